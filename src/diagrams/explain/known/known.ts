import type { Finding } from '../explanation.ts';

/** A message of Mermaid's that is not about grammar, and what it means. */
export interface Known {
  message: RegExp;
  /**
   * @param groups of the message
   * @param text that was parsed
   * @returns null when the text shows that it is about something else
   */
  say(groups: readonly string[], text: string): Finding | null;
}

/** Where a pattern stands in a text: the first place, or the one after so many others; null when there is none. */
export function place(text: string, pattern: string, skip = 0): number | null {
  const match = [...text.matchAll(new RegExp(pattern, 'gmu'))][skip];
  if (!match) return null;
  const word = match[1];
  return match.index + (word === undefined ? 0 : match[0].lastIndexOf(word));
}

/** All that stands in some place of a text, each once. */
export const names = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];
