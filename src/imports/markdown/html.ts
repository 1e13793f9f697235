import type { Change } from './change.ts';
import { nodesIn, type Read, span } from './tree.ts';

/** Marks up words in a line, and stays. */
const stays = /^<\/?(?:sub|sup|kbd|br|del|ins|b|i|em|strong|code)\s*\/?>$/i;

/** Names of HTML; other words between < and > are words. */
const known = new Set(
  `a abbr address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col colgroup
  data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5
  h6 head header hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav nobr noscript
  object ol optgroup option output p param path picture pre progress q rect rp rt ruby s samp script section select small
  source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt
  u ul var video wbr`.split(/\s+/),
);

const parts =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[!?][^>]*(?:>|$)|<\/?([A-Za-z][\w:.-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>?|</g;

const attribute = (tag: string, name: 'src' | 'alt' | 'href'): string =>
  (name === 'src'
    ? /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i
    : name === 'alt'
      ? /\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i
      : /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i
  )
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined) ?? '';

/** Marks letters, and may stand amid a word. */
const amid = /^(?:a|abbr|b|big|cite|dfn|em|font|i|mark|q|s|small|strike|strong|tt|u|var|wbr)$/i;

/** What stands in the place of a tag: words that it parted stay apart. */
const parted = (name: string, before = ' ', after = ' '): string =>
  !amid.test(name) && /[\p{L}\p{N}>]/u.test(before) && /[\p{L}\p{N}<]/u.test(after) ? ' ' : '';

/** Images of HTML as Markdown writes them. */
export type ImageWriter = (src: string, alt: string) => string;

/**
 * What turns raw HTML into text: words between tags stay, tags go; comments and code go with what stands in them.
 * @param read the text
 * @param components whether unknown tags are components, as in MDX, and no words
 * @param image writes an image
 */
export function htmlChanges({ root, text }: Read, components: boolean, image: ImageWriter): Change[] {
  const changes: Change[] = [];
  for (const { node, around } of nodesIn(root)) {
    if (node.type !== 'html') continue;
    const { start, end } = span(node);
    const block = around.at(-1)?.type !== 'paragraph' && !around.some(({ type }) => /heading|tableCell/.test(type));
    for (const found of text.slice(start, end).matchAll(parts)) {
      const { index, 0: tag, 1: code, 2: name } = found;
      const at = start + index;
      const cut = (words: string, left?: string) =>
        changes.push({ start: at, end: at + tag.length, text: words, ...(left ? { left } : {}) });
      if (tag.startsWith('<!--')) cut('', 'a comment');
      else if (code) cut('', 'code of a page');
      else if (tag === '<') cut('\\<');
      else if (name === undefined) cut('', 'a declaration');
      else if (!known.has(name.toLowerCase()) && !(components || /[=/]/.test(tag))) cut(`\\${tag}`);
      else if (/^img$/i.test(name)) cut(image(attribute(tag, 'src'), attribute(tag, 'alt')), 'an image of HTML');
      else if (!block && stays.test(tag)) continue;
      else if (/^(?:br|hr|p|div|li|tr|summary|h[1-6])$/i.test(name) && block) cut('\n', 'a tag of HTML');
      else
        cut(
          parted(name, text[at - 1], text[at + tag.length]),
          components && !known.has(name.toLowerCase()) ? 'a component' : 'a tag of HTML',
        );
    }
    // Words that stood far in would be code without the tags around them.
    if (block)
      for (const { index, 0: indent } of text.slice(start, end).matchAll(/(?<=\n)[ \t]+/g))
        if (!around.some(({ type }) => type === 'listItem'))
          changes.push({ start: start + index, end: start + index + indent.length, text: '' });
  }
  return changes;
}
