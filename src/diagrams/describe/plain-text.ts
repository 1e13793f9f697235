import { JSDOM } from 'jsdom';

const breaks = /<\/?(?:br|p|div|li|ul|ol|tr|hr|h[1-6])\b[^<>]*>|\\n/gi;
// Only what is HTML: a generic such as List<int> is a text.
const tags =
  /<\/?(?:a|abbr|b|big|center|code|del|em|font|i|img|ins|kbd|mark|pre|q|s|samp|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tt|u|var)\b[^<>]*>/gi;
// Mermaid hides the `#quot;` and `#35;` of a writer from its grammars behind signs that nobody types.
const entities = /ﬂ°°(?<hidden>\d+)¶ß|ﬂ°(?<name>\w+)¶ß|&#(?<code>\d+);|&#x(?<hex>[\da-f]+);|&(?<entity>\w+);/gi;
const icon = /\bfa[bklrs]?:fa-([\w-]+)/g;

// Made once: a new document would ask for the day, and drawings that ask for it are drawn anew each day.
const reader = JSDOM.fragment('').ownerDocument.createElement('textarea');

function byName(name: string): string {
  reader.innerHTML = `&${name};`;
  return reader.textContent ?? '';
}

// Inside what is strong, and around it.
const slanted = /(?<![\w*\\])\*(?=[^\s*])([^*]*[^\s*\\])\*(?![\w*])/g;

const byCode = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

function decoded(text: string): string {
  return text.replace(entities, (...match) => {
    const { hidden, name, code, hex, entity } = match.at(-1) as Record<string, string | undefined>;
    const number = hidden ?? code;
    if (number !== undefined) return byCode(Number(number));
    if (hex !== undefined) return byCode(Number.parseInt(hex, 16));
    return byName(name ?? entity ?? '');
  });
}

/**
 * A label of a diagram as a text without markup: tags gone, entities resolved (`#quot;` of the writer, Mermaid's
 * own signs for it, HTML's), icons named or left out beside words, one line.
 * @param label as Mermaid's database holds it
 */
export function plainText(label: string): string {
  const bare = label.replace(breaks, ' ').replace(tags, '');
  const words = bare.replace(icon, '').trim() === '' ? bare.replace(icon, '$1') : bare.replace(icon, '');
  return decoded(words).replace(/\s+/gu, ' ').trim();
}

/**
 * The same for a label in which Mermaid reads Markdown: without the marks of strong, emphasis and code.
 * @param label as Mermaid's database holds it
 */
export function markedText(label: string): string {
  const unmarked = label
    .replace(/^\s*`([\s\S]*)`\s*$/, '$1')
    .replace(slanted, '$1')
    .replace(/\*\*(?=[^\s*])([^*]*[^\s*])\*\*/g, '$1')
    .replace(/(?<!\w)__(?=[^\s_])([^_]*[^\s_])__(?!\w)/g, '$1')
    .replace(slanted, '$1')
    .replace(/(?<![\w\\])_(?=[^\s_])([^_]*[^\s_\\])_(?!\w)/g, '$1')
    .replace(/\\([*_`\\#+-])/g, '$1');
  return plainText(unmarked);
}
