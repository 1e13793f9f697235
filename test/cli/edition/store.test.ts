import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EditionPlan } from '../../../src/cli/edition/plan.ts';
import { isKept, keepPages, keptPages } from '../../../src/cli/edition/store.ts';
import { filesBelow, temporaryFolder, writeFiles } from '../../support/folder.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const plan = (audience: string, engine = 'engine') =>
  ({ key: `${engine}-${audience}`, madeFrom: JSON.stringify({ engine, audience }), engine }) as EditionPlan;
const [wide, narrow] = [plan('public'), plan('restricted')];

let cache = '';
let store = '';
let number = 0;
beforeEach(() => {
  number += 1;
  cache = join(folder, String(number));
  store = join(cache, 'editions');
  for (const [one, words] of [
    [wide, 'For all'],
    [narrow, 'Secret'],
  ] as const) {
    const pages = join(folder, 'pages');
    writeFiles(pages, { 'index.html': words, 'personas/lead/index.html': `${words}, at length`, '404.html': 'none' });
    keepPages(one, cache, pages);
  }
});

const anew = () => {
  const pages = join(folder, 'pages');
  writeFiles(pages, { 'index.html': 'Made anew' });
  keepPages(wide, cache, pages);
};

describe('kept pages of an edition', () => {
  it('are those that were made for just this audience, address and code', () => {
    expect(isKept(wide, cache)).toBe(true);
    expect(readFileSync(join(keptPages(wide, cache), 'index.html'), 'utf8')).toBe('For all');
    expect(readdirSync(keptPages(wide, cache)).sort()).toEqual(['index.html', 'personas']);
    expect(isKept(plan('internal'), cache)).toBe(false);
    expect(existsSync(join(folder, 'pages'))).toBe(false);
  });

  it('are where they were made, and whole, when nothing can be kept', () => {
    const pages = join(folder, 'pages');
    writeFiles(pages, { 'index.html': 'Made once' });
    const cannot = join(folder, 'a-file');
    writeFileSync(cannot, '');
    expect(keepPages(wide, cannot, pages)).toBe(pages);
    const other = plan('others');
    // All is done but the last step.
    const rename = fs.renameSync;
    const full = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(to).endsWith(other.key)) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      rename(from, to);
    });
    syncBuiltinESMExports();
    expect(keepPages(other, cache, pages)).toBe(pages);
    full.mockRestore();
    syncBuiltinESMExports();
    expect(filesBelow(pages)).toEqual(['index.html']);
    expect(isKept(other, cache)).toBe(false);
    expect(readdirSync(store).filter((name) => name.startsWith(other.key))).toEqual([]);
    expect(keepPages(other, cache, pages)).toBe(keptPages(other, cache));
    expect([isKept(other, cache), existsSync(pages)]).toEqual([true, false]);
  });

  const foreign = () => join(store, narrow.key);
  const own = () => join(store, wide.key);
  it.each<[string, () => void]>([
    [
      'those of another audience under its name',
      () => {
        rmSync(own(), { recursive: true });
        cpSync(foreign(), own(), { recursive: true });
      },
    ],
    [
      'those of another audience in its place',
      () => {
        rmSync(keptPages(wide, cache), { recursive: true });
        cpSync(keptPages(narrow, cache), keptPages(wide, cache), { recursive: true });
      },
    ],
    ['changed', () => writeFileSync(join(keptPages(wide, cache), 'index.html'), 'Secret')],
    ['cut short', () => writeFileSync(join(keptPages(wide, cache), 'personas/lead/index.html'), 'For a')],
    ['fewer', () => rmSync(join(keptPages(wide, cache), 'personas'), { recursive: true })],
    ['more', () => writeFiles(keptPages(wide, cache), { 'personas/secret/index.html': 'Secret' })],
    ['without a word of what they were made from', () => rmSync(join(own(), 'made.json'))],
    ['labelled by half', () => writeFileSync(join(own(), 'made.json'), '{"madeFrom":')],
    [
      'an empty folder',
      () => {
        rmSync(own(), { recursive: true });
        mkdirSync(own());
      },
    ],
  ])('are not taken when they are %s, and made again', (_, spoil) => {
    spoil();
    expect(isKept(wide, cache)).toBe(false);
    anew();
    expect(isKept(wide, cache)).toBe(true);
    expect(readFileSync(join(keptPages(wide, cache), 'index.html'), 'utf8')).toBe('Made anew');
    expect(readdirSync(store).sort()).toEqual([narrow.key, wide.key].sort());
    expect(isKept(narrow, cache)).toBe(true);
  });

  it('stay as they are when another build made the same meanwhile', () => {
    anew();
    expect(readFileSync(join(keptPages(wide, cache), 'index.html'), 'utf8')).toBe('For all');
    expect(readdirSync(store)).toHaveLength(2);
  });

  it('go when their engine has, and so does what a killed run left, but not what may be in use', () => {
    const old = new Date(Date.now() - 2 * 3_600_000);
    writeFiles(store, { 'former-a/pages/a.html': '', 'former-b/pages/b.html': '', [`${wide.key}.7-ab/pages/c`]: '' });
    for (const name of ['former-a', `${wide.key}.7-ab`, narrow.key]) utimesSync(join(store, name), old, old);
    anew();
    expect(readdirSync(store).sort()).toEqual(['former-b', narrow.key, wide.key].sort());
  });
});
