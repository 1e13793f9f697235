import type { EntryChange } from '../../model/editions/comparison.ts';
import { chaptersOf } from './chapters.ts';
import type { ChangesReporter } from './report.ts';

/** What findings do, as scripts read it: the names of the JSON stay, whatever the code calls it. */
const namesInJson: Readonly<Record<string, string>> = { appeared: 'gained', resolved: 'cured' };

/**
 * A comparison as JSON, with its chapters. Where a statement carries a change, `change` is its place in `entries`;
 * -1 stands for the settings.
 */
export const jsonReport: ChangesReporter = (comparison, locale) => {
  const places = new Map<EntryChange, number>(comparison.entries.map((change, place) => [change, place]));
  const chapters = chaptersOf(comparison, locale).map(({ statements, ...chapter }) => ({
    ...chapter,
    statements: statements.map(({ change, ...statement }) => ({
      ...statement,
      what: namesInJson[statement.what] ?? statement.what,
      change: change && (places.get(change) ?? -1),
    })),
  }));
  const { appeared: gained, resolved: cured } = comparison.findings;
  return `${JSON.stringify({ ...comparison, findings: { gained, cured }, chapters }, null, 2)}\n`;
};
