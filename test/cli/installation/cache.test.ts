import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cacheFolder, firstWritable, folderForThisRun, userCache } from '../../../src/cli/installation/cache.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { plainEnvironment } from '../../support/site.ts';

const cacheFile = join(import.meta.dirname, '../../../src/cli/installation/cache.ts');

const home = () => '/home/ada';
const homeless = () => {
  throw new Error('no such user');
};
const at = (platform: NodeJS.Platform, env: Record<string, string>, where = home) =>
  userCache({ platform, env, home: where })?.replaceAll('\\', '/') ?? null;

describe('the cache folder of the user', () => {
  it('is where the system has it', () => {
    expect(at('linux', {})).toBe('/home/ada/.cache/sextant');
    expect(at('darwin', {})).toBe('/home/ada/Library/Caches/sextant');
    expect(at('win32', {})).toBe('/home/ada/AppData/Local/sextant');
  });

  it('is where the environment names it', () => {
    expect(at('linux', { XDG_CACHE_HOME: '/disk' })).toBe('/disk/sextant');
    expect(at('linux', { XDG_CACHE_HOME: '/disk' }, homeless)).toBe('/disk/sextant');
    expect(at('darwin', { XDG_CACHE_HOME: '/disk' })).toBe('/home/ada/Library/Caches/sextant');
  });

  it('is not below whatever folder a command runs in', () => {
    expect(at('linux', { XDG_CACHE_HOME: 'disk' })).toBe('/home/ada/.cache/sextant');
    expect(at('linux', { XDG_CACHE_HOME: '' })).toBe('/home/ada/.cache/sextant');
  });

  it('is nowhere for a user without a home', () => {
    expect(at('linux', {}, homeless)).toBeNull();
    // What Node says where HOME is set and empty.
    expect(at('linux', {}, () => '')).toBeNull();
  });
});

describe('what is kept', () => {
  it('goes to the first folder that can be written to', () => {
    const { folder, remove } = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const good = join(folder, 'ünd noch', 'x'.repeat(100));
    expect(firstWritable([null, join(folder, 'file', 'below'), good, join(folder, 'other')])).toBe(good);
    expect([existsSync(good), existsSync(join(folder, 'other'))]).toEqual([true, false]);
    remove();
  });

  it('goes to a folder for this run alone where no folder can be written to', () => {
    const { folder, remove } = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(firstWritable([join(folder, 'file', 'below'), null])).toBeNull();
    const own = folderForThisRun();
    expect(own.startsWith(tmpdir())).toBe(true);
    expect(statSync(own).mode & 0o077).toBe(0);
    rmSync(own, { recursive: true });
    remove();
  });

  it('is nothing where no folder at all can be written to', () => {
    const { folder, remove } = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const nowhere = Object.fromEntries(['TMPDIR', 'TEMP', 'TMP'].map((name) => [name, join(folder, 'file')]));
    const load = `const { folderForThisRun } = await import(${JSON.stringify(pathToFileURL(cacheFile).href)}); console.log(folderForThisRun());`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', load], {
      env: { ...plainEnvironment(), ...nowhere },
      encoding: 'utf8',
    });
    expect({ stderr, stdout }).toEqual({ stderr: '', stdout: expect.stringContaining(join(folder, 'file')) });
    remove();
  });

  it('goes where SEXTANT_CACHE says', () => {
    expect(cacheFolder({ SEXTANT_CACHE: '/elsewhere' })).toBe('/elsewhere');
    expect(cacheFolder({ SEXTANT_CACHE: '' })).toBe(cacheFolder({}));
  });
});
