import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import type { Fault } from './problem.ts';

const active = new Set([
  'script',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
  'handler',
  'listener',
  'set',
  'animate',
]);

/** What in a drawing would run or load something; null when nothing would. */
function activePart(root: Nodes): string | null {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('children' in node) pending.push(...node.children);
    if (node.type !== 'element') continue;
    if (active.has(node.tagName.toLowerCase())) return `<${node.tagName}>`;
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name)) return `${name}="…"`;
      const address = /^(xlink:?)?href$/i.test(name) ? String(value).trim() : '';
      if (address !== '' && !/^(#|data:image\/(png|jpeg|webp|gif);)/i.test(address))
        return `${name}="${address.slice(0, 40)}"`;
    }
  }
  return null;
}

/**
 * Whether an SVG file only draws. Opened by its own address, a drawing with script in it would run in the site's name.
 * @param text the file
 * @returns a fault, or null
 */
export function svgFault(text: string): Fault | null {
  const declared = /<!(ENTITY|DOCTYPE)[^<>]*\[|<!ENTITY|<\?xml-stylesheet/i.exec(text);
  const found = declared?.[0] ?? activePart(htmlToHast(text, { fragment: true }));
  if (!found) return null;
  return {
    check: 'asset',
    found,
    expected: 'a drawing without script, links or what it loads from elsewhere',
    message: `The drawing holds \`${found}\`, which would run or load something.`,
    fix: 'Save it as a plain SVG, or as PNG.',
  };
}
