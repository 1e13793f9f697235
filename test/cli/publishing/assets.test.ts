import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Loaded, load, loadEdition } from '../../../src/cli/load.ts';
import { publishAssets } from '../../../src/cli/publishing/assets.ts';
import { siteData } from '../../../src/cli/site-data.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { drawing, entry, picture, plainHub } from '../../support/hub.ts';
import { run } from '../../support/run.ts';

let temporary: TemporaryFolder;
let hub = '';
let out = '';
/** Longer than the beginning by which its type is told. */
const long = Buffer.concat([picture, Buffer.alloc(9000)]);
beforeEach(() => {
  temporary = temporaryFolder();
  hub = join(temporary.folder, 'hub');
  out = join(temporary.folder, 'out');
  writeFiles(hub, {
    'hub.yaml': `${plainHub}\ntoday: 2026-10-01\n`,
    'personas/lead.md': entry(
      'title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]',
      '![a](a.svg)\n\n![b](b.png)\n\n[c](c.csv)',
    ),
    'personas/a.svg': drawing,
    'personas/b.png': long,
    'personas/c.csv': 'a,b\n',
    'personas/unused.csv': 'a,b\n',
  });
});
afterEach(() => temporary.remove());

const machine = { now: () => new Date('2026-10-01'), cache: '' };
const read = () => load({ content: hub }, { ...machine, cache: join(temporary.folder, 'cache') });
const besideOf = async (loaded: Loaded, folder = hub) =>
  (await siteData(loaded, folder, join(temporary.folder, 'cache'))).beside;
const refused = (path: string) =>
  `"${join(hub, path)}" was changed after it was checked. It is not published; try again.`;

describe('files beside the text', () => {
  it('are published as they were checked, and no others', async () => {
    publishAssets(await besideOf(await read()), out);
    expect(readFileSync(join(out, 'assets/personas/c.csv'), 'utf8')).toBe('a,b\n');
    expect(existsSync(join(out, 'assets/personas/a.svg'))).toBe(true);
    expect(existsSync(join(out, 'assets/personas/unused.csv'))).toBe(false);
  });

  it.each([
    ['personas/a.svg', drawing.replace('<svg', '<svg onload="x()"')],
    ['personas/a.svg', `${drawing}<script/>`],
    ['personas/b.png', '<html><script>x()</script>'],
    ['personas/b.png', picture],
    ['personas/c.csv', 'a,b,c\n'],
    ['personas/c.csv', null],
  ])('are not published when %s is another one by then', async (path, bytes) => {
    const loaded = await read();
    const before = await besideOf(loaded);
    if (bytes === null) rmSync(join(hub, path));
    else writeFiles(hub, { [path]: bytes });
    for (const beside of [before, await besideOf(loaded)])
      expect(() => publishAssets(beside, out)).toThrow(refused(path));
    expect(existsSync(join(out, 'assets', path))).toBe(false);
  });

  it('of an edition are those that its seal names, to the last byte', async () => {
    expect((await run(['edition', 'cut', 'q3', '--content', hub])).code).toBe(0);
    const { editions, audience } = await read();
    const folder = join(hub, 'editions/q3');
    const seal = editions[0]?.manifest.seal ?? '';
    const cache = join(temporary.folder, 'cache');
    const beside = await besideOf(await loadEdition(hub, 'q3', seal, audience, cache), folder);
    publishAssets(beside, out);
    const swapped = Buffer.from(long);
    swapped[swapped.length - 1] = 1;
    writeFiles(folder, { 'personas/b.png': swapped });
    expect(() => publishAssets(beside, out)).toThrow('b.png" was changed after it was checked');
    await expect(loadEdition(hub, 'q3', seal, audience, cache)).rejects.toThrow(
      'The edition q3 was changed after its seal was checked. It is not published; try again.',
    );
  });
});
