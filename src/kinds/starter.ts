import type { Kind } from './kind.ts';

/** What every new file leaves to be written, below its title. */
export const commonStarter = `summary: «One or two sentences for lists and search»
owner: «The team or role that answers for it»`;

/**
 * The words that a new file of a kind leaves to be written, without their marks.
 * @param kind any
 */
export const starterWords = ({ starter: { front, body } }: Kind): string[] =>
  [...`${commonStarter}\n${front}\n${body}`.matchAll(/«([^«»]+)»/gu)].map(([, words = '']) => words);
