import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { editionIds, readEdition } from '../../../src/cli/edition/folder.ts';
import { loadFiles, openMemory } from '../../../src/cli/load.ts';
import { thisMachine } from '../../../src/cli/machine.ts';
import { siteData } from '../../../src/cli/site-data.ts';
import { filesOnDisk } from '../../../src/source/hub-files.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';
import { done, run } from '../../support/run.ts';

const metric = (indent: string, history: string) =>
  [`name: N`, 'unit: days', 'better: lower', `history: ${history}`, 'target: { value: 1, by: 2027-06-30 }']
    .map((line) => `${indent}${line}\n`)
    .join('');
const file = (column: string) => `{ file: measured.csv, date: day, value: ${column} }`;
const star = `---\ntitle: Star\nowner: TPS\naudience: internal\ncustomerValue: V\nnotDoing: [X]\nmetric:\n${metric('  ', file('star'))}inputMetrics:\n${[
  'a',
  'b',
  'c',
]
  .map((id) => `  - id: ${id}\n${metric('    ', file(id))}`)
  .join('')}---\n\n[The figures](measured.csv)\n`;
const table = (last: number) => `day,star,a,b,c\n2026-08-01,9,9,9,9\n2026-09-01,${last},8,8,8\n`;

it('seals measurements with the hub, tells when they change, and publishes none of their file', async () => {
  const { folder, remove } = temporaryFolder();
  const content = join(folder, 'hub');
  const cache = join(folder, 'cache');
  const at = (...words: string[]) => [...words, '--content', content];
  const measured = join(content, 'north-star/measured.csv');
  const unlinked = star.replace('[The figures](measured.csv)', 'Text.');
  const hub = (day: string) =>
    `title: Relay\nproduct: Relay\ntoday: ${day}\naudiences: [restricted, internal, public]\nbuild: { audience: internal }\n`;
  writeFiles(content, {
    'hub.yaml': hub('2026-10-01'),
    'north-star/star.md': star,
    'north-star/measured.csv': table(7),
  });
  const { out: refused } = await run(at('check'));
  expect(refused).toContain('from which an entry takes measurements: it is not published as it is.');
  writeFiles(content, { 'north-star/star.md': unlinked });
  await done(at('edition', 'cut', 'autumn'));
  expect(editionIds(content)).toEqual(['autumn']);
  expect([...readEdition(content, 'autumn').files.keys()].sort()).toEqual([
    'edition.yaml',
    'hub.yaml',
    'north-star/measured.csv',
    'north-star/star.md',
  ]);

  // The text of the entry is the same; what it was measured at is not.
  writeFiles(content, { 'hub.yaml': hub('2026-10-02') });
  writeFileSync(measured, table(3));
  expect(await done(at('edition', 'diff', 'autumn'))).toMatch(/7.*3/s);

  const sealed = join(content, 'editions/autumn/north-star/measured.csv');
  const before = readFileSync(sealed);
  writeFileSync(sealed, table(6));
  expect((await run(at('edition', 'verify'))).code).toBe(1);
  writeFileSync(sealed, before);
  await done(at('edition', 'verify'));

  const machine = thisMachine({ SEXTANT_CACHE: cache });
  const memory = openMemory(content, cache);
  const read = async (audience: string) => {
    const loaded = await loadFiles(filesOnDisk(content), { content, audience }, machine, memory);
    return { loaded, ...(await siteData(loaded, content, cache)) };
  };
  const { loaded, data } = await read('internal');
  const lasts = ({ data: { metric } }: { data: { metric?: unknown } }) =>
    (metric as { history: { value: number }[] }).history.at(-1)?.value;
  expect(loaded.content.entries.map(lasts)).toEqual([3]);
  expect(Object.keys({ ...data.files, ...data.images })).toEqual([]);
  expect(JSON.stringify((await read('public')).data)).not.toContain('measured.csv');

  // A process that goes on reading sees a new figure, and that the file is gone.
  writeFileSync(measured, table(2));
  expect((await read('internal')).loaded.content.entries.map(lasts)).toEqual([2]);
  rmSync(measured);
  expect((await read('internal')).loaded.result.problems.map(({ check }) => check)).toContain('metric-data');
  remove();
});
