import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionIds, readEdition } from '../../src/cli/edition/folder.ts';
import { today } from '../support/hub.ts';
import { plainEnvironment, temporaryFolder, writeFiles } from '../support/site.ts';
import { run } from './run.ts';

let temporary = temporaryFolder();
let content = '';
const persona = (title: string) =>
  `---\ntitle: ${title}\nowner: TPS\ngoals: [G]\nneeds: [N]\npains: [P]\n---\n\nText.\n`;
const hub = (day = today) => `title: Relay strategy\nproduct: Relay\ntoday: ${day}\n`;
beforeEach(() => {
  temporary = temporaryFolder();
  content = join(temporary.folder, 'hub');
  writeFiles(content, { 'hub.yaml': hub('2026-10-01'), 'personas/lead.md': persona('Lead'), 'notes.txt': 'x' });
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

describe('sextant edition cut', () => {
  it('copies the hub, seals it and says so', async () => {
    expect(await edition('cut', '2026-q4', '--title', 'Autumn', '--note', 'Before the season')).toEqual({
      code: 0,
      out: 'Sealed edition 2026-q4 as of 2026-10-01: 3 files, seal ….\n',
      err: '',
    });
    expect(files().filter((file) => file.startsWith('editions'))).toEqual([
      'editions/.gitattributes',
      'editions/2026-q4/edition.yaml',
      'editions/2026-q4/hub.yaml',
      'editions/2026-q4/notes.txt',
      'editions/2026-q4/personas/lead.md',
    ]);
    expect(readFileSync(join(content, 'editions/.gitattributes'), 'utf8')).toBe('* -text\n');
    const { manifest, faults } = readEdition(content, '2026-q4');
    expect(faults).toEqual([]);
    expect(manifest).toMatchObject({ title: 'Autumn', note: 'Before the season', date: '2026-10-01', schema: 1 });
  });

  it('leaves hidden files and earlier editions out, and says what changed since the last one', async () => {
    writeFiles(content, { '_drafts/a.md': 'x', '.hidden': 'x' });
    await edition('cut', 'first');
    writeFiles(content, { 'hub.yaml': hub('2026-11-01'), 'personas/new.md': persona('New') });
    rmSync(join(content, 'notes.txt'));
    const { out } = await edition('cut', 'second');
    expect(out).toBe(
      'Sealed edition second as of 2026-11-01: 3 files, seal ….\n\nSince first (2026-10-01):\n  changed  hub.yaml\n  removed  notes.txt\n  added    personas/new.md\n',
    );
  });

  it('refuses a hub with errors, and a taken id, day or name', async () => {
    await edition('cut', 'first');
    expect((await edition('cut', 'first')).err).toBe(
      'sextant: There is an edition first already; it stays as it is.\n',
    );
    expect((await edition('cut', 'other')).err).toMatch(/The edition first was cut on 2026-10-01 already/);
    expect((await edition('cut', 'Q4')).err).toMatch(/cannot be the id of an edition; write lower-case letters/);
    expect((await edition('cut', '../x')).code).toBe(2);
    expect((await edition('cut')).err).toMatch(/The id is missing: sextant edition cut <id>/);
    expect((await edition('cutt', 'x')).err).toMatch(/Did you mean cut\?/);
    writeFiles(content, { 'personas/lead.md': persona('Lead').replace('goals', 'gaols'), 'hub.yaml': hub() });
    const before = files();
    const { code, err } = await edition('cut', 'next');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('sealed without errors, or not at all') });
    expect(files()).toEqual(before);
  });

  it('takes away what an interrupted cut left', async () => {
    writeFiles(content, { 'editions/.cutting-2026-q4/hub.yaml': 'x', 'editions/.cutting-2026-q4/old.md': 'x' });
    expect(editionIds(content)).toEqual([]);
    await edition('cut', '2026-q4');
    expect(files().filter((file) => /cutting|old/.test(file))).toEqual([]);
    expect((await edition('verify')).code).toBe(0);
  });

  it('leaves the hub as it was, or a whole edition, wherever it is killed', async () => {
    writeFiles(
      content,
      Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`personas/p${index}.md`, persona(`P${index}`)])),
    );
    const script = `
      import { putEdition } from ${JSON.stringify(join(import.meta.dirname, '../../src/cli/edition/folder.ts'))};
      import { sealed, digestOf } from ${JSON.stringify(join(import.meta.dirname, '../../src/source/editions/manifest.ts'))};
      console.log('begun');
      putEdition(${JSON.stringify(content)}, 'killed', (files) => sealed({ title: 'K', date: '2026-10-01', schema: 1,
        files: Object.fromEntries([...files].map(([path, bytes]) => [path, digestOf(bytes)])) }).text);`;
    for (const wait of [0, 5, 10, 20, 40, 80, 1000]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env: plainEnvironment() });
      await new Promise((begun) => child.stdout.once('data', begun));
      setTimeout(() => child.kill('SIGKILL'), wait);
      await new Promise((ended) => child.once('exit', ended));
      if (editionIds(content).includes('killed')) {
        expect(readEdition(content, 'killed').faults).toEqual([]);
        rmSync(join(content, 'editions'), { recursive: true });
      }
    }
    expect((await edition('cut', 'after')).code).toBe(0);
    expect((await edition('verify')).out).toMatch(/^after: sealed on 2026-10-01, 303 files\.\n$/);
  });
});

describe('sextant edition verify and amend', () => {
  it('find what was changed, name the file and the way out, and keep the earlier seal with the reason', async () => {
    await edition('cut', '2026-q4');
    expect(await edition('verify', '2026-q4')).toEqual({
      code: 0,
      out: '2026-q4: sealed on 2026-10-01, 3 files.\n',
      err: '',
    });
    expect((await edition('amend', '2026-q4', '--reason', 'R')).err).toMatch(/Nothing in 2026-q4 differs/);
    writeFileSync(join(content, 'editions/2026-q4/notes.txt'), 'y');
    const broken = await edition('verify');
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('editions/2026-q4/notes.txt');
    expect(broken.out).toContain('sextant edition amend 2026-q4 --reason');
    expect((await edition('amend', '2026-q4')).err).toMatch(/An amendment needs its reason/);
    const before = readFileSync(join(content, 'editions/2026-q4/edition.yaml'), 'utf8').match(/seal: "(\w+)"\n$/)?.[1];
    expect((await edition('amend', '2026-q4', '--reason', 'A name stood in it')).out).toBe(
      'Sealed 2026-q4 anew: seal …, before ….\n  changed  notes.txt\n',
    );
    expect((await edition('verify')).out).toBe('2026-q4: sealed on 2026-10-01, amended once, 3 files.\n');
    const { manifest } = readEdition(content, '2026-q4');
    expect(manifest?.amended).toEqual([{ on: '2026-10-01', reason: 'A name stood in it', seal: before }]);
  });

  it('say when there is none', async () => {
    expect((await edition('verify')).out).toMatch(/There are no editions yet/);
    expect((await edition('verify', 'x')).err).toMatch(/There are no editions in/);
    await edition('cut', 'one');
    expect((await edition('verify', 'x')).err).toMatch(/There is no edition x. There are one\./);
    expect(existsSync(join(content, 'editions/x'))).toBe(false);
  });
});
