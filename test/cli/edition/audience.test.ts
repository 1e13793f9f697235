import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { load } from '../../../src/cli/load.ts';
import { thisMachine } from '../../../src/cli/machine.ts';
import { siteData } from '../../../src/cli/site-data.ts';
import { writeEdition } from '../../support/editions.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';
import { entry, hubWithAudiences, today } from '../../support/hub.ts';

it('tells of editions, and of files that lie in them, only to those who may read everything', async () => {
  const { folder, remove } = temporaryFolder();
  const lead = entry('title: Lead\nowner: TPS\ngoals: [G]\nneeds: [N]\npains: [P]', 'Text.');
  const checks = 'checks: { edition-seal: { severity: warning } }\n';
  writeFiles(folder, { 'hub.yaml': hubWithAudiences + checks, 'personas/lead.md': lead });
  writeEdition(folder, 'left-out', { 'personas/lead.md': lead }, { date: '2026-01-31' });
  const broken = { 'hub.yaml': hubWithAudiences, 'personas/secret.md': lead };
  writeFileSync(join(writeEdition(folder, 'broken', broken), 'personas/secret.md'), 'x');
  const told = async (audience: string) => {
    const machine = thisMachine({ SEXTANT_CACHE: join(folder, 'cache') });
    const loaded = await load({ content: folder, audience, date: today }, machine);
    const { data } = await siteData(loaded, folder, machine.cache);
    return data.problems.map(({ file }) => file).filter((file) => file.startsWith('editions/'));
  };
  expect(await told('restricted')).toEqual([
    'editions/broken/personas/secret.md',
    'editions/broken/personas/secret.md',
    'editions/left-out/hub.yaml',
  ]);
  expect(await told('internal')).toEqual([]);
  expect(await told('public')).toEqual([]);
  remove();
});
