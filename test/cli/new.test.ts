import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startingFile } from '../../src/cli/new.ts';
import { kinds } from '../../src/kinds/index.ts';
import { starterWords } from '../../src/kinds/starter.ts';
import { type TemporaryFolder, temporaryFolder, writeFiles } from '../support/folder.ts';
import { checked, contentOf, today } from '../support/hub.ts';
import { run } from '../support/run.ts';

let temporary: TemporaryFolder;
let content = '';
beforeEach(() => {
  temporary = temporaryFolder();
  content = join(temporary.folder, 'hub');
  writeFiles(content, { 'hub.yaml': `title: Relay strategy\nproduct: Relay\ntoday: ${today}\n` });
});
afterEach(() => temporary.remove());

/** Runs `sextant new`; what it says names the content folder `hub`. */
const create = async (...words: string[]) => {
  const { code, out, err } = await run(['new', ...words, '--content', content]);
  const plain = (text: string) => text.replaceAll(content, 'hub').replaceAll('\\', '/');
  return { code, out: plain(out), err: plain(err) };
};

describe('sextant new', () => {
  it('gives a title of a hundred thousand letters a name that a file may have, and tells its length', async () => {
    const { code, out, err } = await create('persona', 'Woken for nothing '.repeat(6000));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [file = ''] = readdirSync(join(content, 'personas'));
    expect(file).toMatch(/^woken-for-nothing-[a-z-]{1,60}\.mdx$/);
    expect(out).toContain('`title` has 107,999 letters, expected at most 200.');
  });

  it('writes a draft of any kind, with which the hub can be built at once', async () => {
    for (const { folder } of kinds) {
      const { code, out, err } = await create(folder, 'Calm nights', '--draft');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('This draft is unfinished.');
    }
    const { code } = await run(['check', '--content', content]);
    expect(code).toBe(0);
  });

  it('writes a file to begin with, and says what is left to write', async () => {
    const { code, out, err } = await create('signal', 'Woken for nothing');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "hub/signals/2026-11-21-woken-for-nothing.mdx

      Left to write:

        line 3  summary: «One or two sentences for lists and search»
        line 4  owner: «The team or role that answers for it»
        line 5  date: «Day on which it was heard»
        line 6  There is no entry in \`inputs/\` with the id \`which-input\`.
        line 7  channel: «How it was heard»
        line 8  journey: «Stage it speaks of»
        line 9  heard: «What was heard, in the words used»
        line 10  who: «Role of the speaker, never a name»
        line 14  «What else is needed to understand it.»
      "
    `);
    expect(readFileSync(join(content, 'signals/2026-11-21-woken-for-nothing.mdx'), 'utf8')).toMatchInlineSnapshot(`
      "---
      title: Woken for nothing
      summary: «One or two sentences for lists and search»
      owner: «The team or role that answers for it»
      date: «Day on which it was heard»
      input: which-input         # id of the input it came through
      channel: «How it was heard»  # interview, poll, focus-group, review, usability-test, support-case, incident, win-loss, analyst-report, telemetry
      journey: «Stage it speaks of» # awareness, visit, lead, evaluation, purchase, onboarding, use, renewal, departure
      heard: «What was heard, in the words used»
      who: «Role of the speaker, never a name»
      present: []                # - { role: engineer, team: …, took: … }
      ---

      «What else is needed to understand it.»
      "
    `);
  });

  it.each([
    ['signals', 'signals/2026-11-21-calm.mdx'],
    ['Signal', 'signals/2026-11-21-calm.mdx'],
    ['decision', 'decisions/2026-11-21-calm.mdx'],
    ['decision record', 'decisions/2026-11-21-calm.mdx'],
    ['strategy', 'strategy/calm.mdx'],
    ['experiment', 'experiments/calm.mdx'],
    ['north star', 'north-star/calm.mdx'],
    ['team_member', 'team/calm.yaml'],
  ])('takes %s for a kind', async (kind, file) => {
    expect((await create(kind, 'Calm')).out.split('\n')[0]).toBe(`hub/${file}`);
    expect(existsSync(join(content, file))).toBe(true);
  });

  it('takes the day from --date', async () => {
    expect((await create('signal', 'Calm', '--date', '2026-12-01')).out).toContain('signals/2026-12-01-calm.mdx');
  });

  it('works in an empty folder', async () => {
    const empty = join(temporary.folder, 'empty');
    mkdirSync(empty);
    const { code } = await run(['new', 'north-star', 'Where we are going', '--content', empty]);
    expect(code).toBe(0);
    expect(readdirSync(join(empty, 'north-star'))).toEqual(['where-we-are-going.mdx']);
  });

  it.each(kinds.map(({ folder }) => folder))('leaves in %s nothing wrong but what is to be written', (folder) => {
    const kind = kinds.find((one) => one.folder === folder);
    if (!kind) throw new Error(folder);
    const { extension, text } = startingFile(kind, 'Calm');
    const file = `${folder}/calm${extension}`;
    const { problems } = checked({ [file]: text });
    const marks = problems.filter(({ check }) => check === 'placeholder');
    expect(marks.length).toBeGreaterThanOrEqual(2);
    // An id to fill in is a reference to nothing until then, a figure or a day no figure and no day.
    const others = problems.filter(({ check }) => check !== 'placeholder');
    const open = others.filter(({ check, found }) => check === 'shape' && found?.startsWith('«'));
    expect(
      others.filter((problem) => !open.includes(problem) && (problem.check !== 'reference' || problem.field === null)),
    ).toEqual([]);
    // Each gap is told once.
    const gaps = [...marks, ...open].map(({ line, field }) => `${line} ${field}`);
    expect(gaps).toHaveLength(new Set(gaps).size);
    expect(problems.every((problem) => problem.file === file)).toBe(true);
  });

  const starting = (folder: string) => {
    const kind = kinds.find((one) => one.folder === folder);
    if (!kind) throw new Error(folder);
    const { extension, text } = startingFile(kind, 'Calm');
    return { file: `${folder}/calm${extension}`, text };
  };

  it.each(kinds.map(({ folder }) => folder))('leaves in %s nothing that could be taken for a fact', (folder) => {
    const { text } = starting(folder);
    const written = text.replace(/«[^«»]*»/gu, '').replace(/ #.*$/gmu, '');
    expect(written).not.toMatch(/\d|\b(?:true|false)\b/u);
  });

  it.each(kinds.map(({ folder }) => folder))('never passes in %s with its marks taken off', (folder) => {
    const { file, text } = starting(folder);
    const { problems } = checked({ [file]: text.replace(/[«»]/gu, '') });
    const marked = text.split('\n').flatMap((line, at) => (line.includes('«') ? [at + 1] : []));
    const told = new Set(problems.filter(({ severity }) => severity === 'error').map(({ line }) => line));
    expect(marked.filter((line) => !told.has(line))).toEqual([]);
  });

  it.each(kinds.map((kind) => [kind.folder, kind] as const))('marks in %s no words that somebody writes', (_, kind) => {
    expect(starterWords(kind).filter((words) => words.split(' ').length < 3)).toEqual([]);
  });

  it('calls sections as the hub does', async () => {
    writeFiles(content, {
      'hub.yaml': `title: H\nproduct: P\nlanguage: de\nsections: { strategy: { Diagnosis: Diagnose } }\n`,
    });
    await create('strategy', 'Ruhe');
    const headings = readFileSync(join(content, 'strategy/ruhe.mdx'), 'utf8').match(/^## .*$/gm);
    expect(headings).toEqual(['## Diagnose', '## Guiding policy', '## Coherent actions', '## Not doing']);
  });

  it.each([
    ['Calm: what it costs', '"Calm: what it costs"'],
    ['Say "no" # often', '"Say \\"no\\" # often"'],
    ['- not a list', '"- not a list"'],
    ['2026', '"2026"'],
    ['true', '"true"'],
    ["It's calm", "It's calm"],
    ["'quoted'", '"\'quoted\'"'],
    ['[a, b]', '"[a, b]"'],
    ['Back\\slash', 'Back\\slash'],
    ['Ночь, тишина', 'Ночь, тишина'],
  ])('writes the title %s as %s', (title, written) => {
    for (const kind of kinds) {
      const { extension, text } = startingFile(kind, title);
      expect(text).toContain(`title: ${written}\n`);
      const [entry] = contentOf({ [`${kind.folder}/calm${extension}`]: text }).entries;
      expect(entry?.data.title).toBe(title);
    }
  });

  it('puts a title of several lines on one', async () => {
    await create('persona', ' Platform\n\tlead\u0007 ');
    expect(readFileSync(join(content, 'personas/platform-lead.mdx'), 'utf8')).toContain('title: Platform lead\n');
  });

  it('suggests the kind that was meant', async () => {
    expect(await create('singal', 'Calm')).toEqual({
      code: 2,
      out: '',
      err: 'sextant: There is no kind "singal". Did you mean signal?\n',
    });
    expect((await create('document', 'Calm')).err).toMatchInlineSnapshot(`
      "sextant: There is no kind "document". There are north-star, inputs, strategy, initiatives, decisions, experiments, signals, personas, products, team.
      "
    `);
  });

  it('refuses a title that names no file', async () => {
    expect((await create('signal', '?!')).err).toBe(
      'sextant: The title "?!" has no letter or digit that could name a file.\n',
    );
  });

  it.each(['personas/calm.mdx', 'personas/calm.md', 'personas/Calm.yaml'])('overwrites nothing: %s', async (file) => {
    writeFiles(content, { [file]: 'mine' });
    expect(await create('persona', 'Calm')).toEqual({
      code: 2,
      out: '',
      err: `sextant: hub/${file} exists already; new overwrites nothing.\n`,
    });
    expect(readFileSync(join(content, file), 'utf8')).toBe('mine');
    expect(readdirSync(join(content, 'personas'))).toHaveLength(1);
  });

  it('writes no second North Star', async () => {
    await create('north-star', 'Calm');
    expect((await create('north-star', 'More calm')).err).toBe(
      'sextant: A hub has one North Star, and hub/north-star/calm.mdx is it.\n',
    );
  });

  it('says so when it cannot write', async () => {
    writeFileSync(join(content, 'personas'), 'a file where the folder should be');
    const { code, out, err } = await create('persona', 'Calm');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^sextant: "hub\/personas[^"]*" (cannot be reached|is in the way)[^\n]+\n$/);
  });
});
