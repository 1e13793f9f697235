import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionIds, putEdition, readEdition } from '../../../src/cli/edition/folder.ts';
import { folderOfRun } from '../../../src/cli/run-folder.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { run } from '../../support/run.ts';
import { someOf } from '../../support/runs.ts';
import { plainEnvironment } from '../../support/site.ts';

let temporary: TemporaryFolder;
let content = '';
const persona = (title: string) =>
  `---\ntitle: ${title}\nowner: TPS\ngoals: [G]\nneeds: [N]\npains: [P]\n---\n\nText.\n`;
const hub = 'title: Relay strategy\nproduct: Relay\ntoday: 2026-10-01\n';
beforeEach(() => {
  temporary = temporaryFolder();
  content = join(temporary.folder, 'hub');
  writeFiles(content, { 'hub.yaml': hub, 'personas/lead.md': persona('Lead'), 'personas/notes.csv': 'x' });
});
afterEach(() => temporary.remove());

const edition = async (...words: string[]) => {
  const { code, out, err } = await run(['edition', ...words, '--content', content]);
  return { code, out: out.replace(/[0-9a-f]{12}/g, '…'), err };
};
/** Every file of the content folder, hidden ones too. */
const files = () =>
  readdirSync(content, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(content.length + 1))
    .sort();

/** Steps at which it is cut short, each in a process of its own. */
const stepsOf = (count: number) =>
  someOf(
    Array.from({ length: count }, (_, step) => step),
    5,
  );
/** Cuts or amends in a process of its own, which ends in the middle of a step. */
const cutShort = (step: number, how: 'kill' | 'fail' | 'count', what: 'cut' | 'amend') => {
  const script = join(import.meta.dirname, '../../support/cut-short.ts');
  const args = [script, content, String(step), how, what];
  const { signal, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: plainEnvironment() });
  if (stderr) throw new Error(stderr);
  return { signal, steps: Number(stdout) };
};
/** Every file with its bytes. */
const state = () => new Map(files().map((file) => [file, readFileSync(join(content, file), 'latin1')]));
const unhidden = (all: Map<string, string>) => new Map([...all].filter(([file]) => !/(^|\/)\./.test(file)));

/** The folder of editions stands, and nothing in it: a cut takes the same steps each time. */
const noEditions = () => {
  rmSync(join(content, 'editions'), { recursive: true, force: true });
  mkdirSync(join(content, 'editions'));
};

describe('a cut that ends too early', () => {
  it('leaves the hub as it was or a whole edition, at whichever step it is killed, and the next cut clears up', async () => {
    const before = state();
    // Before the first cut, the folder is made, too.
    expect(cutShort(0, 'kill', 'cut').signal).toBe('SIGKILL');
    expect(state()).toEqual(before);
    noEditions();
    const { steps } = cutShort(-1, 'count', 'cut');
    expect(readEdition(content, 'short').faults).toEqual([]);
    noEditions();
    expect(steps).toBeGreaterThan(10);
    for (const step of stepsOf(steps)) {
      expect(cutShort(step, 'kill', 'cut').signal).toBe('SIGKILL');
      // Hidden names are neither read nor published.
      expect(unhidden(state())).toEqual(before);
      expect(editionIds(content)).toEqual([]);
      expect((await edition('verify')).code).toBe(0);
    }
    expect((await edition('cut', 'after')).code).toBe(0);
    expect(files().filter((file) => file.includes('cutting'))).toEqual([]);
    expect(readFileSync(join(content, 'editions/.gitattributes'), 'utf8')).toBe('* -text\n');
    expect((await edition('verify')).out).toBe('after: sealed on 2026-10-01, 3 files.\n');
  });

  it('leaves nothing behind when the disk is full', () => {
    const before = state();
    cutShort(0, 'fail', 'cut');
    expect(state()).toEqual(before);
    noEditions();
    const { steps } = cutShort(-1, 'count', 'cut');
    noEditions();
    for (const step of stepsOf(steps)) {
      cutShort(step, 'fail', 'cut');
      const left = state();
      left.delete('editions/.gitattributes');
      expect(left).toEqual(before);
    }
  });

  it('takes nothing from another cut that goes on', () => {
    putEdition(content, 'first', ['hub.yaml', 'personas/lead.md'], () => {
      // While it is sealed, another one begins and ends, and one is killed.
      putEdition(content, 'second', ['hub.yaml'], () => 'title: Second\n');
      cutShort(5, 'kill', 'cut');
      return 'title: First\n';
    });
    expect(files()).toEqual(
      expect.arrayContaining([
        'editions/first/personas/lead.md',
        'editions/first/edition.yaml',
        'editions/second/hub.yaml',
      ]),
    );
  });

  it('is not begun while another run seals: two editions of one day could not be told apart', async () => {
    await edition('cut', 'first');
    const own = folderOfRun(join(content, 'editions'), '.sealing');
    const other = own.replace(`-${process.pid}-`, `-${process.ppid}-`);
    renameSync(own, other);
    const refused = async (...words: string[]) => {
      const before = state();
      const { code, err } = await edition(...words);
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining(`Another run cuts or amends an edition of this hub ("${other}").`),
      });
      expect(state()).toEqual(before);
    };
    await refused('cut', 'second', '--date', '2026-10-02');
    writeFileSync(join(content, 'editions/first/personas/notes.csv'), 'y');
    await refused('amend', 'first', '--reason', 'R');
    // One that was killed is no more.
    renameSync(other, own.replace(`-${process.pid}-`, '-4194999-'));
    expect((await edition('amend', 'first', '--reason', 'R')).code).toBe(0);
    expect(readdirSync(join(content, 'editions'))).toEqual(['.gitattributes', 'first']);
  });

  it('leaves nothing behind when it is not to be sealed after all', () => {
    const before = state();
    const refuse = () => {
      throw new Error('changed meanwhile');
    };
    expect(() => putEdition(content, 'short', ['hub.yaml'], refuse)).toThrow('changed meanwhile');
    expect(state()).toEqual(before);
  });

  it('leaves the old seal or the new one when it is an amendment', async () => {
    await edition('cut', 'short');
    writeFileSync(join(content, 'editions/short/personas/notes.csv'), 'y');
    const before = state();
    const kept = readEdition(content, 'short').manifest;
    const { steps } = cutShort(-1, 'count', 'amend');
    expect(readEdition(content, 'short')).toMatchObject({ faults: [], manifest: { amended: [{ reason: 'R' }] } });
    writeFileSync(join(content, 'editions/short/edition.yaml'), before.get('editions/short/edition.yaml') ?? '');
    for (const step of stepsOf(steps)) {
      cutShort(step, 'kill', 'amend');
      expect(readEdition(content, 'short').manifest).toEqual(kept);
      expect(unhidden(state())).toEqual(unhidden(before));
    }
    expect((await edition('amend', 'short', '--reason', 'R')).code).toBe(0);
    expect(files().filter((file) => file.includes('cutting'))).toEqual([]);
  });
});
