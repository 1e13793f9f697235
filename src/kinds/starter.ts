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

/**
 * Whether a field still names the entry that a new file names in place of one: `which-input`.
 * @param kind of the entry
 * @param field that refers to others
 * @param id that it names
 */
export const isStarterId = ({ relations, starter: { front } }: Kind, field: string, id: unknown): boolean =>
  relations.some((relation) => relation.field === field) &&
  front.split('\n').some((line) => line.split(/\s+/, 2).join(' ') === `${field}: ${id}`);
