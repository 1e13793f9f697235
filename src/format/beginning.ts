/**
 * The beginning of a text, up to a word.
 * @param text of one line
 * @param longest how many UTF-16 units it may have before `…`
 */
export function beginning(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longest / 2 ? end : longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
