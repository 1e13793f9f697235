import fc, { type StringConstraints } from 'fast-check';

/**
 * Any words that an author may write but those of a number that is none: drawings are searched for them, words and all.
 * @param constraints as `fc.string` takes them
 */
export const anyWords = (constraints: StringConstraints): fc.Arbitrary<string> =>
  fc.string(constraints).filter((words) => !/NaN|Infinity|undefined|null/.test(words));
