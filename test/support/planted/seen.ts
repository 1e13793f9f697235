import { runChecks } from '../../../src/checks/run.ts';
import { siteData } from '../../../src/cli/site-data.ts';
import type { Drawings } from '../../../src/diagrams/drawn.ts';
import { contentOf, type Files } from '../hub.ts';
import { wordsIn } from './find.ts';
import type { Ledger, Planted } from './ledger.ts';

/** What every page of a hub is made from, for one audience: entries, settings and problems, as text. */
export async function seenBy(files: Files, today: string, audience: string): Promise<string> {
  const content = contentOf(files);
  const unsound = content.entries.filter(({ sound }) => !sound).map(({ file }) => file);
  if (content.configUnread || unsound.length > 0) throw new Error(`Planted wrongly: hub.yaml or ${unsound.join(', ')}`);
  const fault = { type: 'fault', line: 1, column: 1, reason: 'r', found: 'f', expected: 'e', fix: 'x' } as const;
  const drawings: Drawings = new Map(
    content.entries.flatMap(({ body }) => body.diagrams.map(({ source }) => [source, fault])),
  );
  const result = runChecks(content, today);
  const { data, entries } = await siteData(
    { content, editions: [], result, drawings, today, audience },
    '/a folder that nobody has',
  );
  return JSON.stringify([data, entries]);
}

/** The places whose words a reader finds in a text and must not. */
export function placesAbove(text: string, { table }: Ledger, reader: number): string[] {
  const above = [...wordsIn(Buffer.from(text), table)].filter(({ audience }: Planted) => audience < reader);
  return [...new Set(above.map(({ where }) => where))].sort();
}
