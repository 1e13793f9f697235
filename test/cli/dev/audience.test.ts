import { afterAll, describe, expect, it } from 'vitest';
import { forWriting } from '../../../src/cli/dev/audience.ts';
import { load } from '../../../src/cli/load.ts';
import { thisMachine } from '../../../src/cli/machine.ts';
import { siteData } from '../../../src/cli/site-data.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const hub = (audiences: string) => `title: Writing\nproduct: Relay\ntoday: 2026-11-21\n${audiences}`;
const entry = (audience: string) =>
  `---\ntitle: Secret of ${audience}\nowner: TPS\naudience: ${audience}\ngoals: [Sleep]\nneeds: [Limits]\npains: [Pages]\n---\n\nWords.\n`;

/** Titles that are shown, and for whom, while a hub of these audiences is written. */
async function shown(audiences: string, named?: string) {
  writeFiles(folder, {
    'hub.yaml': hub(audiences),
    'personas/one.md': entry('team'),
    'personas/two.md': entry('everyone'),
  });
  const loaded = forWriting(
    await load({ content: folder, audience: named }, { ...thisMachine(), cache: folder }),
    named,
  );
  const { entries } = await siteData(loaded, folder, folder);
  const told = loaded.result.problems.map(({ file, message }) => `${file} ${message}`).join('\n');
  return { audience: loaded.audience, titles: entries.map(({ data }) => data.title), told };
}

describe('while a hub is written', () => {
  it('the narrowest audience is shown all, whichever that is now', async () => {
    expect(await shown('audiences: [team, everyone]\n')).toMatchObject({
      audience: 'team',
      titles: ['Secret of everyone', 'Secret of team'],
    });
    expect(await shown('audiences: [board, team, everyone]\n')).toMatchObject({ audience: 'board' });
  });

  it('a named audience is shown what it may see', async () => {
    expect(await shown('audiences: [team, everyone]\n', 'everyone')).toMatchObject({
      audience: 'everyone',
      titles: ['Secret of everyone'],
    });
  });

  it('a named audience is shown nothing while nobody can read who may see what', async () => {
    const { titles, told } = await shown('audiences: [team, everyone\n', 'everyone');
    expect(titles).toEqual([]);
    expect(told).toMatch(/^hub\.yaml /);
    expect(told).not.toContain('one.md');
    expect(told).not.toContain('Secret');
  });
});
