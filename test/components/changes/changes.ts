import type { Comparison, EntryChange } from '../../../src/model/editions/comparison.ts';
import type { EditionInfo, Site } from '../../../src/site/site.ts';
import { siteOf } from '../views/hub.ts';

/** A sealed edition that holds nothing. */
export const edition = (id: string, date: string, more: Partial<EditionInfo> = {}): EditionInfo => ({
  id,
  title: `Edition ${id}`,
  date,
  seal: 'ab'.repeat(32),
  amended: [],
  entries: 0,
  findings: [],
  unlooked: 0,
  overdue: 0,
  expired: 0,
  built: true,
  ...more,
});

/** A comparison that finds nothing but what it is given. */
export const comparison = (from: EditionInfo, to: EditionInfo | null, more: Partial<Comparison>): Comparison => ({
  before: { edition: from.id, title: from.title, date: from.date },
  after: to
    ? { edition: to.id, title: to.title, date: to.date }
    : { edition: null, title: 'Today', date: '2026-11-21' },
  entries: [],
  moved: [],
  settings: [],
  measures: [],
  replacements: { made: [], undone: [] },
  rulings: { made: [], undone: [] },
  ranks: [],
  findings: { appeared: [], resolved: [] },
  evidence: { expired: [], renewed: [] },
  inputs: { quiet: [], heard: [] },
  ...more,
});

/** An entry that differs, by its keys on both sides. */
export const changed = (before: string | null, after: string | null, more: Partial<EntryChange> = {}): EntryChange => {
  const name = (key: string | null) => (key === null ? null : { key, title: `Title of ${key}` });
  return {
    kind: (after ?? before ?? '').split('/')[0] as string,
    before: name(before),
    after: name(after),
    state: { before: null, after: null },
    day: null,
    through: null,
    facts: [],
    text: [],
    ...more,
  };
};

/** A site without entries, with editions. */
export const withEditions = (editions: readonly EditionInfo[], comparisons: readonly Comparison[]): Site => ({
  ...siteOf({}),
  editions,
  comparisons,
});
