/** A piece of text; marked where the searched words were found. */
export interface MarkedText {
  text: string;
  marked: boolean;
}

const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/**
 * An excerpt of the index as pieces of text. Pagefind escapes the brackets of the page's own text, so every `<mark>`
 * in it is Pagefind's.
 * @param html as Pagefind gives it
 */
export function partsOf(html: string): MarkedText[] {
  const parts: MarkedText[] = [];
  for (const [index, piece] of html.split(/<\/?mark>/).entries()) {
    const last = parts.at(-1);
    const marked = index % 2 === 1;
    // Neighbouring words are one mark to the eye and to a screen reader.
    if (piece.trim() === '' && last?.marked && !marked) last.text += piece;
    else if (marked && last?.marked) last.text += unescaped(piece);
    else if (piece !== '') parts.push({ text: unescaped(piece), marked });
  }
  const last = parts.at(-1);
  if (last?.marked) last.text = last.text.trimEnd();
  return parts;
}

const escapeForPattern = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
// These scripts write no spaces, so a word of theirs may begin anywhere.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * A pattern that finds words where they begin; null when there is nothing to find.
 * @param words to find, longest first where one begins another
 */
export function patternOf(words: readonly string[]): RegExp | null {
  const choices = [...new Set(words)]
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .sort((a, b) => b.length - a.length)
    .map((word) => `${unspaced.test(word) ? '' : '(?<![\\p{L}\\p{N}])'}${escapeForPattern(word)}`);
  return choices.length > 0 ? new RegExp(choices.join('|'), 'giu') : null;
}

/**
 * Text with the words in it marked.
 * @param text such as a title
 * @param words to mark
 */
export function markWords(text: string, words: readonly string[]): MarkedText[] {
  const pattern = patternOf(words);
  if (!pattern) return [{ text, marked: false }];
  const parts: MarkedText[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), marked: false });
    parts.push({ text: match[0], marked: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), marked: false });
  return parts;
}

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’_-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];

/**
 * Words to point out on the page that a hit leads to: those that were found, which may be other forms of what was
 * typed; else what was typed.
 * @param excerpts of the hit
 * @param text as typed
 */
export function wordsFound(excerpts: readonly MarkedText[], text: string): string[] {
  const typed = wordsOf(text);
  const found = excerpts
    .filter(({ marked }) => marked)
    .flatMap((part) => part.text.split(/\s+/))
    .flatMap((word) => {
      // What has no spaces counts as one word, such as a path: of its parts the one that was meant.
      const parts = wordsOf(word);
      const meant = parts.filter((one) => typed.some((other) => other.slice(0, 3) === one.slice(0, 3)));
      return meant.length > 0 ? meant : parts;
    });
  return [...new Set(found.length > 0 ? found : typed)].slice(0, 8);
}

/** An excerpt has fewer words, so it begins with no more of a heading. */
const longest = 60;

const bare = (text: string) => text.replace(/^[…\s]+/u, '');

/**
 * An excerpt without the heading it begins with, or the end of it: that stands above it already.
 * @param parts the excerpt
 * @param heading as the page has it
 */
export function withoutHeading(parts: readonly MarkedText[], heading: string): MarkedText[] {
  const text = bare(parts.map((part) => part.text).join(''));
  const words = heading.trim().split(/\s+/).slice(-longest);
  const end = words
    .map((_, index) => words.slice(index).join(' '))
    // Pagefind ends a heading that ends in nothing with a full stop.
    .flatMap((words) => [`${words}.`, words])
    .find((end) => text.startsWith(end) && !/^[\p{L}\p{N}]/u.test(text.slice(end.length)));
  if (end === undefined) return [...parts];
  let left = parts.map((part) => part.text).join('').length - text.length + end.length;
  const rest: MarkedText[] = [];
  for (const part of parts) {
    const kept = part.text.slice(left);
    left = Math.max(0, left - part.text.length);
    const text = rest.length === 0 ? kept.trimStart() : kept;
    if (text !== '') rest.push({ ...part, text });
  }
  return rest;
}
