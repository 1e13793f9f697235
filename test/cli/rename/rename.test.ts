import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rename as renameIn } from '../../../src/cli/rename/rename.ts';
import { filesBelow, type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { entry, plainHub } from '../../support/hub.ts';
import { run } from '../../support/run.ts';

let temporary: TemporaryFolder;
let hub = '';
beforeEach(() => {
  temporary = temporaryFolder();
  hub = join(temporary.folder, 'our hub ü');
  writeFiles(hub, {
    'hub.yaml': plainHub,
    'personas/old/lead.md': `\uFEFF${entry('title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', 'Text.')}`,
    'personas/other.md': entry('title: O\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', '[l](old/lead.md)'),
    'README.md': '[l](personas/old/lead.md)\n',
  });
});
afterEach(() => temporary.remove());

const rename = async (...words: string[]) => {
  const { code, out, err } = await run(['rename', ...words, '--content', hub]);
  return { code, out: out.replaceAll(hub, 'HUB').replaceAll('\\', '/'), err: err.replaceAll(hub, 'HUB') };
};

describe('sextant rename', () => {
  it('moves the file with all that names it, and says what it changed', async () => {
    chmodSync(join(hub, 'personas/other.md'), 0o640);
    expect(await rename('personas/old/lead', 'chief')).toEqual({
      code: 0,
      out: 'HUB/personas/old/lead.md is HUB/personas/chief.md now.\n  changed  HUB/personas/other.md\n  changed  HUB/README.md\n',
      err: '',
    });
    expect(filesBelow(hub)).toEqual(['README.md', 'hub.yaml', 'personas/chief.md', 'personas/other.md']);
    expect(existsSync(join(hub, 'personas/old'))).toBe(false);
    expect(readFileSync(join(hub, 'personas/chief.md'), 'utf8')).toMatch(/^\uFEFF---\n.*formerly: \[old\/lead\]\n---/s);
    if (process.platform !== 'win32') expect(statSync(join(hub, 'personas/other.md')).mode & 0o777).toBe(0o640);
    expect((await run(['check', '--content', hub])).code).toBe(0);
  });

  it('can be taken back', async () => {
    const before = readFileSync(join(hub, 'personas/other.md'), 'utf8');
    await rename('personas/old/lead', 'chief');
    expect((await rename('personas/chief.md', 'old/lead')).code).toBe(0);
    expect(readFileSync(join(hub, 'personas/other.md'), 'utf8')).toBe(before);
    expect(readFileSync(join(hub, 'personas/old/lead.md'), 'utf8')).toContain('formerly: [chief]');
  });

  it('refuses in one sentence, and writes nothing', async () => {
    const before = filesBelow(hub);
    expect((await rename('personas/leda', 'x')).err).toMatch(/^sextant: There is no entry "personas\/leda"\.[^\n]*\n$/);
    expect((await rename('lead', 'x')).err).toContain('Did you mean personas/old/lead?');
    expect((await rename('zzzzzzzz', 'x')).err).toMatch(/ such as personas\/(?:old\/lead|other)\.\n$/);
    expect((await rename('personas/other', 'old/lead')).code).toBe(2);
    expect((await run(['rename', 'a/b', 'c', '--content', join(hub, 'none')])).code).toBe(2);
    expect(filesBelow(hub)).toEqual(before);
  });

  it('leaves everything as it was when a file lies in the way', async () => {
    // A folder of that name is no entry, so that only the disk knows of it.
    writeFiles(hub, { 'personas/chief.md/_note.txt': 'x' });
    const before = readFileSync(join(hub, 'personas/other.md'), 'utf8');
    const { code, err } = await rename('personas/old/lead', 'chief');
    expect({ code, err }).toEqual({ code: 2, err: 'sextant: personas/chief.md exists already.\n' });
    expect(readFileSync(join(hub, 'personas/other.md'), 'utf8')).toBe(before);
    expect(filesBelow(hub).filter((path) => path.includes('.new-'))).toEqual([]);
  });

  it('leaves alone what somebody saves meanwhile', () => {
    const before = filesBelow(hub);
    const interruption = () => {
      writeFiles(hub, { 'personas/other.md': 'Saved meanwhile.' });
      return { signal: new AbortController().signal, over: () => undefined };
    };
    const silent = { out: () => undefined, err: () => undefined, terminal: false, color: false };
    const options = { positionals: ['personas/old/lead', 'chief'], content: hub };
    expect(() => renameIn(options, silent, { cache: temporary.folder, interruption })).toThrow(
      'other.md was saved meanwhile. Nothing was changed; try again.',
    );
    expect(readFileSync(join(hub, 'personas/other.md'), 'utf8')).toBe('Saved meanwhile.');
    expect(filesBelow(hub)).toEqual(before);
  });
});
