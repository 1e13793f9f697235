import { describe, expect, it } from 'vitest';
import { checked, type Files, picture } from './support/hub.ts';

const fields = 'title: Lead\nowner: TPS\ngoals: [sleep]\nneeds: [calm]\npains: [alarms]\n';
const file = (text: string, body = '') => `---\n${text}---\n\n${body}\n`;
const persona = (body: string, more: Files = {}): Files => ({ 'personas/a.md': file(fields, body), ...more });
const field = (from: string, to: string): Files => ({ 'personas/a.md': file(fields.replace(from, to)) });
const input = file(
  'title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges:\n  - { with: tps, gives: a, gets: b, every: 2 weeks, last: 2026-11-20, contacts: { here: x, there: y } }\n',
);
const signal = (fields: string): Files => ({
  'inputs/support.md': input,
  'signals/a.md': file(`title: Heard\nowner: TPS\nchannel: incident\njourney: use\n${fields}`),
});

/**
 * What people bring along from a wiki, a word processor, a chat or another editor, and what is said of it: the check, its
 * place, and what to do, or a part of that.
 */
const told: [name: string, files: Files, said: [place: string, fix: string]][] = [
  ['curly quotes around a list', field('[sleep]', '[“sleep, calmly”, “rest”]'), ['cut-text 4:15', 'straight quotes']],
  ['curly quotes around a colon', field('Lead', '“Lead: one”'), ['front-matter 2:13', 'straight quotes']],
  ['a tab', field('goals: [sleep]', 'goals:\n\t- sleep'), ['front-matter 5:1', 'Write spaces']],
  ['no last line of hyphens', { 'personas/a.md': `---\n${fields}\nWords.\n` }, ['front-matter 1:1', 'three hyphens']],
  ['no first line of hyphens', { 'personas/a.md': `${fields}---\n\nWords.\n` }, ['front-matter 1:1', 'three hyphens']],
  ['fields of TOML', { 'personas/a.md': '+++\ntitle = "Lead"\n+++\n' }, ['front-matter 1:1', 'three hyphens']],
  [
    'a field twice',
    { 'personas/a.md': file(`${fields}title: Other\n`) },
    ['front-matter 7:1', 'Remove one of the two.'],
  ],
  ['a capital in a field', field('title', 'Title'), ['shape 2:1', 'Did you mean `title`?']],
  ['no space behind a colon', field('title: Lead', 'title:Lead'), ['front-matter 2:1', 'Put a space behind `title:`.']],
  ['a hard space', field('title: ', 'title:\u00a0'), ['front-matter 2:1', 'Type the space anew.']],
  ['a wide colon', field('title: ', 'title：'), ['front-matter 2:1', 'Write `title:` and a space.']],
  ['a colon in a value', field('Lead', 'Lead: one'), ['front-matter 2:12', 'in quotes']],
  ['a list behind its field', field('[sleep]', '- sleep'), ['front-matter 4:8', 'Write [a, b]']],
  ['an @', field('owner: TPS', 'owner: @tps'), ['front-matter 3:8', 'in quotes']],
  ['a backtick', field('owner: TPS', 'owner: `tps`'), ['front-matter 3:8', 'in quotes']],
  ['an apostrophe in quotes', field('Lead', "'Customer's lead'"), ['front-matter 2:18', 'double quotes']],
  ['words behind a bracket', field('TPS', '[tps] team'), ['front-matter 3:14', 'in quotes']],
  ['stars around a title', field('Lead', '*Lead*'), ['front-matter 2:9', 'in quotes']],
  [
    'a quote of mail',
    signal('date: 2026-10-03\ninput: support\nheard: > too loud\n'),
    ['front-matter 8:10', 'in quotes'],
  ],
  [
    'a text that goes on',
    signal('date: 2026-10-03\ninput: support\nheard: too loud\nat night\n'),
    ['front-matter 9:1', 'Indent it'],
  ],
  ['a number for a title', field('Lead', '2026'), ['shape 2:8', 'in quotes']],
  ['a list as text', { 'personas/a.md': file(`${fields}tags: one, two\n`) }, ['shape 7:7', '`tags: [one, two]`']],
  [
    'a day that is none',
    signal('date: 2026-02-30\ninput: support\nheard: x\n'),
    ['shape 6:7', 'February 2026 has 28 days.'],
  ],
  [
    'a day of another order',
    signal('date: 31.10.2026\ninput: support\nheard: x\n'),
    ['shape 6:7', 'Write 2026-10-31.'],
  ],
  [
    'a day with its time',
    signal('date: 2026-10-03T10:00:00Z\ninput: support\nheard: x\n'),
    ['shape 6:7', 'Write 2026-10-03.'],
  ],
  [
    'the path of an entry',
    signal('date: 2026-10-03\ninput: ../inputs/support.md\nheard: x\n'),
    ['reference 7:8', 'Did you mean `support`?'],
  ],
  ['yes', signal('date: 2026-10-03\ninput: support\nheard: x\nformer: yes\n'), ['shape 9:9', 'Write true or false.']],
  [
    'commas in numbers',
    {
      'products/a.md': file(
        'title: R\nowner: T\nstage: growth\nresults:\n  - { period: 2026-Q1, revenue: 1,5, operationsHours: 2 }\n',
      ),
    },
    ['shape 6:35', 'with a point'],
  ],
  ['a name with a space', { 'personas/my lead.md': file(fields) }, ['entry-id 1:1', '`my-lead`']],
  ['a name with capitals', { 'personas/Lead.md': file(fields) }, ['entry-id 1:1', '`lead`']],
  ['a name in parts of letters', { 'personas/gro\u0308sse.md': file(fields) }, ['entry-id 1:1', 'NFC']],
  ['a name of a picture', { 'personas/🚀.md': file(fields) }, ['entry-id 1:1', 'Rename the file.']],
  [
    'two files of one id',
    { 'personas/a.md': file(fields), 'personas/a.mdx': file(fields) },
    ['duplicate-id 1:1', 'Rename'],
  ],
  ['an empty file', { 'personas/a.md': '' }, ['front-matter 1:1', 'three hyphens']],
  ['another extension', { 'personas/a.markdown': file(fields) }, ['stray-file null:null', '.md']],
  ['a folder with a capital', { 'Personas/a.md': file(fields) }, ['stray-file null:null', 'Did you mean `personas`?']],
  [
    'letters of an old code page',
    { 'personas/a.md': Buffer.from(file(fields, 'Größe'), 'latin1') },
    ['encoding 9:3', 'UTF-8'],
  ],
  ['an empty image', persona('![A chart](p.png)', { 'personas/p.png': '' }), ['asset null:null', 'Save it again']],
  [
    'an image of another type',
    persona('![A chart](p.jpeg)', { 'personas/p.jpeg': picture }),
    ['asset null:null', 'Rename it to .png'],
  ],
  [
    'an image in other letters',
    persona('![A chart](P.png)', { 'personas/p.png': picture }),
    ['asset 9:1', 'Did you mean `p.png`?'],
  ],
  [
    'a path of Windows',
    persona('[x](C:\\Users\\me\\b.md)'),
    ['link-target 9:1', 'Put the file into the content folder'],
  ],
  [
    'an address of a file',
    persona('[x](file:///C:/b.md)'),
    ['link-target 9:1', 'Put the file into the content folder'],
  ],
  [
    'an image behind backslashes',
    persona('![A chart](img\\p.png)', { 'personas/img/p.png': picture }),
    ['asset 9:1', 'Write `/`'],
  ],
  ['a space in a link', persona('[x](my file.md)'), ['foreign-syntax 9:1', '%20']],
  [
    'the size of an image',
    persona('![A chart|300](p.png)', { 'personas/p.png': picture }),
    ['foreign-syntax 9:1', 'Remove the bar'],
  ],
  ['a size in an address', persona('![A chart](p.png =300x200)'), ['foreign-syntax 9:2', '%20']],
  [
    'a width in braces',
    persona('![A chart](p.png){width=50%}', { 'personas/p.png': picture }),
    ['foreign-syntax 9:18', 'Remove it'],
  ],
  ['a note without its text', persona('x[^1]'), ['foreign-syntax 9:2', '[^1]: its text']],
];

/** What comes through whole: the words that readers then see. */
const whole: [name: string, files: Files, words: RegExp][] = [
  [
    'line ends of Windows',
    { 'personas/a.md': file(fields, '## Hi\n\n| a | b |\n| - | - |\n| c | d |').replace(/\n/g, '\r\n') },
    /<td>c<\/td>/,
  ],
  ['a mark of byte order', { 'personas/a.md': `\ufeff${file(fields, 'Words.')}` }, /Words/],
  ['fields without a text', { 'personas/a.md': `---\n${fields}---` }, /^$/],
  ['curly quotes in a title', field('Lead', '“Lead”'), /^$/],
  ['a tab behind a colon', field('title: ', 'title:\t'), /^$/],
  [
    'fields as JSON',
    {
      'personas/a.md': '---\n{"title":"Lead","owner":"TPS","goals":["a"],"needs":["b"],"pains":["c"]}\n---\n\nWords.\n',
    },
    /Words/,
  ],
  ['a heading in a list', persona('- ## Hi\n  Words.'), /<li>\s*<h2 id="hi">Hi<\/h2>\s*Words/],
  ['a list right below a paragraph', persona('Words:\n- one\n- two'), /<p>Words:<\/p>\s*<ul>\s*<li>one/],
  ['lines of stars and hyphens', persona('a\n\n***\n\nb\n\n---\n\nc'), /a<\/p>\s*<hr>\s*<p>b<\/p>\s*<hr>\s*<p>c/],
  ['an extension in capitals', persona('![A chart](p.PNG)', { 'personas/p.PNG': picture }), /^/],
];

describe('what people bring along', () => {
  it.each(told)('is told, with what to do: %s', (_, files, [place, fix]) => {
    const problems = checked(files).problems.map(({ check, line, column, fix }) => [`${check} ${line}:${column}`, fix]);
    expect(problems.map(([where]) => where)).toContain(place);
    expect(
      problems
        .filter(([where]) => where === place)
        .map(([, words]) => words)
        .join('\n'),
    ).toContain(fix);
  });

  it.each(whole)('comes through whole: %s', (_, files, words) => {
    const { problems, hub } = checked(files);
    expect(problems.map(({ check, message }) => `${check} ${message}`)).toEqual([]);
    const pieces = hub.entries[0]?.body.pieces ?? [];
    expect(pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('')).toMatch(words);
  });
});
