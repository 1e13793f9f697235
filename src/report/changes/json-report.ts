import type { EntryChange } from '../../model/editions/comparison.ts';
import { chaptersOf } from './chapters.ts';
import type { ChangesReporter } from './report.ts';

/**
 * A comparison as JSON, with its chapters. Where a statement carries a change, `change` is its place in `entries`;
 * -1 stands for the settings.
 */
export const jsonReport: ChangesReporter = (comparison, ways) => {
  const places = new Map<EntryChange, number>(comparison.entries.map((change, place) => [change, place]));
  const chapters = chaptersOf(comparison, ways).map(({ statements, ...chapter }) => ({
    ...chapter,
    statements: statements.map(({ change, ...statement }) => ({
      ...statement,
      change: change && (places.get(change) ?? -1),
    })),
  }));
  return `${JSON.stringify({ ...comparison, chapters }, null, 2)}\n`;
};
