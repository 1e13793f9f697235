/** A piece of text; marked where the searched words were found. */
export interface Part {
  text: string;
  marked: boolean;
}

const unescape = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/**
 * An excerpt of the index as pieces of text. Pagefind escapes the brackets of the page's own text, so every `<mark>`
 * in it is Pagefind's.
 * @param html as Pagefind gives it
 */
export function partsOf(html: string): Part[] {
  const parts: Part[] = [];
  for (const [index, piece] of html.split(/<\/?mark>/).entries()) {
    const last = parts.at(-1);
    const marked = index % 2 === 1;
    // Neighbouring words are one mark to the eye and to a screen reader.
    if (piece.trim() === '' && last?.marked && !marked) last.text += piece;
    else if (marked && last?.marked) last.text += unescape(piece);
    else if (piece !== '') parts.push({ text: unescape(piece), marked });
  }
  const last = parts.at(-1);
  if (last?.marked) last.text = last.text.trimEnd();
  return parts;
}

const escapeForPattern = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
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
export function markWords(text: string, words: readonly string[]): Part[] {
  const pattern = patternOf(words);
  if (!pattern) return [{ text, marked: false }];
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), marked: false });
    parts.push({ text: match[0], marked: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), marked: false });
  return parts;
}

/**
 * Words to point out on the page that a hit leads to: those that were found, which may be other forms of what was
 * typed; else what was typed.
 * @param excerpts of the hit
 * @param text as typed
 */
export function wordsFound(excerpts: readonly Part[], text: string): string[] {
  const bare = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const found = excerpts.filter(({ marked }) => marked).flatMap((part) => part.text.split(/\s+/));
  const words = (found.length > 0 ? found : text.split(/\s+/)).map(bare).filter(Boolean);
  return [...new Set(words)].slice(0, 8);
}
