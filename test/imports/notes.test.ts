import { describe, expect, it } from 'vitest';
import type { Given } from '../../src/imports/imported.ts';
import { ledgerText } from '../../src/imports/ledger.ts';
import { readNotes } from '../../src/imports/notes.ts';
import { kindOf } from '../../src/kinds/index.ts';
import type { Kind } from '../../src/kinds/kind.ts';
import { contentOf } from '../support/hub.ts';

const strategy = kindOf('strategy') as Kind;
const decisions = kindOf('decisions') as Kind;

const given = (files: Record<string, string | Uint8Array>): Given[] =>
  Object.entries(files).map(([path, text]) => ({
    path,
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
  }));

const read = (files: Record<string, string | Uint8Array>, kind = strategy, people = false) =>
  readNotes(given(files), {
    config: contentOf({}).config,
    today: '2026-11-29',
    owner: 'TPS',
    people,
    kind,
    system: 'Notes',
  });

/** The text that one note becomes. */
const bodyOf = (text: string, others: Record<string, string> = {}) =>
  read({ 'a.md': text, ...others })
    .imported.find(({ source }) => source.key === 'a.md')
    ?.body.trim();

const left = ({ accounts }: ReturnType<typeof read>) =>
  accounts.flatMap((account) => ('left' in account.came ? [[account.came.left, account.text]] : []));

describe('what notes of other tools become', () => {
  it('takes the title from the fields, the first heading or the name', () => {
    const { imported } = read({
      'a.md': '---\ntitle: Named\n---\n# Other\n\nText.',
      'b.md': '# Calm nights\n\nText.',
      'far/2026-03-04 quiet-mornings.md': 'Text.',
    });
    expect(imported.map(({ fields, id }) => [fields.title, id])).toEqual([
      ['Named', 'a'],
      ['Calm nights', 'b'],
      ['Quiet mornings', 'far/quiet-mornings'],
    ]);
    expect(imported[0]?.body).toContain('## Other');
    expect(imported[1]?.body.trim()).toBe('Text.');
  });

  it('takes the day from the fields, the name, the text or the history', () => {
    const day = (path: string, text: string, since?: string) =>
      readNotes([{ path, bytes: Buffer.from(text), since }], {
        config: contentOf({}).config,
        today: '2026-11-29',
        owner: 'TPS',
        people: false,
        kind: decisions,
        system: 'Notes',
      }).imported[0]?.fields.date;
    expect(day('x.md', '---\ncreated: 2024-02-03\n---\nText')).toBe('2024-02-03');
    expect(day('2023-05-06 x.md', 'Text')).toBe('2023-05-06');
    expect(day('x.md', '# T\n\nDate: March 9, 2022\n\nText')).toBe('2022-03-09');
    expect(day('x.md', 'Text', '2021-01-02')).toBe('2021-01-02');
    expect(day('x.md', 'Text 4/5/2020')).toBe('«Day of the decision»');
  });

  it('leads links to entries and files, and keeps the words of those that lead nowhere', () => {
    const others = { 'far/Other note.md': '# Why now\n\n## One part\n', 'far/p.png': '' };
    expect(bodyOf('[[Other note]] and [[Other note#One part|this]]', others)).toBe(
      '[Other note](import-entry:far%2FOther%20note.md) and [this](import-entry:far%2FOther%20note.md#one-part)',
    );
    expect(bodyOf('[w](<far/Other note.md>) [x](far/Other%20note.md#none)', others)).toBe(
      '[w](import-entry:far%2FOther%20note.md) [x](import-entry:far%2FOther%20note.md)',
    );
    expect(bodyOf('![[p.png|300]] ![shown](far/p.png) ![](far/p.png)', others)).toBe(
      '![p](import-file:far%2Fp.png) ![shown](import-file:far%2Fp.png) ![p](import-file:far%2Fp.png)',
    );
    expect(bodyOf('[[Nobody]] [out](../../etc/passwd) [gone](gone.md) [app](obsidian://open)')).toBe(
      'Nobody out gone app',
    );
    expect(bodyOf('[![badge](https://a.test/b.svg)](https://a.test) ![far](https://a.test/x.png)')).toBe(
      '[badge](https://a.test) [far](https://a.test/x.png)',
    );
    expect(bodyOf('[one][r] [two]\n\n[r]: far/Other%20note.md\n[two]: gone.md', others)).toBe(
      '[one](import-entry:far%2FOther%20note.md) two',
    );
    expect(bodyOf('| a |\n|---|\n| [[Other note\\|b]] |', others)).toContain(
      '| [b](import-entry:far%2FOther%20note.md) |',
    );
  });

  it('writes callouts, marks and directives as Markdown', () => {
    expect(bodyOf('> [!danger]- Mind the gap\n> Text.')).toBe('> [!CAUTION]\n> **Mind the gap**\n>\n> Text.');
    expect(bodyOf('> [!note]\n> Text.')).toBe('> [!NOTE]\n> Text.');
    expect(bodyOf('A ==bright== word. ^block-1')).toBe('A **bright** word.');
    expect(bodyOf(':::tip Title\n\nText.\n\n:::')).toBe('**Title**\n\nText.');
    expect(read({ 'a.md': 'A #tag/inner and #Other.' }).imported[0]?.fields.tags).toEqual(['tag/inner', 'Other']);
  });

  it('leaves comments and shortcodes out, with what they said, and keeps the words inside', () => {
    const taken = read({
      'a.md':
        'One %%secret plan%% two.\n\n<!-- mine -->\n\n{% hint style="info" %}\nInside.\n{% endhint %}\n\n{{< figure src="x.png" >}}\n',
    });
    expect(taken.imported[0]?.body).not.toMatch(/secret|mine|hint|figure/);
    expect(taken.imported[0]?.body).toContain('Inside.');
    expect(left(taken)).toEqual([
      ['a comment', '%%secret plan%%'],
      ['a comment', '<!-- mine -->'],
      ['a shortcode of GitBook or a template', '{% hint style="info" %}'],
      ['a shortcode of GitBook or a template', '{% endhint %}'],
      ['a shortcode of Hugo', '{{< figure src="x.png" >}}'],
    ]);
  });

  it('leaves code as it is', () => {
    const code = '```\n[[x]] %%y%% {{< z >}} <b>\n# no heading\n```\n\n`[[x]] %%y%%`';
    expect(bodyOf(code)).toBe(code);
  });

  it('puts headings one below the other, and turns HTML into words', () => {
    expect(bodyOf('#### Deep\n\nText.\n\n# Top\n\n### Below\n\nTwo\nlines\n---\n\nEnd.')).toBe(
      '## Deep\n\nText.\n\n## Top\n\n### Below\n\n### Two lines\n\nEnd.',
    );
    expect(bodyOf('A <span style="color:red">red</span> Map<String> <script>alert(1)</script> H<sub>2</sub>O')).toBe(
      'A red Map\\<String> alert(1) H<sub>2</sub>O',
    );
    expect(bodyOf('<Audience only="x">words</Audience>')).toBe('words');
    expect(bodyOf('<div>\n    <p>Far in.</p>\n</div>')).toBe('Far in.');
  });

  it('leaves out names of people unless told otherwise, and counts them', () => {
    const note = { 'a.md': '---\ntitle: T\nauthor: Ann Other\nmood: good\n---\nText.' };
    const { accounts } = read(note);
    expect(accounts.filter(({ personal }) => personal)).toEqual([
      { file: 'a.md', line: 1, words: 3, came: { left: 'names of people' }, personal: true },
    ]);
    expect(ledgerText({ system: 'Notes', path: '/', entries: {}, files: {}, accounts })).not.toContain('Other');
    expect(left(read(note))).toContainEqual(['a field that has no place here', 'mood: good']);
    expect(JSON.stringify(read(note, strategy, true).accounts)).toContain('Ann Other');
  });

  it('knows pages of Notion by their ids, and lists what they are filed by', () => {
    const id = 'a'.repeat(32);
    const { imported } = read({
      [`Plan ${id}.md`]: '# Plan\n\nCreated: May 3, 2023 10:00 AM\nCreated by: Ann\nState: open\n\nText.',
    });
    expect(imported[0]).toMatchObject({ id: 'plan', source: { key: id }, fields: { title: 'Plan' } });
    expect(imported[0]?.body.trim()).toBe('- Created: May 3, 2023 10:00 AM\n\n- State: open\n\nText.');
  });

  it('says of files that are no text why they stay away', () => {
    const taken = read({ 'a.md': new Uint8Array([0xff, 0xfe, 0, 1]), 'b.md': '   \n', 'c.exe': '' });
    expect(taken.imported).toEqual([]);
    expect(left(taken).map(([why]) => why)).toEqual([
      'a file that is no text in UTF-8',
      'a file without words',
      'a file that is no Markdown, and that no text shows',
    ]);
  });

  it('marks what needs judgement, and makes no draft of what is whole', () => {
    const [whole] = read({ 'a.md': '---\nstatus: accepted\ndate: 2024-01-02\n---\nText.' }, decisions).imported;
    expect(whole).toMatchObject({ draft: false, fields: { status: 'accepted', date: '2024-01-02' } });
    const [open] = read({ 'a.md': 'Text.' }, decisions).imported;
    expect(open).toMatchObject({ draft: true, fields: { date: '«Day of the decision»' } });
  });
});
