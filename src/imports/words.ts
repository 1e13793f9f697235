/**
 * The words of a text, as they are counted: letters and digits in a row.
 * @param text any
 */
export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * Words that one text has and another one has not, each as often as it is missing.
 * @param before the one
 * @param after the other
 */
export function wordsLost(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(after)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(before).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
