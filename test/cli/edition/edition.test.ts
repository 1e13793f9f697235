import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionIds, readEdition } from '../../../src/cli/edition/folder.ts';
import { folderOfRun } from '../../../src/cli/run-folder.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { today } from '../../support/hub.ts';
import { run } from '../../support/run.ts';
import { runs } from '../../support/runs.ts';

let temporary: TemporaryFolder;
let content = '';
const persona = (title: string) =>
  `---\ntitle: ${title}\nowner: TPS\ngoals: [G]\nneeds: [N]\npains: [P]\n---\n\nText.\n`;
const hub = (day = today) => `title: Relay strategy\nproduct: Relay\ntoday: ${day}\n`;
beforeEach(() => {
  temporary = temporaryFolder();
  content = join(temporary.folder, 'hub');
  writeFiles(content, {
    'hub.yaml': hub('2026-10-01'),
    'personas/lead.md': persona('Lead'),
    'personas/notes.csv': 'x',
  });
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
  it('takes what the hub is made of, and nothing else that lies there', async () => {
    writeFiles(content, {
      'README.md': '# A repository',
      'node_modules/a/b.md': 'x',
      'dist/index.html': 'x',
      'dump.sql': 'x',
      'attachments/used.pdf': '%PDF-1.7',
      'attachments/unused.pdf': '%PDF-1.7',
      'personas/Thumbs.db': 'x',
      'personas/lead.md~': 'x',
      'personas/other.md': `${persona('Other')}\n[Paper](../attachments/used.pdf)\n`,
    });
    expect((await edition('cut', 'a')).code).toBe(0);
    const sealed = files().flatMap((file) =>
      file.startsWith('editions/a/') ? [file.slice('editions/a/'.length)] : [],
    );
    expect(sealed).toEqual([
      'attachments/used.pdf',
      'edition.yaml',
      'hub.yaml',
      'personas/lead.md',
      'personas/notes.csv',
      'personas/other.md',
    ]);
    writeFiles(content, { 'editions/a/personas/Thumbs.db': 'x', 'editions/a/.DS_Store': 'x' });
    expect(readEdition(content, 'a').faults).toEqual([]);
  });

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
      'editions/2026-q4/personas/lead.md',
      'editions/2026-q4/personas/notes.csv',
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
    rmSync(join(content, 'personas/notes.csv'));
    const { out } = await edition('cut', 'second');
    expect(out).toMatch(/^Sealed edition second as of 2026-11-01: 3 files, seal …\.\n\nSince first \(2026-10-01\):\n/);
    expect(out).toContain('New');
    expect(out).toContain('personas/notes.csv');
    expect(files().filter((file) => /^editions\/second\/(_|\.|editions)/.test(file))).toEqual([]);
  });

  it('refuses a hub with errors, and a taken id, day or name', async () => {
    await edition('cut', 'first');
    expect((await edition('cut', 'first')).err).toBe(
      'sextant: There is an edition first already; it stays as it is.\n',
    );
    expect((await edition('cut', 'other')).err).toMatch(/The edition first was cut on 2026-10-01 already/);
    expect((await edition('cut', 'Q4')).err).toMatch(/cannot be the id of an edition; write lower-case letters/);
    expect((await edition('cut', '../x')).code).toBe(2);
    expect((await edition('cut')).err).toMatch(/The id is missing: npm run edition -- cut <id>/);
    expect((await edition('cutt', 'x')).err).toMatch(/Did you mean cut\?/);
    writeFiles(content, { 'personas/lead.md': persona('Lead').replace('goals', 'gaols'), 'hub.yaml': hub() });
    const before = files();
    const { code, err } = await edition('cut', 'next');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('sealed without errors, or not at all') });
    expect(files()).toEqual(before);
  });

  it('takes a blank title or note for none, and refuses a day before that of an edition', async () => {
    await edition('cut', 'e', '--title', ' ', '--note', '');
    expect(readEdition(content, 'e').manifest).toMatchObject({ title: 'e' });
    expect(readEdition(content, 'e').manifest).not.toHaveProperty('note');
    const { code, err } = await edition('cut', 'earlier', '--date', '2026-01-31');
    expect(code).toBe(1);
    expect(err).toContain('The edition `e` is of 2026-10-01, and today is 2026-01-31.');
  });

  it('refuses a hub whose earlier edition was changed', async () => {
    await edition('cut', 'first');
    writeFileSync(join(content, 'editions/first/personas/notes.csv'), 'y');
    const { code, err } = await edition('cut', 'second', '--date', '2026-11-01');
    expect(code).toBe(1);
    expect(err).toContain('`personas/notes.csv` was changed since the edition was sealed.');
    expect(editionIds(content)).toEqual(['first']);
  });

  it('takes away what an interrupted cut left', async () => {
    mkdirSync(join(content, 'editions'), { recursive: true });
    const own = folderOfRun(join(content, 'editions'), '.cutting');
    // As if it were of a process that is no more: there is none of this number.
    const left = own.replace(`-${process.pid}-`, '-4194305-');
    renameSync(own, left);
    writeFiles(left, { 'hub.yaml': 'x', 'old.md': 'x' });
    expect(editionIds(content)).toEqual([]);
    await edition('cut', '2026-q4');
    expect(files().filter((file) => /cutting|old/.test(file))).toEqual([]);
    expect((await edition('verify')).code).toBe(0);
  });
});

describe('sextant edition verify and amend', () => {
  it('hold for what was cut, whatever lies in the hub, and find any byte that is flipped', async () => {
    const name = fc.stringMatching(/^[a-z0-9ü][a-z0-9ü ,'"&%-]{0,8}$/).map((each) => `${each.trim()}.txt`);
    const bytes = fc.uint8Array({ maxLength: 40 });
    const place = fc.nat();
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(name, bytes),
        place,
        place,
        fc.integer({ min: 1, max: 255 }),
        async (own, which, at, mask) => {
          rmSync(content, { recursive: true });
          writeFiles(content, { 'hub.yaml': hub(), 'personas/lead.md': persona('Lead'), ...own });
          expect((await edition('cut', 'e')).code).toBe(0);
          expect((await edition('verify')).code).toBe(0);
          const sealed = [...readEdition(content, 'e').files].filter(([, each]) => each.length > 0);
          const [file, before] = sealed[which % sealed.length] as [string, Uint8Array];
          const flipped = Uint8Array.from(before);
          flipped[at % flipped.length] = (flipped[at % flipped.length] as number) ^ mask;
          writeFileSync(join(content, 'editions/e', file), flipped);
          const { code, out } = await edition('verify');
          expect(code).toBe(1);
          expect(out).toContain(`editions/e/${file}`);
          expect((await run(['check', '--content', content])).code).toBe(1);
        },
      ),
      runs(25),
    );
  });

  it('are sealed anew without what systems leave in folders', async () => {
    await edition('cut', 'e');
    writeFileSync(join(content, 'editions/e/.DS_Store'), 'x');
    expect((await edition('verify')).code).toBe(0);
    expect((await edition('amend', 'e', '--reason', 'R')).code).toBe(2);
    writeFileSync(join(content, 'editions/e/personas/notes.csv'), 'x');
    expect((await edition('amend', 'e', '--reason', 'R')).out).not.toContain('DS_Store');
    rmSync(join(content, 'editions/e/.DS_Store'));
    expect((await edition('verify')).code).toBe(0);
  });

  it('keep every earlier seal and reason, oldest first, and what the edition says of itself', async () => {
    await edition('cut', 'e', '--title', 'T', '--note', 'N');
    const seals = [];
    for (const [index, reason] of ['A name stood in it', 'Another: "quoted"\n# and more', 'ü'].entries()) {
      seals.push(readEdition(content, 'e').manifest?.seal);
      writeFileSync(join(content, 'editions/e/personas/notes.csv'), String(index));
      const { code, out } = await edition('amend', 'e', '--reason', reason, '--date', `2026-11-0${index + 1}`);
      expect([code, out]).toEqual([0, 'Sealed e anew: seal …, before ….\n  changed  personas/notes.csv\n']);
    }
    expect(readEdition(content, 'e')).toMatchObject({
      faults: [],
      manifest: {
        title: 'T',
        note: 'N',
        date: '2026-10-01',
        amended: [
          { on: '2026-11-01', reason: 'A name stood in it', seal: seals[0] },
          { on: '2026-11-02', reason: 'Another: "quoted"\n# and more', seal: seals[1] },
          { on: '2026-11-03', reason: 'ü', seal: seals[2] },
        ],
      },
    });
  });

  it('seal anew what edition.yaml says, and line ends that were changed', async () => {
    await edition('cut', 'e', '--title', 'Atumn');
    const file = join(content, 'editions/e/edition.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Atumn', 'Autumn').replaceAll('\n', '\r\n'));
    expect((await edition('verify')).code).toBe(1);
    expect(await edition('amend', 'e', '--reason', 'Spelling')).toEqual({
      code: 0,
      out: 'Sealed e anew: seal …, before ….\n  changed  edition.yaml\n',
      err: '',
    });
    expect(readEdition(content, 'e')).toMatchObject({ faults: [], manifest: { title: 'Autumn' } });
  });

  it('say where an edition still names what was taken out', async () => {
    const link = 'See [the operator](operator.md).\n';
    writeFiles(content, { 'personas/lead.md': persona('Lead') + link, 'personas/operator.md': persona('Operator') });
    await edition('cut', 'e');
    rmSync(join(content, 'editions/e/personas/operator.md'));
    expect(await edition('amend', 'e', '--reason', 'R')).toEqual({
      code: 0,
      out: 'Sealed e anew: seal …, before ….\n  removed  personas/operator.md\n\nThe edition still names what it does not hold. Readers see these words:\n  editions/e/personas/lead.md:10:5  operator.md\n',
      err: '',
    });
  });

  it('refuse to seal anew what could not be read', async () => {
    await edition('cut', 'e');
    const before = readFileSync(join(content, 'editions/e/edition.yaml'), 'utf8');
    writeFileSync(join(content, 'editions/e/personas/lead.md'), persona('Lead').replace('goals', 'gaols'));
    const { code, err } = await edition('amend', 'e', '--reason', 'R');
    expect(code).toBe(1);
    expect(err).toContain('editions/e/personas/lead.md:4:1');
    expect(err).toContain('An edition is sealed anew without errors, or not at all.');
    expect(err).not.toContain('edition-seal');
    expect(readFileSync(join(content, 'editions/e/edition.yaml'), 'utf8')).toBe(before);
    rmSync(join(content, 'editions/e/personas/lead.md'));
    symlinkSync('/etc/passwd', join(content, 'editions/e/personas/lead.md'));
    expect(await edition('amend', 'e', '--reason', 'R')).toEqual({
      code: 2,
      out: '',
      err: 'sextant: editions/e/personas/lead.md is a symbolic link; an edition holds files that can be read.\n',
    });
    rmSync(join(content, 'editions/e/hub.yaml'));
    rmSync(join(content, 'editions/e/personas/lead.md'));
    expect((await edition('amend', 'e', '--reason', 'R')).err).toMatch(/editions\/e\/hub.yaml is missing/);
    writeFileSync(join(content, 'editions/e/edition.yaml'), 'title: [');
    expect((await edition('amend', 'e', '--reason', 'R')).err).toMatch(/The edition.yaml of e cannot be read/);
  });

  it('find what was changed, name the file and the way out, and keep the earlier seal with the reason', async () => {
    await edition('cut', '2026-q4');
    expect(await edition('verify', '2026-q4')).toEqual({
      code: 0,
      out: '2026-q4: sealed on 2026-10-01, 3 files.\n',
      err: '',
    });
    expect((await edition('amend', '2026-q4', '--reason', 'R')).err).toMatch(/Nothing in 2026-q4 differs/);
    writeFileSync(join(content, 'editions/2026-q4/personas/notes.csv'), 'y');
    const broken = await edition('verify');
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('editions/2026-q4/personas/notes.csv');
    expect(broken.out).toContain('npm run edition -- amend 2026-q4 --reason');
    expect((await edition('amend', '2026-q4')).err).toMatch(/An amendment needs its reason/);
    const before = readFileSync(join(content, 'editions/2026-q4/edition.yaml'), 'utf8').match(/seal: "(\w+)"\n$/)?.[1];
    expect((await edition('amend', '2026-q4', '--reason', 'A name stood in it')).out).toBe(
      'Sealed 2026-q4 anew: seal …, before ….\n  changed  personas/notes.csv\n',
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
