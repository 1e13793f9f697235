import { runChecks } from '../../../src/checks/run.ts';
import { siteData } from '../../../src/cli/site-data.ts';
import type { Drawings } from '../../../src/diagrams/drawn.ts';
import { editionOf } from '../editions.ts';
import { contentOf, type Files } from '../hub.ts';
import type { PlantedEdition } from './editions.ts';
import { wordsIn } from './find.ts';
import type { Ledger, Planted } from './ledger.ts';

/** What every page of a hub is made from, for one audience, as text: its entries, and all the rest. */
export async function seenBy(
  files: Files,
  today: string,
  audience: string,
  planted: readonly PlantedEdition[] = [],
): Promise<{ entries: string; rest: string }> {
  const content = contentOf(files);
  const unsound = content.entries.filter(({ sound }) => !sound).map(({ file }) => file);
  if (content.configUnread || unsound.length > 0) throw new Error(`Planted wrongly: hub.yaml or ${unsound.join(', ')}`);
  const editions = planted.map(({ id, files, manifest }) => editionOf(id, files, manifest));
  // Nothing is drawn: what drawings hold is looked for in builds.
  const fault = { type: 'fault', line: 1, column: 1, reason: 'r', found: 'f', expected: 'e', fix: 'x' } as const;
  const drawings: Drawings = new Map(
    [content, ...editions.map((edition) => edition.content)].flatMap(({ entries }) =>
      entries.flatMap(({ body }) => body.diagrams.map(({ source }) => [source, fault] as const)),
    ),
  );
  const result = runChecks(content, today, drawings, editions);
  const { data, entries } = await siteData(
    { content, editions, result, drawings, today, audience },
    '/a folder that nobody has',
    '/nor one to keep in',
  );
  // The digest of a file only tells the engine whether it changed; that no page holds it is looked for in builds.
  return { entries: JSON.stringify(entries.map((entry) => ({ ...entry, digest: '' }))), rest: JSON.stringify(data) };
}

/** The places whose words a reader finds in a text and must not. */
export function placesAbove(seen: { entries: string; rest: string }, { table }: Ledger, reader: number): string[] {
  const above = [...wordsIn(Buffer.from(seen.entries + seen.rest), table)].filter(
    ({ audience }: Planted) => audience < reader,
  );
  return [...new Set(above.map(({ where }) => where))].sort();
}
