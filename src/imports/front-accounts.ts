import { type Front, remarksBeside } from './front.ts';
import type { GivenText } from './given.ts';
import type { Account } from './imported.ts';
import { wordsOf } from './words.ts';

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** What an adapter makes of a field of front matter. */
export interface FieldOutcome {
  /** The field of the entry that it came into; null where it has no place. */
  into: string | null;
  ofPeople: boolean;
}

/**
 * What became of each field of front matter, and of the remarks beside them.
 * @param given the file
 * @param front what stands at its head
 * @param key of the entry that it became
 * @param people whether names of people come in
 * @param outcomeOf of a field, by its name and value
 */
export function frontAccounts(
  { file, text }: GivenText,
  front: Front,
  key: string,
  people: boolean,
  outcomeOf: (name: string, value: unknown) => FieldOutcome,
): Account[] {
  const at = { file: file.path, line: 1 };
  if (front.unread) {
    const block = text.slice(0, front.bodyAt);
    const came = { left: 'fields that cannot be read' };
    return [{ ...at, words: wordsOf(block).length, came, text: block, personal: false }];
  }
  const fields = Object.entries(front.data).map(([name, value]): Account => {
    const said = `${name}: ${wordsIn(value)}`;
    const words = wordsOf(said).length;
    const { into, ofPeople } = outcomeOf(name, value);
    if (into !== null) return { ...at, words, came: { key, into }, text: said, personal: false };
    if (ofPeople && !people) return { ...at, words, came: { left: 'names of people' }, personal: true };
    return { ...at, words, came: { left: 'a field that has no place here' }, text: said, personal: false };
  });
  return [...fields, ...remarksBeside(file.path, text, front)];
}
