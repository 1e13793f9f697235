import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceAll, takeBackLeft } from '../../../src/cli/rename/replace-files.ts';
import { folderOfRun } from '../../../src/cli/run-folder.ts';
import { readContentFolder } from '../../../src/source/read.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { entry, plainHub } from '../../support/hub.ts';
import { run } from '../../support/run.ts';
import { plainEnvironment } from '../../support/site.ts';

let temporary: TemporaryFolder;
let hub = '';
const persona = (text: string) => entry('title: T\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', text);
const files = {
  'hub.yaml': plainHub,
  'personas/old/lead.md': persona('Text.'),
  'personas/other.md': persona('[l](old/lead.md)'),
  'personas/third.md': persona('[l](old/lead.md)'),
};
beforeEach(() => {
  temporary = temporaryFolder();
  hub = join(temporary.folder, 'hub');
  writeFiles(hub, files);
});
afterEach(() => temporary.remove());

/** Every file with its text, and every folder that is hidden. */
const state = () =>
  new Map(
    readdirSync(hub, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile() || found.name.startsWith('.'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(hub.length + 1), statSync(path).isFile() ? readFileSync(path, 'utf8') : '']),
  );
const textOf = (path: string) => readFileSync(join(hub, path), 'utf8');

/** Renames in a process of its own, which ends in the middle of a step. */
const cutShort = (step: number, how: 'kill' | 'fail' | 'count') => {
  const script = join(import.meta.dirname, '../../support/cut-short-rename.ts');
  const args = [script, hub, String(step), how];
  const { signal, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: plainEnvironment() });
  if (stderr) throw new Error(stderr);
  return { signal, steps: Number(stdout) };
};

const takeBack = () => {
  const said: string[] = [];
  takeBackLeft(hub, { err: (text) => said.push(text) });
  return said.join('');
};

const anew = () => {
  rmSync(hub, { recursive: true });
  writeFiles(hub, files);
};

describe('a change of several files', () => {
  it('is not begun, done or taken back, at whichever step it is killed', () => {
    const before = state();
    const { steps } = cutShort(-1, 'count');
    const after = state();
    expect(after.get('personas/other.md')).toContain('(chief.md)');
    expect(steps).toBeGreaterThan(8);
    const said = new Set<string>();
    for (let step = 0; step < steps; step += 1) {
      anew();
      expect(cutShort(step, 'kill').signal).toBe('SIGKILL');
      said.add(takeBack());
      expect([step, state()]).toEqual([step, before]);
    }
    expect([...said]).toEqual([
      '',
      expect.stringMatching(
        /^A rename, an upgrade or an import was killed half-way; 1 file that it had changed was put back/,
      ),
      expect.stringMatching(/ 2 files that it had changed were put back as before\.\n$/),
      expect.stringContaining(' 3 files '),
    ]);
  });

  it('changes nothing where the disk fails, at whichever step', () => {
    const before = state();
    const { steps } = cutShort(-1, 'count');
    for (let step = 0; step < steps; step += 1) {
      anew();
      cutShort(step, 'fail');
      expect([step, state()]).toEqual([step, before]);
    }
  });

  it('is done by the same command where it was killed, which says what it put back', async () => {
    const { steps } = cutShort(-1, 'count');
    anew();
    // The last step but one: all texts are new, and the file has not moved.
    cutShort(steps - 1, 'kill');
    expect(textOf('personas/other.md')).toContain('(chief.md)');
    const { code, err } = await run(['rename', 'personas/old/lead', 'chief', '--content', hub]);
    expect([code, err]).toEqual([0, expect.stringContaining('was killed half-way; 3 files that it had changed were')]);
    expect([...state().keys()]).toEqual(['hub.yaml', 'personas/chief.md', 'personas/other.md', 'personas/third.md']);
    expect((await run(['check', '--content', hub])).code).toBe(0);
  });

  it('is taken back before anybody checks, builds or seals a half of it', async () => {
    const before = state();
    const { steps } = cutShort(-1, 'count');
    anew();
    cutShort(steps - 1, 'kill');
    const { code, err } = await run(['check', '--content', hub]);
    expect([code, err]).toEqual([0, expect.stringContaining('3 files that it had changed were put back as before.')]);
    expect(state()).toEqual(before);
  });

  it('puts back only what still is as it wrote it', () => {
    const { steps } = cutShort(-1, 'count');
    anew();
    cutShort(steps - 1, 'kill');
    writeFileSync(join(hub, 'personas/other.md'), 'Written since.');
    expect(takeBack()).toContain('2 files');
    expect(state()).toEqual(new Map(Object.entries({ ...files, 'personas/other.md': 'Written since.' }).sort()));
  });

  it('is left alone once it is over, whatever was written since', () => {
    cutShort(-1, 'count');
    writeFileSync(join(hub, 'personas/other.md'), 'Written since.');
    const before = state();
    expect(takeBack()).toBe('');
    expect(state()).toEqual(before);
  });

  const move = { from: 'personas/old/lead.md', to: 'personas/chief.md' };
  const change = () => replaceAll(hub, new Map([['personas/other.md', 'New.']]), readContentFolder(hub).files, move);

  it('does not begin while another one is at work', () => {
    const other = folderOfRun(hub, '.changing');
    const before = state();
    expect(change).toThrow('Another rename, upgrade or import is at work on this hub');
    expect(takeBack()).toBe('');
    expect(state()).toEqual(before);
    rmSync(other, { recursive: true });
    change();
    expect(textOf('personas/other.md')).toBe('New.');
  });

  it('says when a file that it is about has gone', () => {
    const { files: read } = readContentFolder(hub);
    rmSync(join(hub, 'personas/other.md'));
    expect(() => replaceAll(hub, new Map([['personas/other.md', 'New.']]), read)).toThrow(
      'other.md was taken away meanwhile. Nothing was changed; try again.',
    );
    expect(state().has('personas/other.md')).toBe(false);
  });

  it('keeps who may read and write a file', () => {
    if (process.platform === 'win32') return;
    chmodSync(join(hub, 'personas/other.md'), 0o666);
    change();
    expect(statSync(join(hub, 'personas/other.md')).mode & 0o777).toBe(0o666);
    mkdirSync(join(hub, 'personas/elsewhere.md'));
    chmodSync(join(hub, 'personas/third.md'), 0o444);
    const back = { from: 'personas/chief.md', to: 'personas/elsewhere.md' };
    const texts = new Map([['personas/third.md', 'New.']]);
    expect(() => replaceAll(hub, texts, readContentFolder(hub).files, back)).toThrow('exists already');
    expect(statSync(join(hub, 'personas/third.md')).mode & 0o777).toBe(0o444);
    expect(textOf('personas/third.md')).toBe(files['personas/third.md']);
  });

  it('adds files with the others, or none of them', () => {
    const before = state();
    const texts = new Map([['personas/other.md', 'New.']]);
    const added = new Map([['personas/far/away.md', Buffer.from('Added.')]]);
    const { files: read } = readContentFolder(hub);
    expect(() => replaceAll(hub, texts, read, { from: 'personas/none.md', to: 'personas/some.md' }, added)).toThrow();
    expect(state()).toEqual(before);
    replaceAll(hub, texts, read, null, added);
    expect(textOf('personas/far/away.md')).toBe('Added.');
    const again = new Map([['personas/far/away.md', Buffer.from('Other.')]]);
    expect(() => replaceAll(hub, new Map(), read, null, again)).toThrow('was saved meanwhile');
    expect(textOf('personas/far/away.md')).toBe('Added.');
  });
});
