import type { UnplacedExplanation } from '../explanation.ts';

/** A message of Mermaid's that is not about grammar, and what it means. */
export interface Message {
  message: RegExp;
  /**
   * @param groups of the message
   * @param text that was parsed
   * @returns null when the text shows that it is about something else
   */
  explain(groups: readonly string[], text: string): UnplacedExplanation | null;
}

/** Where a pattern stands in a text: the first place, or the one after so many others; null when there is none. */
export function findOffset(text: string, pattern: string, skip = 0): number | null {
  let before = skip;
  for (const { index, 0: whole, 1: word } of text.matchAll(new RegExp(pattern, 'gmu'))) {
    before -= 1;
    if (before < 0) return index + (word === undefined ? 0 : whole.lastIndexOf(word));
  }
  return null;
}

/** All that stands in some place of a text, each once. */
export const namesIn = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];
