import type { Locale } from '../../format/language.ts';
import type { FactChange } from '../../model/editions/comparison.ts';
import { fieldWords, sideWords } from '../../report/changes/fact-words.ts';
import { shownValue } from '../../report/changes/texts.ts';

/** A fact as a row of a table. */
export interface FactRow {
  label: string;
  /** Null where the field is not there. */
  before: string | null;
  after: string | null;
  /** Keys of what the values refer to. */
  refers: { before: string | null; after: string | null };
}

/**
 * Facts as rows of a table.
 * @param facts of one entry
 * @param locale the hub's
 */
export const factRows = (facts: readonly FactChange[], locale: Locale): FactRow[] =>
  facts.map((fact) => ({
    label: fieldWords(fact.field, locale),
    before: shownValue(sideWords(fact, 'before', locale)),
    after: shownValue(sideWords(fact, 'after', locale)),
    refers: { before: fact.refers?.before?.key ?? null, after: fact.refers?.after?.key ?? null },
  }));
