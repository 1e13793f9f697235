import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/checks/run.ts';
import { type Content, readContent } from '../../../src/source/content.ts';
import { type EditionOptions, readEdition, readEditions } from '../../../src/source/editions/read.ts';
import type { Upgrade } from '../../../src/source/editions/upgrade.ts';
import { readContentFolder } from '../../../src/source/read.ts';
import { writeEdition } from '../../support/editions.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { entry, plainHub, today } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

let temporary: TemporaryFolder;
let folder = '';
beforeEach(() => {
  temporary = temporaryFolder();
  folder = temporary.folder;
  writeFiles(folder, { 'hub.yaml': plainHub, 'personas/lead.md': lead });
});
afterEach(() => temporary.remove());

const persona = (title: string, more = '', body = 'Text.') =>
  entry(`title: ${title}\nowner: TPS\ngoals: [G]\nneeds: [N]\npains: [P]\n${more}`, body);
const lead = persona('Lead');

/** Reads the folder with its editions; what is wrong in `editions/`, as `place check: message`. */
function read(options: EditionOptions = {}) {
  const content = readContent(readContentFolder(folder));
  const editions = readEditions(folder, content, { today, ...options });
  const { problems } = runChecks(content, today, new Map(), editions);
  const told = problems
    .filter(({ file }) => file.startsWith('editions'))
    .map(({ file, line, column, check, message }) => `${file}:${line}:${column} ${check}: ${message}`);
  return { content, editions, problems, told, ids: editions.map(({ id }) => id) };
}
const dataOf = (content: Content | undefined, file: string) =>
  content?.entries.find((one) => one.file === file)?.data as Record<string, unknown> | undefined;

describe('reading sealed editions', () => {
  it('gives those whose seal holds, oldest first, each with its own hub', () => {
    writeEdition(folder, 'b', { 'personas/old.md': persona('Old') }, { date: '2026-03-31' });
    writeEdition(folder, 'a', { 'personas/lead.md': lead }, { date: '2026-06-30' });
    const { editions, told } = read();
    expect(told).toEqual([]);
    expect(editions.map(({ id, content }) => [id, content.entries.map(({ key }) => key)])).toEqual([
      ['b', ['personas/old']],
      ['a', ['personas/lead']],
    ]);
    expect(readEdition(folder, 'b')?.content.entries.map(({ key }) => key)).toEqual(['personas/old']);
  });

  it('reads as today what is hidden, an asset, or a drawing with a script', () => {
    const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
    const files = {
      '_draft/a.md': 'x',
      'notes.txt': 'x',
      'personas/a.png': Uint8Array.of(0xff),
      'personas/b.svg': script,
    };
    writeFiles(folder, files);
    writeEdition(folder, 'a', { ...files, 'personas/lead.md': lead });
    const { content, editions, problems } = read();
    expect(editions[0]?.content.assets).toEqual(content.assets);
    const ofDrawing = problems.filter(({ file }) => file.endsWith('b.svg')).map(({ file, check }) => [file, check]);
    expect(ofDrawing).toContainEqual(['personas/b.svg', ofDrawing[0]?.[1]]);
    expect(ofDrawing.map(([file]) => file)).toContain('editions/a/personas/b.svg');
  });

  it('shares what another hub holds with the same bytes, and reads the rest', () => {
    const other = persona('Other');
    writeEdition(folder, 'a', { 'personas/lead.md': lead, 'personas/other.md': other }, { date: '2026-03-31' });
    writeEdition(folder, 'b', { 'personas/lead.md': `${lead}More.\n`, 'personas/other.md': other });
    const { content, editions } = read();
    const of = (hub: Content | undefined, key: string) => hub?.entries.find((one) => one.key === key);
    const [a, b] = editions.map((edition) => edition.content);
    expect(of(a, 'personas/lead')).toBe(of(content, 'personas/lead'));
    expect(of(b, 'personas/other')).toBe(of(a, 'personas/other'));
    expect(of(b, 'personas/lead')?.body.pieces.join('')).toBe('<p>Text.\nMore.</p>');
  });

  it('reads the same whether or not anything is shared', () => {
    writeFiles(folder, {
      'personas/wrong.md': persona('W', 'size: 4'),
      'personas/b.mdx': persona('B', '', '<Nothing />'),
    });
    const own = {
      'personas/lead.md': lead,
      'personas/wrong.md': persona('W', 'size: 4'),
      'personas/b.mdx': persona('B', '', '<Nothing />'),
    };
    writeEdition(folder, 'a', own);
    const shared = read();
    const places = (prefix: string) =>
      shared.content.faults
        .filter(({ file }) => file.startsWith(prefix))
        .map(({ fault }) => [fault.check, fault.at, fault.field]);
    expect(places('editions/a/personas/')).toEqual(places('personas/'));
    expect(shared.editions[0]?.content.entries).toEqual(readEdition(folder, 'a')?.content.entries);
  });
});

describe('what is wrong inside a sealed edition', () => {
  it('is told at its own place, as far as it makes the edition unreadable', () => {
    writeEdition(folder, 'a', {
      'hub.yaml': `${plainHub}langauge: en\n`,
      'personas/bytes.md': Uint8Array.of(0x2d, 0xff),
      'personas/front.md': 'no front matter\n',
      'personas/shape.md': persona('Shape', 'golas: [x]'),
      'personas/body.mdx': persona('Body', '', 'a {1} b'),
      'personas/warned.md': persona('Warned', '', '<marquee>TODO</marquee> [gone](gone.md) ![](x.png)'),
      'strategies/a.md': 'x',
    });
    const { told, problems, ids } = read();
    expect(told).toEqual([
      'editions/a/hub.yaml:3:1 shape: Unknown field `langauge`.',
      'editions/a/personas/body.mdx:9:3 vocabulary: Content has no `{expressions}`; nothing in it is executed.',
      'editions/a/personas/bytes.md:1:2 encoding: The file is not UTF-8: byte 0xff at byte offset 1.',
      'editions/a/personas/front.md:1:1 front-matter: The file does not begin with front matter.',
      'editions/a/personas/shape.md:7:1 shape: Unknown field `golas`.',
      'editions/a/strategies/a.md:null:null stray-file: There is no kind with the folder `strategies/`.',
    ]);
    for (const { file, fix } of problems)
      if (file.startsWith('editions'))
        expect(fix).toMatch(/ Then seal the edition anew: npm run edition -- amend a --reason "…"\.$/);
    expect(ids).toEqual(['a']);
  });

  it('does not keep the rest from being read, nor from being compared with today', () => {
    writeEdition(folder, 'a', { 'personas/lead.md': lead, 'personas/shape.md': persona('Shape', 'golas: [x]') });
    const { editions } = read();
    expect(editions[0]?.content.entries.map(({ id, sound }) => [id, sound])).toEqual([
      ['lead', true],
      ['shape', false],
    ]);
  });

  it('is told once when the hub itself is missing', () => {
    const at = writeEdition(folder, 'a', { 'personas/lead.md': lead });
    rmSync(join(at, 'hub.yaml'));
    expect(read().told).toEqual([
      'editions/a/hub.yaml:null:null edition-seal: `hub.yaml` is missing from the edition.',
    ]);
  });

  it('is told together with a broken seal, and the edition is not read from then', () => {
    const at = writeEdition(folder, 'a', { 'personas/lead.md': lead });
    writeFileSync(join(at, 'personas/lead.md'), persona('Lead', 'golas: [x]'));
    const { told, ids } = read();
    expect(told).toEqual([
      'editions/a/personas/lead.md:1:1 edition-seal: `personas/lead.md` was changed since the edition was sealed.',
      'editions/a/personas/lead.md:7:1 shape: Unknown field `golas`.',
    ]);
    expect(ids).toEqual([]);
    expect(readEdition(folder, 'a')).toBeNull();
  });
});

describe('bad editions', () => {
  it('are told with place and never stop the others', () => {
    writeEdition(folder, 'good', { 'personas/lead.md': lead }, { date: '2026-01-31' });
    writeEdition(folder, 'newer', {}, { schema: 9, date: '2026-02-28' });
    writeEdition(folder, 'again', {}, { date: '2026-01-31' });
    writeEdition(folder, 'future', {}, { date: '2027-01-31' });
    writeEdition(folder, 'index', {}, { date: '2026-04-30' });
    writeFiles(folder, {
      'editions/none/hub.yaml': plainHub,
      'editions/stray.md': 'x',
      'editions/_later/x.md': 'x',
      'editions/.gitattributes': '* -text\n',
    });
    const { told, ids } = read();
    expect(told.map((each) => each.replace(/edition-seal: (.{30}).*/, '$1'))).toEqual([
      'editions/future/edition.yaml:4:7 The edition `future` is of 202',
      'editions/good/edition.yaml:4:7 The editions `again` and `good',
      'editions/index/edition.yaml:1:1 `index` cannot be the id of an',
      'editions/newer/edition.yaml:5:9 The edition was cut by a newer',
      'editions/none/edition.yaml:null:null `editions/none/` has no `editi',
      'editions/stray.md:null:null `editions/stray.md` is a file;',
    ]);
    expect(ids).toContain('good');
    expect(ids).not.toContain('index');
  });

  it('that hold links, or are links, are never followed out of their folder', () => {
    const at = writeEdition(folder, 'a', { 'personas/lead.md': lead });
    const outside = temporaryFolder();
    writeFiles(outside.folder, { 'lead.md': lead, 'edition.yaml': 'title: T\n' });
    rmSync(join(at, 'personas'), { recursive: true });
    symlinkSync(outside.folder, join(at, 'personas'), 'dir');
    symlinkSync(at, join(at, 'circle'), 'dir');
    symlinkSync(outside.folder, join(folder, 'editions/b'), 'dir');
    const { told } = read();
    outside.remove();
    expect(told).toEqual([
      'editions/a/circle:null:null edition-seal: An edition holds files that can be read, and this is a symbolic link.',
      'editions/a/personas:null:null edition-seal: An edition holds files that can be read, and this is a symbolic link.',
      'editions/b:null:null edition-seal: `editions/b` is a symbolic link; directly in `editions/` lie the folders of the editions.',
    ]);
  });

  it('are looked for in a folder of their own only', () => {
    const elsewhere = temporaryFolder();
    writeEdition(elsewhere.folder, 'a', {});
    symlinkSync(join(elsewhere.folder, 'editions'), join(folder, 'editions'), 'dir');
    expect(read().told.map((each) => each.slice(0, 60))).toEqual([
      'editions:null:null edition-seal: `editions` is a symbolic li',
    ]);
    rmSync(join(folder, 'editions'));
    elsewhere.remove();
    writeFileSync(join(folder, 'editions'), 'x');
    expect(read().told).toHaveLength(1);
    rmSync(join(folder, 'editions'));
    mkdirSync(join(folder, 'editions'));
    expect(read()).toMatchObject({ told: [], ids: [] });
  });
});

describe('any edition', () => {
  it('is told where its `edition.yaml` is empty: what is missing in a seal is wrong, and no draft', () => {
    const at = writeEdition(folder, 'a', { 'personas/lead.md': lead });
    writeFileSync(join(at, 'edition.yaml'), '');
    const { problems, ids } = read();
    expect(ids).toEqual([]);
    expect(problems.filter(({ file }) => file === 'editions/a/edition.yaml').length).toBeGreaterThan(0);
  });

  it('is read and checked without throwing, whatever became of its bytes', () => {
    const at = writeEdition(folder, 'a', {
      'personas/lead.md': lead,
      'personas/b.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n</svg>',
    });
    const names = ['edition.yaml', 'hub.yaml', 'personas/lead.md', 'personas/b.svg', 'new.yaml', 'personas/new.mdx'];
    const whole = new Map(names.slice(0, 4).map((name) => [name, readFileSync(join(at, name))]));
    const change = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => () => bytes),
      fc.nat({ max: 2000 }).map((end) => (before: Uint8Array) => before.subarray(0, end)),
      fc.string().map((text) => (before: Uint8Array) => Buffer.concat([before, Buffer.from(text)])),
      fc.constant((before: Uint8Array) => Buffer.from(Buffer.from(before).toString().replaceAll('\n', '\r'))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), change, (name, to) => {
        const before = whole.get(name) ?? new Uint8Array();
        const after = to(before);
        writeFileSync(join(at, name), after);
        const { problems, ids } = read();
        const same = whole.has(name) && Buffer.from(after).equals(before);
        expect(ids).toEqual(same ? ['a'] : []);
        expect(problems.some(({ file }) => file === `editions/a/${name}`)).toBe(!same);
        if (whole.has(name)) writeFileSync(join(at, name), before);
        else rmSync(join(at, name));
      }),
      runs(150),
    );
  });
});

describe('an edition with older shapes', () => {
  /** Version 2 calls the needs of a persona `needs`; version 1 had one `need`. */
  const steps: Upgrade[] = [
    (kind, { need, ...data }) =>
      kind === 'personas' ? { ...data, ...(need === undefined ? {} : { needs: [need] }) } : data,
    (kind, data) => (kind === 'hub' ? { ...data, product: data.product ?? 'Relay' } : data),
  ];
  const older = (title: string) => entry(`title: ${title}\nowner: TPS\ngoals: [G]\nneed: Sleep\npains: [P]`, 'Text.');

  it('is brought up step by step, hub.yaml too, and says so of nobody', () => {
    writeEdition(folder, 'a', { 'hub.yaml': 'title: T\n', 'personas/lead.md': older('Lead') }, { schema: 1 });
    const { told, editions } = read({ steps });
    expect(told).toEqual([]);
    expect(dataOf(editions[0]?.content, 'personas/lead.md')).toMatchObject({ needs: ['Sleep'] });
    expect(editions[0]?.content.config).toMatchObject({ title: 'T', product: 'Relay' });
    expect(readEdition(folder, 'a', { steps })?.content.configUnread).toBe(false);
  });

  it('takes the steps from its own version on', () => {
    writeEdition(folder, 'a', { 'hub.yaml': 'title: T\n', 'personas/lead.md': older('Lead') }, { schema: 2 });
    expect(read({ steps }).told).toEqual([
      'editions/a/personas/lead.md:2:1 shape: `needs` is missing.',
      'editions/a/personas/lead.md:5:1 shape: Unknown field `need`.',
    ]);
  });

  it('shares nothing with a hub of other shapes, though the bytes are the same', () => {
    writeFiles(folder, { 'personas/lead.md': older('Lead') });
    writeEdition(folder, 'a', { 'personas/lead.md': older('Lead') }, { schema: 1, date: '2026-03-31' });
    writeEdition(folder, 'b', { 'personas/lead.md': older('Lead') }, { schema: 1 });
    const { content, editions } = read({ steps });
    expect(dataOf(content, 'personas/lead.md')).not.toHaveProperty('needs');
    const [a, b] = editions.map((edition) => edition.content.entries[0]);
    expect(a?.data).toMatchObject({ needs: ['Sleep'] });
    expect(b).toBe(a);
  });

  it('has its faults where they stand in the file', () => {
    const text = older('Lead').replace('pains: [P]', 'pains: [P]\npians: [Q]');
    writeEdition(folder, 'a', { 'personas/lead.md': text }, { schema: 1 });
    expect(read({ steps }).told).toEqual(['editions/a/personas/lead.md:7:1 shape: Unknown field `pians`.']);
  });
});
