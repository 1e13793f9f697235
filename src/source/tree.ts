import type { Element, Nodes, Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { markdownToHast, mdxToHast } from 'satteri';
import { densityFault } from './density.ts';
import { type Fault, type Point, pointAt } from './problem.ts';

/** Deeper nesting is no text that somebody wrote to be read. */
const deepest = 100;

/** What satteri reads besides plain Markdown. */
export const features = { frontmatter: false, gfm: { footnotes: { label: 'Footnotes' } } } as const;

/** Sources of a picture would escape the rule that images lie beside the text. */
const tagNames = (defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source');
/** What stands in these is no text for a reader, so it goes with them. */
const strip = [
  'script',
  'style',
  'iframe',
  'noscript',
  'template',
  'title',
  'object',
  'textarea',
  'select',
  'svg',
  'math',
];
const { href: _, src: __, ...protocols } = defaultSchema.protocols ?? {};

/**
 * Raw HTML of `.md` is cleaned to what code hosts allow; ids keep the prefix that footnotes already carry.
 * Addresses of links and images stay: they are read and refused like those of Markdown, so that the writer
 * hears of them.
 */
const schema: typeof defaultSchema = { ...defaultSchema, clobber: [], tagNames, protocols, strip };
const allowed = new Set(tagNames);

export interface Parsed {
  root: Root;
  faults: Fault[];
}

function depthOf(root: Root): number {
  let depth = 0;
  let level: Nodes[] = [root];
  while (level.length > 0 && depth <= deepest + 1) {
    depth += 1;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return depth;
}

const point = (node: { position?: { start: Point } | undefined }): Point | undefined =>
  node.position && { line: node.position.start.line, column: node.position.start.column };

/** Where a tag opens or ends, or an attribute runs or styles something. */
const suspect = /<([a-z][a-z0-9-]*)|(>)|(?<=[\s"'/])(on[a-z]+|style)(?=\s*=)/gi;

/** What cleaning takes out of raw HTML: tags, and attributes that run or style something. */
function removedTags(root: Root): Fault[] {
  const faults: Fault[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'raw') {
      const { value } = node as { value: string };
      const start = point(node);
      const say = (index: number, found: string, expected: string, message: string, fix: string) => {
        const { line, column } = pointAt(value, index);
        const at = start && { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
        faults.push({ check: 'raw-html', at, found, expected, message, fix });
      };
      // Comments are blanked, an unclosed one to the end, so that places stay.
      const html = value.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment, index: number) => {
        if (!comment.endsWith('-->'))
          say(
            index,
            '<!--',
            'a closing -->',
            'The comment is never closed: what follows is not shown.',
            'Close it with -->.',
          );
        return comment.replace(/[^\r\n]/g, ' ');
      });
      let open = '';
      for (const { 0: whole, 1: tag, 2: end, 3: attribute, index } of html.matchAll(suspect)) {
        if (tag !== undefined || end !== undefined) open = tag?.toLowerCase() ?? '';
        // What is taken out as a whole is said once.
        if (end !== undefined || allowed.has(open) === (tag !== undefined)) continue;
        const found = tag === undefined ? `${attribute}="…"` : `${whole}>`;
        say(
          index,
          found,
          'Markdown, or HTML that only marks up text',
          `\`${found}\` is taken out of the text.`,
          tag === undefined ? 'Remove it.' : 'Write it in Markdown, or use a component in an .mdx file.',
        );
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return faults;
}

const has = (node: Nodes, test: (node: Nodes) => boolean): boolean =>
  test(node) || ('children' in node && node.children.some((child) => has(child, test)));

const rawElement = /<(a|img|h[1-6])\b(?:[^<>]*?\s(?:href|src)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+)))?/gi;

/**
 * Reparsed HTML has no positions: links, images and headings get those of the first tree back, in order, or
 * that of what stands before them.
 */
function restorePositions(from: Root, to: Root): void {
  const key = (node: Element) => `${node.tagName} ${node.properties.href ?? node.properties.src ?? ''}`;
  const known = new Map<string, { positions: Element['position'][]; next: number }>();
  const add = (key: string, position: Element['position']) => {
    const same = known.get(key);
    if (same) same.positions.push(position);
    else known.set(key, { positions: [position], next: 0 });
  };
  const collect = (node: Nodes) => {
    if (node.type === 'element') add(key(node), node.position);
    if (node.type === 'raw')
      for (const [, tag = '', ...url] of (node as { value: string }).value.matchAll(rawElement))
        add(`${tag.toLowerCase()} ${url.find((part) => part !== undefined) ?? ''}`, node.position);
    if ('children' in node) node.children.forEach(collect);
  };
  collect(from);
  let before = from.children[0]?.position;
  const restore = (node: Nodes) => {
    if (node.type === 'element') {
      const same = known.get(key(node));
      const position = same?.positions[same.next] ?? before;
      if (same) same.next += 1;
      if (position) node.position = position;
      before = position;
    }
    if ('children' in node) node.children.forEach(restore);
  };
  restore(to);
}

/** What satteri says of MDX that cannot be read, in plain words where they help. */
function syntaxFault(message: string, text: string): Fault {
  const [, line, column, reason = message] =
    /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message) ?? [];
  const plain: [RegExp, string, string][] = [
    [/character `!`/, 'an HTML comment', 'In .mdx files comments are written {/* … */}.'],
    [
      /closing brace/,
      'an opening { that is never closed',
      'Close it, write the brace as `\\{`, or put the text in `code`.',
    ],
    [
      /closing tag for `(.*?)`/,
      `an opening ${/closing tag for `(.*?)`/.exec(reason)?.[1] ?? 'tag'} that is never closed`,
      'Add its closing tag; around Markdown both stand on lines of their own, with blank lines inside.',
    ],
    [/Unexpected closing (?:slash|tag)/, 'a closing tag that closes nothing', 'Remove it, or add the opening tag.'],
    [
      /Could not parse expression/,
      'an {expression}',
      'Write the value itself, put the text in `code`, or write the brace as `\\{`.',
    ],
    ...(line && column && /^<[A-Za-z]/.test(text.split(/\r\n|\r|\n/)[+line - 1]?.slice(+column - 1) ?? '')
      ? ([[/valid JSX/, 'a tag that is not written to its end', 'Close its quotes, and end it with > or />.']] as [
          RegExp,
          string,
          string,
        ][])
      : []),
    [
      /after `?<|valid JSX|in name|before name/,
      'a < that begins no component',
      'Write it as `\\<`, or put the text in `code`.',
    ],
  ];
  const known = plain.find(([pattern]) => pattern.test(reason));
  return {
    check: 'body-syntax',
    at: line && column ? { line: +line, column: +column } : { line: 1, column: 1 },
    found: known?.[1] ?? reason,
    expected: 'Markdown with components of the vocabulary',
    message: `The text cannot be read: ${known?.[1] ?? reason}.`,
    fix: known?.[2] ?? 'Mend the line; the method page on components shows how they are written.',
  };
}

/**
 * The tree of a body.
 * @param text the body, lines before it empty
 * @param extension `.md` or `.mdx`
 */
export function parseTree(text: string, extension: string): Parsed {
  const dense = densityFault(text);
  if (dense) return { root: { type: 'root', children: [] }, faults: [dense] };
  let root: Root;
  try {
    // A backslash as the very last character of an `import` makes satteri 0.10.5 end the whole process.
    root = (extension === '.mdx' ? mdxToHast(`${text}\n`, { features }) : markdownToHast(text, { features })) as Root;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { root: { type: 'root', children: [] }, faults: [syntaxFault(error.message, text)] };
  }
  const tooDeep = (fix: string): Parsed => ({
    root: { type: 'root', children: [] },
    faults: [
      {
        check: 'body-syntax',
        at: root.children[0] && point(root.children[0]),
        found: `text nested more than ${deepest} levels deep`,
        expected: `at most ${deepest} levels`,
        message: `The text is nested more than ${deepest} levels deep.`,
        fix,
      },
    ],
  });
  if (depthOf(root) > deepest) return tooDeep('Remove quotes inside quotes, or lists inside lists.');
  if (extension === '.mdx' || !has(root, (node) => node.type === 'raw')) return { root, faults: [] };
  const whole = markdownToHast(text, { features: { ...features, rawHtml: true } }) as Root;
  if (depthOf(whole) > deepest) return tooDeep('Close each HTML tag, or write it in Markdown.');
  const clean = sanitize(whole, schema) as Root;
  restorePositions(root, clean);
  return { root: clean, faults: removedTags(root) };
}
