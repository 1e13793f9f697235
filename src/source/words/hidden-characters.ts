/** Characters that order others to run the other way: they open a stretch, or close it. */
const openers: Readonly<Record<string, string>> = {
  '\u202A': 'an embedding',
  '\u202B': 'an embedding',
  '\u202D': 'an override of direction',
  '\u202E': 'an override of direction',
  '\u2066': 'an isolate',
  '\u2067': 'an isolate',
  '\u2068': 'an isolate',
};
const closers: Readonly<Record<string, RegExp>> = {
  '\u202C': /[\u202A\u202B\u202D\u202E]/,
  '\u2069': /[\u2066-\u2068]/,
};

const code = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A character that readers do not see: what it is, and where in the text. */
export interface Hidden {
  what: string;
  offset: number;
}

/**
 * Directions that are overridden, or left open at the end of a line, so that what is shown is not what is written.
 * Balanced embeddings and isolates, and marks (LRM, RLM, ALM), are how texts in two directions are written.
 * @param text one line, or a value
 */
export function wildDirection(text: string): Hidden | null {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return null;
  const open: { character: string; offset: number }[] = [];
  for (const { 0: character, index: offset } of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (character === '\u202D' || character === '\u202E')
      return { what: `${openers[character]} (${code(character)})`, offset };
    const closes = closers[character];
    if (!closes) open.push({ character, offset });
    else if (!closes.test(open.pop()?.character ?? ''))
      return { what: `the end of a stretch that never began (${code(character)})`, offset };
  }
  const [left] = open;
  return left
    ? { what: `${openers[left.character]} that never ends (${code(left.character)})`, offset: left.offset }
    : null;
}

const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u;
/** Half of a character; seen as such only by a pattern that reads whole ones. */
const half = /\p{Cs}/u;
const unseen = /[\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/u;
/** Scripts without spaces, in which an unseen space parts words; and the flags that are spelt in unseen letters. */
const partsWords = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u{1F3F4}\u{E0000}-\u{E007F}]/u;

/**
 * The first character of a name or a short text that nobody sees and that does not belong to its script.
 * @param text a title, a name
 */
export function hiddenIn(text: string): Hidden | null {
  const wild = wildDirection(text);
  if (wild) return wild;
  for (const [pattern, what] of [
    [control, 'a control character'],
    [half, 'half of a character'],
    [unseen, 'a character without width'],
  ] as const) {
    const offset = text.search(pattern);
    if (offset === -1) continue;
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const before = [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';
    if (pattern === unseen && partsWords.test(before)) continue;
    return { what: `${what} (${code(character)})`, offset };
  }
  return null;
}
