import { afterAll, describe, expect, it } from 'vitest';
import { errorsOver, forWriting } from '../../../src/cli/dev/audience.ts';
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
async function shown(audiences: string, named?: string, more = '') {
  writeFiles(folder, {
    'hub.yaml': hub(audiences),
    'personas/one.md': entry('team') + more,
    'personas/two.md': entry('everyone'),
  });
  const loaded = forWriting(
    await load({ content: folder, audience: named }, { ...thisMachine(), cache: folder }),
    named,
  );
  const { entries, data } = await siteData(loaded, folder, folder);
  const over = JSON.stringify(errorsOver(loaded, data, named));
  const told = loaded.result.problems.map(({ file, message }) => `${file} ${message}`).join('\n');
  return { audience: loaded.audience, titles: entries.map(({ data }) => data.title), told, over };
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

  it('a named audience is told over the page of no fault in what it may not see', async () => {
    const [open, fault] = ['audiences: [team, everyone]\nbuild: { audience: everyone }\n', '\n[a](planted.md)\n'];
    for (const named of [undefined, 'team'])
      expect((await shown(open, named, fault)).over).toMatch(/personas\/one\.md.*planted\.md/);
    const { told, over } = await shown(open, 'everyone', fault);
    expect(told).toContain('personas/one.md');
    expect(over).toBe('[]');
  });

  it('a named audience is told over the page that hub.yaml cannot be read, and not what stands there', async () => {
    const { told, over } = await shown('audiences: [planted, everyone]\nplanted: board\n', 'everyone');
    expect(told).toContain('planted');
    expect(over).toContain('hub.yaml cannot be read');
    expect(over).not.toContain('planted');
    expect((await shown('planted: board\n')).over).toContain('planted');
  });
});
