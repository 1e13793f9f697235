import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../../src/cli/installation/make-folder.ts';

it('makes what is missing, says what it made first, and leaves what is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'folders-'));
  expect(makeFolder(join(folder, 'a/b/c'))).toBe(join(folder, 'a'));
  expect(existsSync(join(folder, 'a/b/c'))).toBe(true);
  expect(makeFolder(join(folder, 'a/b'))).toBeUndefined();
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolder(join(folder, 'file'))).toThrow();
  expect(() => makeFolder(join(folder, 'file/below'))).toThrow();
  rmSync(folder, { recursive: true });
});

// What does not end cannot be stopped from within its own process.
it.runIf(process.platform === 'linux')('ends where the system makes no folder', () => {
  const source = new URL('../../../src/cli/installation/make-folder.ts', import.meta.url).pathname;
  const code = `import { makeFolder } from ${JSON.stringify(source)}; try { makeFolder('/proc/none/below'); } catch ({ code }) { console.log(code); }`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    timeout: 20_000,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
  });
  expect(run.stdout.trim()).toBe('ENOENT');
});
