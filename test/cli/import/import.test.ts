import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ledger, ledgerFile } from '../../../src/imports/ledger.ts';
import { wordsOf } from '../../../src/imports/words.ts';
import { filesBelow, type TemporaryFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { onFullDisk } from '../../support/full-disk.ts';
import { drawing, entry, hubWithAudiences, picture, plainHub } from '../../support/hub.ts';
import { run } from '../../support/run.ts';
import { runs } from '../../support/runs.ts';

let temporary: TemporaryFolder;
let hub = '';
let notes = '';
beforeEach(() => {
  temporary = temporaryFolder();
  hub = join(temporary.folder, 'hub');
  notes = join(temporary.folder, 'notes');
  writeFiles(hub, { 'hub.yaml': hubWithAudiences });
});
afterEach(() => temporary.remove());

const bring = async (...words: string[]) => {
  const { code, out, err } = await run(['import', ...words, '--content', hub, '--date', '2026-11-29']);
  return { code, out: out.replaceAll('\\', '/').replaceAll(hub.replaceAll('\\', '/'), 'HUB'), err };
};
const bringNotes = (...words: string[]) => bring('notes', notes, '--as', 'decisions', '--owner', 'TPS', ...words);
const textOf = (path: string) => readFileSync(join(hub, path), 'utf8');
const ledgerOf = (system: string): Ledger => JSON.parse(textOf(ledgerFile(system)));
const check = async () => (await run(['check', '--content', hub, '--date', '2026-11-29'])).code;
const state = () => new Map(filesBelow(hub).map((path) => [path, readFileSync(join(hub, path)).toString('base64')]));
const whole = (text: string) => `---\ndate: 2024-01-02\nstatus: accepted\n---\n${text}`;

describe('sextant import', () => {
  it('brings in all of it, with what later runs have to know of it, or nothing, whenever the disk gets full', async () => {
    writeFiles(notes, { 'a.md': whole('# Use a queue\n\n![Load](load.svg)'), 'load.svg': drawing });
    const before = state();
    await bringNotes();
    const after = state();
    expect([...after.keys()]).toContain(ledgerFile('Notes notes'));
    const refused = new Set<string>();
    for (let code = 2, left = 0; code !== 0; left += 1) {
      rmSync(hub, { recursive: true });
      writeFiles(hub, { 'hub.yaml': hubWithAudiences });
      const { result } = await onFullDisk(left, () => bringNotes());
      code = result.code;
      if (code === 0) break;
      expect([left, code, state()]).toEqual([left, 2, before]);
      expect(result.err).toMatch(/^sextant: .* cannot be written: no space is left on the device\.\n$/);
      refused.add(result.err);
    }
    expect(refused.size).toBeGreaterThan(3);
    expect(state()).toEqual(after);
  });

  it('writes entries with their source, for the narrowest audience, and copies what they show', async () => {
    writeFiles(notes, {
      'a.md': whole('# Use a queue\n\n![Load](img/Load%20Curve.svg) as [[b]] says.'),
      'b.md': whole('# Mind the load\n\nText.'),
      'img/Load Curve.svg': drawing,
    });
    const { code, out } = await bringNotes();
    expect(code).toBe(0);
    expect(out).toContain('Brought in 2 decision records from "Notes notes".');
    expect(textOf('decisions/2024-01-02-a.md')).toBe(`---
title: Use a queue
owner: TPS
date: 2024-01-02
status: accepted
audience: restricted
source:
  system: Notes notes
  key: a.md
  on: 2026-11-29
  digest: ${/digest: (\w+)/.exec(textOf('decisions/2024-01-02-a.md'))?.[1]}
---

![Load](files/img/load-curve.svg) as [b](2024-01-02-b.md) says.
`);
    expect(textOf('decisions/files/img/load-curve.svg')).toBe(drawing);
    expect(await check()).toBe(0);
  });

  it('shows what it would do, and does nothing of it', async () => {
    writeFiles(notes, { 'a.md': whole('# A\n\nText.') });
    const before = state();
    expect((await bringNotes('--dry-run')).out).toContain('Would bring in 1 decision record from "Notes notes".');
    expect(state()).toEqual(before);
  });

  it('changes nothing when it runs again, and only what nobody changed when the source did', async () => {
    writeFiles(notes, { 'a.md': whole('# A\n\nText.'), 'b.md': whole('# B\n\nText.'), 'c.md': whole('# C\n\nText.') });
    await bringNotes();
    const before = state();
    expect((await bringNotes()).out).toContain('3 entries did not change.');
    expect(state()).toEqual(before);
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `decisions/2024-01-02-${name}.md`) as [string, string, string];
    writeFileSync(join(hub, a), textOf(a).replace('title: A', 'title: Ours # a remark'));
    writeFileSync(join(hub, b), textOf(b).replace('Text.', 'Our text.'));
    rmSync(join(hub, c));
    writeFiles(notes, { 'a.md': whole('# New A\n\nNew text.'), 'b.md': whole('# New B\n\nNew text.') });
    const { out } = await bringNotes();
    expect(out).toContain('Brought 2 decision records up to date.');
    expect(out).toMatch(
      /Left alone, since somebody changed it here:\n {2}HUB\/decisions\/2024-01-02-a.md {2}title\n {2}HUB\/decisions\/2024-01-02-b.md {2}body\n/,
    );
    expect(out).toContain('1 entry that somebody removed here stays away.');
    expect(textOf(a)).toContain('title: Ours # a remark\n');
    expect(textOf(a)).toContain('\n\nNew text.\n');
    expect(textOf(b)).toContain('title: New B\n');
    expect(textOf(b)).toContain('\n\nOur text.\n');
    expect(existsSync(join(hub, c))).toBe(false);
  });

  it('knows without its ledger what nobody touched, and leaves the rest alone', async () => {
    writeFiles(notes, { 'a.md': whole('# A\n\nText.'), 'b.md': whole('# B\n\nText.') });
    await bringNotes();
    rmSync(join(hub, '.sextant'), { recursive: true });
    const b = 'decisions/2024-01-02-b.md';
    writeFileSync(join(hub, b), textOf(b).replace('title: B', 'title: Ours'));
    writeFiles(notes, { 'a.md': whole('# A\n\nNew text.'), 'b.md': whole('# B\n\nNew text.') });
    const { out } = await bringNotes();
    expect(out).toContain('Brought 1 decision record up to date.');
    expect(out).toContain('2024-01-02-b.md  title, body');
    expect(textOf('decisions/2024-01-02-a.md')).toContain('New text.');
    expect(textOf(b)).toContain('\n\nText.\n');
  });

  it('never takes the place of an entry that was written here', async () => {
    const own = entry('title: Own\nowner: TPS\ndate: 2024-01-02\nstatus: proposed', 'Own.');
    writeFiles(hub, { 'decisions/2024-01-02-a.md': own });
    writeFiles(notes, { 'a.md': whole('# A\n\nText.') });
    const { out } = await bringNotes();
    expect(out).toContain('Under another id, since theirs was taken:\n  HUB/decisions/2024-01-02-a-2.md');
    expect(textOf('decisions/2024-01-02-a.md')).toBe(own);
  });

  it('says once what several drafts lack', async () => {
    writeFiles(notes, { 'a.md': 'Words.', 'b.md': 'Words.', 'c.md': 'Words.' });
    const { out } = await bringNotes();
    expect(out).toMatch(
      /Drafts, since something is missing \(3\):\n {2}HUB\/decisions\/a\.md {2}Left to be written: .*\n {4}the same: HUB\/decisions\/b\.md, HUB\/decisions\/c\.md\n/,
    );
  });

  it('makes a draft of what lacks something, and says what', async () => {
    writeFiles(notes, { 'a.md': 'TODO: write this.', 'b.md': '```mermaid\nnonsense ->\n```\n' });
    const { out } = await bringNotes();
    expect(out).toMatch(/Drafts, since something is missing \(2\):\n {2}HUB\/decisions\/a\.md {2}.*date.*TODO/);
    expect(textOf('decisions/a.md')).toContain('draft: true');
    expect(await check()).toBe(0);
  });

  it('stays in the folder that was named, and tells what it did not read', async () => {
    writeFiles(temporary.folder, { 'secret.md': 'Not to be read.' });
    writeFiles(notes, {
      'a.md': `${whole('# A\n\n[out](../secret.md) ![x](../../secret.png) [[../secret]] text')}`,
      'b.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      'c.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
      'broken.png': 'no picture',
      'd.md': whole('# D\n\n![shown](broken.png)'),
      'e.md': 'x'.repeat(9_000_000),
      '.git/config.md': 'Not to be read.',
    });
    if (process.platform !== 'win32') symlinkSync(join(temporary.folder, 'secret.md'), join(notes, 'link.md'));
    const { code, out } = await bringNotes();
    expect(code).toBe(0);
    expect([...state().values()].map((text) => Buffer.from(text, 'base64').toString()).join()).not.toContain(
      'Not to be read',
    );
    for (const words of [
      'a link that leaves the folder',
      'no text in UTF-8',
      'more than 8 MB',
      'hidden, or left behind',
      'does not publish',
    ])
      expect(out).toContain(words);
    if (process.platform !== 'win32') expect(out).toContain('a symbolic link: it may lead out of the folder: link.md');
    expect(textOf('decisions/2024-01-02-d.md')).toContain('\n\nshown\n');
    expect(await check()).toBe(0);
  });

  it('writes nothing through a link that leads out of the hub', async () => {
    if (process.platform === 'win32') return;
    mkdirSync(join(temporary.folder, 'elsewhere'));
    symlinkSync(join(temporary.folder, 'elsewhere'), join(hub, 'decisions'));
    writeFiles(notes, { 'a.md': whole('# A\n\nText.') });
    expect(await bringNotes()).toMatchObject({
      code: 2,
      err: expect.stringContaining('leads out of the content folder'),
    });
    expect(filesBelow(join(temporary.folder, 'elsewhere'))).toEqual([]);
  });

  it('refuses in one sentence', async () => {
    writeFiles(notes, { 'a.md': 'Text.' });
    const said = async (...words: string[]) => (await bring(...words)).err;
    expect(await said('nots', notes)).toContain('Did you mean notes?');
    expect(await said('notes', notes)).toContain('Say what the notes become');
    expect(await said('notes', notes, '--as', 'north-star')).toContain('A hub has one');
    expect(await said('adr', join(notes, 'none'))).toContain('There is no folder');
    expect(await said('adr', notes, '--audience', 'nobody')).toContain('hub.yaml lists no audience "nobody"');
    expect(await said('adr')).toContain('<folder or file> is missing');
    writeFiles(join(temporary.folder, 'other/notes'), { 'a.md': 'Other.' });
    await bring('notes', notes, '--as', 'strategy');
    expect(await said('notes', join(temporary.folder, 'other/notes'), '--as', 'strategy')).toContain('--system NAME');
  });

  it('needs no hub without errors', async () => {
    writeFiles(hub, { 'hub.yaml': plainHub, 'strategy/broken.md': 'No fields.' });
    writeFiles(notes, { 'a.md': whole('# A\n\nText.'), 'p.png': picture });
    expect((await bringNotes()).code).toBe(0);
    expect(textOf('decisions/2024-01-02-a.md')).not.toContain('audience');
  });

  it('takes words that look like its own addresses for words', async () => {
    writeFiles(notes, {
      'a.md': whole(
        '# A\n\nSee import-file:100%ZZ and import-entry:gone, at [x](#50%zz).\n\n`[y](import-entry:%ZZ#q)`',
      ),
    });
    expect((await bringNotes()).code).toBe(0);
    expect(textOf('decisions/2024-01-02-a.md')).toContain('See import-file:100%ZZ and import-entry:gone, at x.');
  });

  it('takes any word for the key of a row', async () => {
    const table = join(temporary.folder, 'rows.csv');
    writeFiles(temporary.folder, {
      'rows.csv': 'id,title\nconstructor,One\n__proto__,Two\ntoString,Three\n',
      'rows.csv.map.yaml': 'system: Rows\nas: decisions\ncolumns: { id: key, title: title }\n',
    });
    expect((await bring('csv', table)).out).toContain('Brought in 3 decision records from "Rows".');
    rmSync(join(hub, 'decisions/two.md'));
    const { out } = await bring('csv', table);
    expect(out).toContain('2 entries did not change.');
    expect(out).toContain('1 entry that somebody removed here stays away.');
  });

  it('says in a sentence that a table has more rows than it takes', async () => {
    const table = join(temporary.folder, 'rows.csv');
    writeFiles(temporary.folder, { 'rows.csv': `id,title\n${'1,a\n'.repeat(100_001)}` });
    const { code, err } = await bring('csv', table, '--as', 'decisions');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('has more than 100,000 rows') });
  });

  it('remembers of each source what it brought, where two names read alike', async () => {
    writeFiles(notes, { 'a.md': whole('# A\n\nText.') });
    writeFiles(join(temporary.folder, 'others'), { 'a.md': whole('# A\n\nText.') });
    await bringNotes('--system', 'Our Notes');
    rmSync(join(hub, 'decisions/2024-01-02-a.md'));
    const others = join(temporary.folder, 'others');
    await bring('notes', others, '--as', 'decisions', '--owner', 'TPS', '--system', 'our-notes');
    rmSync(join(hub, 'decisions/2024-01-02-a.md'));
    expect((await bringNotes('--system', 'Our Notes')).out).toContain('1 entry that somebody removed here stays away.');
  });

  it('keeps its ledger out of the hub', async () => {
    writeFiles(notes, { 'a.md': whole('# A\n\nText.') });
    await bringNotes();
    const site = join(temporary.folder, 'site');
    expect(ledgerOf('Notes notes').accounts.length).toBeGreaterThan(0);
    expect(
      (await run(['edition', 'cut', '2026-q4', '--content', hub, '--date', '2026-11-29', '--title', 'T'])).code,
    ).toBe(0);
    expect(filesBelow(join(hub, 'editions')).filter((path) => path.includes('sextant'))).toEqual([]);
    expect(existsSync(site)).toBe(false);
  });
});

/** Words of a text as another reader of Markdown has them. */
function readBy(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'html') return token.raw.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ');
      if (token.type === 'list') return token.items.map((item: { tokens: Token[] }) => readBy(item.tokens)).join(' ');
      if (token.type === 'table')
        return [...token.header, ...token.rows.flat()]
          .map((cell: { tokens: Token[] }) => readBy(cell.tokens))
          .join(' ');
      if ('tokens' in token && token.tokens) return `${readBy(token.tokens)}${token.type === 'text' ? '' : ' '}`;
      return 'text' in token ? token.text : ' ';
    })
    .join('');
}

const word = fc.constantFrom('calm', 'night', 'queue', 'Übung', '42', 'x', 'Zug');
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const inline = fc.oneof(
  words,
  fc.tuple(words, words).map(([a, b]) => `[${a}](${b.replaceAll(' ', '-')}.md)`),
  words.map((a) => `**${a}**`),
  words.map((a) => `\`${a}\``),
  fc.tuple(word, words).map(([a, b]) => `[[${a}|${b}]]`),
  word.map((a) => `![[${a}.png]]`),
  words.map((a) => `%%${a}%%`),
  words.map((a) => `==${a}==`),
  words.map((a) => `<span class="${a}">${a}</span>`),
  words.map((a) => `<!-- ${a} -->`),
  word.map((a) => `Map<${a}>`),
  words.map((a) => `{{< ${a} >}}`),
  words.map((a) => `^[${a}]`),
);
const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const block = fc.oneof(
  line,
  fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  fc.tuple(line, words).map(([text, title]) => `> [!bug]- ${title}\n> ${text}`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((list) => list.map((text) => `- ${text}`).join('\n')),
  fc.tuple(line, word).map(([text, mark]) => `${text} ^${mark}`),
  words.map((text) => `\`\`\`\n${text}\n\`\`\``),
  fc.tuple(words, words).map(([a, b]) => `| ${a} | b |\n|---|---|\n| ${b} | [[c\\|d]] |`),
  fc.tuple(words, words).map(([a, b]) => `<details>\n<summary>${a}</summary>\n\n${b}\n\n</details>`),
  words.map((a) => `:::tip ${a}\n\ntext\n\n:::`),
  words.map((a) => `${a}\n===`),
  words.map((a) => `[${a.replaceAll(' ', '')}]: ${a.replaceAll(' ', '/')}.md`),
  fc.constant('---'),
);
const note = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

const sections = '## Context\n\nA.\n\n## Options\n\nB.\n\n## Decision\n\nC.\n\n## Consequences\n\nD.\n';

describe('the words of notes', () => {
  it('stand in an entry or in the ledger, the entry passes the checks, and a second run changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(note, { minLength: 1, maxLength: 3 }), async (texts) => {
        rmSync(hub, { recursive: true });
        rmSync(notes, { recursive: true, force: true });
        const here = entry('title: Here\nowner: TPS\ndate: 2024-01-02\nstatus: proposed', 'Here.');
        writeFiles(hub, { 'hub.yaml': hubWithAudiences, 'decisions/here.md': `${here}\n\n${sections}` });
        writeFiles(notes, Object.fromEntries(texts.map((text, at) => [`n${at}.md`, text])));
        expect((await bringNotes()).code).toBe(0);
        const { accounts, entries } = ledgerOf('Notes notes');
        for (const [at, text] of texts.entries()) {
          const own = accounts.filter(({ file }) => file === `n${at}.md`);
          const { kind, id } = entries[`n${at}.md`] ?? { kind: '', id: '' };
          const stands = id === '' ? '' : textOf(`${kind}/${id}.md`);
          const have = wordsOf(`${stands} ${own.map(({ text: said = '' }) => said).join(' ')}`).map((one) =>
            one.toLowerCase(),
          );
          for (const one of wordsOf(readBy(marked.lexer(text)))) {
            const found = have.indexOf(one.toLowerCase());
            expect([one, found]).not.toEqual([one, -1]);
            have.splice(found, 1);
          }
        }
        expect(await check()).toBe(0);
        const before = state();
        await bringNotes();
        expect(state()).toEqual(before);
      }),
      runs(300, 25),
    );
  });
});
