import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { clearLeft, folderOfRun, runFolder } from '../../src/cli/run-folder.ts';
import { troubleOf } from '../../src/cli/trouble.ts';
import { temporaryFolder } from '../support/folder.ts';

const { folder, remove } = temporaryFolder();
afterEach(remove);

const source = join(import.meta.dirname, '..', '..', 'src', 'cli', 'run-folder.ts');

describe('the folder of a run', () => {
  it('is gone after a run that was killed, once another begins', () => {
    const script = `import { runFolder } from ${JSON.stringify(source)};
      runFolder(${JSON.stringify(folder)}, 'site'); process.kill(process.pid, 'SIGKILL');`;
    spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script]);
    const [left] = readdirSync(folder);
    expect(left).toMatch(/^site-/);
    const own = runFolder(folder, 'site');
    expect(readdirSync(folder)).toEqual([own.slice(folder.length + 1)]);
  });

  it('is told of by the folder that it cannot be made in: its own name means nothing to anybody', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'file'), '');
    const thrown = (() => {
      try {
        return folderOfRun(join(folder, 'file'), 'site');
      } catch (error) {
        return error;
      }
    })();
    expect(troubleOf(thrown)).toBe(
      `"${join(folder, 'file')}" cannot be reached: a part of the path is a file, not a folder.`,
    );
  });

  it('stays while its run goes on', () => {
    const first = runFolder(folder, 'site');
    const second = runFolder(folder, 'site');
    expect(readdirSync(folder).length).toBe(2);
    expect(first).not.toBe(second);
  });

  it('of another machine goes only when nobody has touched it for a day', () => {
    mkdirSync(join(folder, 'site-elsewhere-1-abc'), { recursive: true });
    mkdirSync(join(folder, 'site-elsewhere-2-abc'));
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(join(folder, 'site-elsewhere-2-abc'), longAgo, longAgo);
    clearLeft(folder, 'site');
    expect(readdirSync(folder)).toEqual(['site-elsewhere-1-abc']);
  });

  it('is told from what others have put there', () => {
    for (const name of ['site', 'site-map', 'site-2026-01-31', 'other-host-1-abc'])
      mkdirSync(join(folder, name), { recursive: true });
    clearLeft(folder, 'site');
    expect(readdirSync(folder).length).toBe(4);
  });
});
