import type { FactChange } from '../model/editions/comparison.ts';

/** Facts of one entry that a page shows; the rest is on the entry's own pages. */
export const mostFacts = 40;

/** A fact as a row of a table. */
export interface FactRow {
  label: string;
  before: string;
  after: string;
}

export function factRows(facts: readonly FactChange[], _ways: { language: string; currency: string }): FactRow[] {
  return facts.map(({ field, before, after }) => ({
    label: field,
    before: before === null ? '' : String(before),
    after: after === null ? '' : String(after),
  }));
}
