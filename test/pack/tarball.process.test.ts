import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packInto } from '../../src/pack/tarball.ts';
import { filesBelow, type TemporaryFolder, temporaryFolder, writeFiles } from '../support/folder.ts';

let temporary: TemporaryFolder;
let [folder, target] = ['', ''];
beforeEach(() => {
  temporary = temporaryFolder();
  [folder, target] = [join(temporary.folder, 'package'), join(temporary.folder, 'target')];
  mkdirSync(folder);
});
afterEach(() => temporary.remove());

/** A program in the place of npm: it writes the tarball, and then does something. */
const pack = (then: string) => {
  const npm = join(temporary.folder, 'npm.cjs');
  const write = `const to = process.argv[process.argv.indexOf('--pack-destination') + 1];
require('fs').writeFileSync(to + '/sextant.tgz', 'the package');`;
  writeFileSync(npm, `${write}\n${then}`);
  rmSync(join(temporary.folder, 'beside'), { recursive: true, force: true });
  return packInto(folder, join(temporary.folder, 'beside'), target, npm);
};
const tells = `console.log(JSON.stringify([{ filename: 'sextant.tgz' }]));`;

describe('the tarball', () => {
  it('lies in its folder, which is made, and nothing beside it', async () => {
    expect(await pack(tells)).toBe(join(target, 'sextant.tgz'));
    expect(filesBelow(target)).toEqual(['sextant.tgz']);
    expect(readFileSync(join(target, 'sextant.tgz'), 'utf8')).toBe('the package');
    // What a run has left that was killed while it wrote there goes with the next one.
    writeFiles(target, { 'sextant.tgz': 'an older one' });
    await pack(tells);
    expect(readFileSync(join(target, 'sextant.tgz'), 'utf8')).toBe('the package');
  });

  it('is there whole or not at all, wherever npm ends, and why is one sentence', async () => {
    const full = `console.error('npm error code ENOSPC\\nnpm error syscall write\\nnpm error nospc no space left\\nnpm error A complete log of this run can be found in: …'); process.exit(228);`;
    await expect(pack(full)).rejects.toThrow(
      /^npm did not pack the package: ENOSPC syscall write nospc no space left$/,
    );
    await expect(pack(`process.kill(process.pid, 'SIGKILL');`)).rejects.toThrow(
      /^npm did not pack the package: it does not say why\.$/,
    );
    expect(existsSync(target)).toBe(false);
  });
});
