import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionFiles } from '../support/editions.ts';
import { filesBelow, temporaryFolder, writeFiles } from '../support/folder.ts';
import { baseHub, earlier, hiddenEdition, hiddenFrom, withHidden } from '../support/hidden-parts.ts';
import type { Files } from '../support/hub.ts';
import { someOf } from '../support/runs.ts';
import { buildSite } from '../support/site.ts';

const { folder, remove } = temporaryFolder();
const cache = join(folder, 'cache');

const build = (name: string, ...args: string[]): Promise<void> =>
  buildSite(join(folder, name, 'content'), join(folder, name, 'site'), args, { SEXTANT_CACHE: cache });

const autumn = (files: Files) => editionFiles('autumn', earlier(files), { title: 'Autumn', date: '2026-09-30' });

/** Files of two sites that are not the same, with what stands where they part. */
function differences(one: string, other: string): string[] {
  const sites = [one, other].map((name) => join(folder, name, 'site'));
  const names = new Set(sites.flatMap(filesBelow));
  return [...names].flatMap((file) => {
    const [left = '', right = ''] = sites.map((site) => {
      try {
        return readFileSync(join(site, file)).toString('latin1');
      } catch {
        return '(no such file)';
      }
    });
    if (left === right) return [];
    const at = [...left].findIndex((letter, index) => letter !== right[index]);
    return [`${file}: ${left.slice(Math.max(0, at - 40), at + 40)} | ${right.slice(Math.max(0, at - 40), at + 40)}`];
  });
}

describe('the builds of two hubs that differ only in what an audience may not see', () => {
  const readers = ['public', 'internal'] as const;
  beforeAll(async () => {
    writeFiles(join(folder, 'open', 'content'), { ...baseHub, ...autumn(baseHub) });
    for (const reader of readers) {
      const parts = hiddenFrom(reader);
      const sealed = withHidden(parts.filter(({ unsealed }) => !unsealed));
      writeFiles(join(folder, `hidden-${reader}`, 'content'), {
        ...withHidden(parts),
        ...autumn(sealed),
        ...editionFiles('summer', hiddenEdition, { title: 'Summer', date: '2026-06-30' }),
      });
    }
  });
  afterAll(remove);

  it.each(someOf(readers, 1))('are the same for %s, byte for byte', async (reader) => {
    // Pages of editions are made alike: once is enough.
    const args = ['--audience', reader, ...(reader === 'internal' ? ['--editions', 'latest:0'] : [])];
    await Promise.all([build('open', ...args), build(`hidden-${reader}`, ...args)]);
    const own = filesBelow(join(folder, 'open', 'site')).filter((file) => !/(^|\/)method\//.test(file));
    expect(own.length).toBeGreaterThan(reader === 'public' ? 500 : 250);
    expect(differences('open', `hidden-${reader}`)).toEqual([]);
  });
});
