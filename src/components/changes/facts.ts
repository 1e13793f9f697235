import type { FactChange } from '../../model/editions/comparison.ts';
import { fieldWords, sideWords, type Ways } from '../../report/changes/fact-words.ts';

/** Characters of a value that are shown; a value is rarely a text. */
export const longestValue = 400;

/** A fact as a row of a table. */
export interface FactRow {
  label: string;
  /** Null where the field is not there. */
  before: string | null;
  after: string | null;
  /** Keys of what the values refer to. */
  refers: { before: string | null; after: string | null };
}

const cut = (text: string | null): string | null =>
  text === null || text.length <= longestValue ? text : `${text.slice(0, longestValue).toWellFormed()} …`;

/**
 * Facts as rows of a table.
 * @param facts of one entry
 * @param ways the hub's
 */
export const factRows = (facts: readonly FactChange[], ways: Ways): FactRow[] =>
  facts.map((fact) => ({
    label: fieldWords(fact.field, ways),
    before: cut(sideWords(fact, 'before', ways)),
    after: cut(sideWords(fact, 'after', ways)),
    refers: { before: fact.refers?.before?.key ?? null, after: fact.refers?.after?.key ?? null },
  }));
