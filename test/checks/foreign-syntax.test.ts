import { describe, expect, it } from 'vitest';
import { compileBody } from '../../src/source/body/compile-body.ts';
import { checked, entry, problemsOf } from '../support/hub.ts';

const persona = (body: string) => entry('title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', body);
const told = (body: string, extension = 'md') =>
  checked({ [`personas/a.${extension}`]: persona(body) })
    .problems.filter(({ check }) => check === 'foreign-syntax' || check === 'private-remark')
    .map(({ line, column, found }) => `${line}:${column} ${found}`);

/** The marks, and what is said of them. */
const marks: [string, string][] = [
  ['See [[anchors]].', '9:5 [[anchors]]'],
  ['See [[anchors|the anchors]] and', '9:5 [[anchors|the anchors]]'],
  ['![[pic.png]]', '9:1 ![[pic.png]]'],
  ['a ==marked== word', '9:3 ==marked=='],
  ['**bold ==x== y**', '9:8 ==x=='],
  ['a block ^block-id', '9:9 ^block-id'],
  ['Math $E = mc^2$ and', '9:6 $E = mc^2$'],
  ['$$\n\\sum_i x_i\n$$', '9:1 $$ \\sum_i x_i $$'],
  ['so $x$ is', '9:4 $x$'],
  ['done :rocket: now', '9:6 :rocket:'],
  ['{{< figure src="x.png" >}}', '9:1 {{< figure src="x.png" >}}'],
  ['{% raw %}', '9:1 {% raw %}'],
  ['{{ site.url }}', '9:1 {{ site.url }}'],
  ['[TOC]', '9:1 [TOC]'],
  ['> [!info]- Folded title\n> text', '9:3 [!info]-'],
  ['> [!NOTE] A title\n> text', '9:3 [!NOTE]'],
  ['!!! note "Material"\n    text', '9:1 !!! note'],
  [':::tip[Careful]\nA directive.\n:::', '9:1 :::tip'],
  ['x^2^ apples', '9:2 ^2^'],
  ['an ++insert++ here', '9:4 ++insert++'],
  ['Term\n: Definition', '9:1 Term :'],
  ['h2. A title', '9:1 h2.'],
  ['{color:red}stop{color}', '9:1 {color:red}'],
  ['== A title ==', '9:1 == A title =='],
  ["very '''bold''' text", "9:6 '''bold'''"],
  ['a paragraph {.lead}', '9:13 {.lead}'],
  ['.. note:: text', '9:1 .. note::'],
  ['see :ref:`x`', '9:5 :ref:…'],
  ['#+TITLE: x', '9:1 #+TITLE:'],
  ['text^[a note]', '9:5 ^[a note]'],
  ['text[^1] without', '9:5 [^1]'],
  ['| a | b |\n|---|---|\n| [[x]] | y |', '11:3 [[x]]'],
  ['- one [[x]]', '9:7 [[x]]'],
  ['| a | b |\n| - | - |\n| c | d |\n\n| e | f |', '13:1 | e | f |'],
  ['| a | b |\n| c | d |', '9:1 | a | b | | c | d |'],
  ['> | a | b |\n> | c | d |', '9:3 | a | b | > | c | d |'],
  ['||a||b||', '9:1 ||a||b||'],
  ['{|\n! a\n|}', '9:1 {|'],
  ['##Why we stop', '9:1 ##Why we stop'],
  ['##\u00a0Why', '9:1 ## Why'],
  ['Three steps:\n2. one\n3. two', '10:1 2. one 3.'],
  ['• one\n• two', '9:1 • one • two'],
  ['-one\n-two', '9:1 -one -'],
  ['[ ] one', '9:1 [ ] one'],
  ['a [b](my file.md) c', '9:3 [b](my file.md)'],
  ['a ![b](my picture.png) c', '9:4 [b](my picture.png)'],
  ['a [b](https://example.com/my page) c', '9:3 [b](… page)'],
  ['see [the plan][plan]', '9:5 [the plan][plan]'],
  ['see [the plan][]', '9:5 [the plan][]'],
  ['see [the plan|https://example.com]', '9:5 [the plan|…]'],
  ['see [~jane]', '9:5 [~jane]'],
  ['a ** b** c', '9:3 ** b**'],
  ['a **b ** c', '9:3 **b **'],
  ['[b]bold[/b]', '9:8 [/b]'],
  ['<o:p>words</o:p>', '9:1 <o:p>'],
];

describe('foreign-syntax', () => {
  it.each(marks)('tells of %j', (body, place) => {
    expect(told(body)[0]).toBe(place);
  });

  it.each(marks)('takes %j in code for code', (body) => {
    expect(told(`\`\`\`text\n${body}\n\`\`\``)).toEqual([]);
    expect(told(`Code:\n\n${body.replace(/^/gm, '    ')}`)).toEqual([]);
    if (!body.includes('`') && !body.includes('\n')) expect(told(`a \`${body}\` b`)).toEqual([]);
  });

  it('reads .mdx alike', () => {
    const body = 'See [[anchors]] and %%a remark%%\n\n<Audience only="restricted">\n\n==x==\n\n</Audience>';
    expect(told(body, 'mdx')).toEqual(['9:5 [[anchors]]', '9:21 a comment of Obsidian', '13:1 ==x==']);
  });

  it('knows the places in a text with raw HTML, too', () => {
    expect(told('A <b>text</b>.\n\nSee \\[\\[no\\]\\] and [[yes]].')).toEqual(['11:20 [[yes]]']);
  });

  it('takes no alert before for the callout that is meant, when raw HTML has taken the places', () => {
    expect(told('> [!NOTE]\n> An alert of <b>ours</b>.\n\n> [!NOTE] A title\n> text\n\n> [!todo]\n> x')).toEqual([
      '12:3 [!NOTE]',
      '15:3 [!todo]',
    ]);
  });

  it('swallows no mark before another one, when raw HTML has taken the places', () => {
    expect(told('A <b>text</b> :ship: ==marked== [[wiki]].').sort()).toEqual([
      '9:15 :ship:',
      '9:22 ==marked==',
      '9:33 [[wiki]]',
    ]);
  });

  it('tells of a table that a comment ends, and of Markdown inside HTML', () => {
    expect(told('| a | b |\n| - | - |\n| c | d |\n<!-- x -->\n| e | f |')).toEqual(['13:1 | e | f |']);
    expect(told('| a | b |\n| - | - |\n| c | d |\n{/* x */}\n| e | f |', 'mdx')).toEqual(['13:1 | e | f |']);
    expect(told('| a | b |\n| - | - |\n| c | d |\n<div></div>\n| e | f |')).toEqual(['13:1 | e | f |']);
    expect(told('<div>\n**a** [b](c.md)\n## D\n</div>').sort()).toEqual(['10:1 **a**', '10:7 [b](c.md)', '11:1 ## D']);
    expect(told('<https://example.com/a|Label>')).toEqual(['9:2 https://example.com/a|Label']);
  });

  it('leaves alone what is escaped', () => {
    expect(told('\\[\\[x\\]\\] \\==x== \\$x$ \\:rocket: \\%%x%%')).toEqual([]);
  });

  // What people write who mean nothing by it.
  it.each([
    'It costs $5 and $10, or US$20 in all; $5-$6 a seat, $1,000/$2,000 a year.',
    'From $5 (list price) to $4.50$ is a slip, and A$3 = NZ$3.',
    'Set $HOME and $PATH, or $XDG_HOME in your shell.',
    'The time is 10:30:45, the ratio 1:2:3, the address 2001:db8::1.',
    'Note: this: that; key:value:more; std::vector and a::b.',
    'If a == b and c === d, then x==1 and y==2.',
    'A line ==> leads to ===> another <== one.',
    'About ~5 minutes, ~10 people and ~/.config or ~user.',
    'The cost grows as n^2, e^x and 2^10; ^C stops it.',
    'Written in C++ and g++, counted with i++ and ++i.',
    'We grew by 50%% in print and 5% in truth; 100%% %d.',
    'Prices [in brackets], lists [[1, 2], [3]] and [1][2].',
    'An array a[[0]] and a link [[1]](https://example.com).',
    'A set {a, b}, an {option} and {} nothing; {0} is a gap.',
    'Braces {{ alone; 50 {percent}; and }} alone is none.',
    'Wait!!! Really??? No...',
    'A smile :) and :-) and :D, a cat :3 here.',
    'See https://example.com/a==b==/[[x]]?q=$x$&y=:rocket: for more.',
    'Write to ops@example.com or <ops@example.com> now.',
    'Colons: a list: one: two; "x": 1, "y": 2.',
    'An issue #42, h2o, H2. And h1 is a heading.',
    'Footnotes[^1] are fine.\n\n[^1]: Here is one.',
    'The term\nis defined: here.',
    '> [!NOTE]\n> A note.',
    '> [!Warning]\n> Take care.',
    '> [sic] he said [!] so.',
    '## A heading {#custom-id}',
    'Tasks:\n\n- [ ] one\n- [x] two',
    "He said ''quoted'' and \"quoted\" and ``code``.",
    'Dates 2026-10-01, versions ^1.2.3 and ~1.2, paths a/../b.',
    '~~struck~~ and *starred* and _under_ and __dunder__.',
    '| a | b |\n|:--|--:|\n| 1 | 2 |',
    '1. one\n2. two\n\n***\n\n---',
    '|x| is the size of x; a || b; a | b.',
    '@team, see #channel at 5:00 p.m.: it is on.',
    '#tag and ##',
    'We shipped in\n2025. Then we rested in\n2024. Never again.',
    'A range of |a| = |b|\n|a| + |b| = |c|',
    'See (the plan) [sic](and more of it) here.',
    'Bullets • in • a line, ticks ✓ and ✗.',
    '-5 °C at night\nand -3 by day',
    'a[i][j] and b[key][name], [1][2].',
    'x [ ] y and [x] z',
    '2 ** 3 and ** alone; a ** b',
    '<https://example.com/a> and https://example.com/b.',
    '> [!NOTE]\n> | a | b |\n> | - | - |\n> | c | d |',
  ])('is content with %j', (body) => {
    expect(told(body)).toEqual([]);
  });

  it.each(['**強調、**です', '文**「強調」**です', '強調*、です、*と', '~~強調、~~です', '**Note:**text'])(
    'tells of emphasis whose marks stay, as in %j',
    (body) => {
      expect(problemsOf('foreign-syntax', { 'personas/a.md': persona(body) })).toMatchObject([
        { severity: 'warning', line: 9 },
      ]);
    },
  );

  it.each([
    '**強調**です',
    '**強調、** です',
    '5*(3+2)*x',
    '\\*\\*強調、\\*\\*です',
    '`**強調、**です`',
    '2 ** 3 ** 4',
    '4** and 5** hotels',
  ])('does not take %j for emphasis that stays', (body) => {
    expect(problemsOf('foreign-syntax', { 'personas/a.md': persona(body) })).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    const [problem] = problemsOf('foreign-syntax', { 'personas/a.md': persona('See [[anchors]].') });
    expect(problem).toMatchObject({
      severity: 'warning',
      message: '`[[anchors]]` looks like a wiki link: it is shown as it stands.',
      fix: 'Write [its name](path/to/file.md), relative to this file.',
    });
  });

  it('takes time with the length of the text', () => {
    const parts = [
      '**',
      '**、a',
      '強*、',
      '~~',
      '[[',
      '==',
      '%%',
      '$',
      '$$',
      '{{',
      '{',
      ':',
      ':a',
      '^',
      '++',
      '^[',
      '[^',
      '{%',
      "'''",
      '((',
      '{:',
      '|',
      '| ',
      '\n|a',
      '** ',
      '[a](b ',
      '[a][',
      '[a|',
      '\n• ',
      '\n-a',
      '\n1. a',
      'https://a|',
      '<a:a ',
      '<!--',
      '[/',
    ];
    for (const part of parts) {
      const { faults } = compileBody(`${part.repeat(9000 / part.length)} ${'a'.repeat(100_000)}`, '.md');
      expect(faults.length).toBeLessThan(200);
    }
  });
});

describe('private-remark', () => {
  it.each([
    ['A %%private remark%% here', '9:3'],
    ['%%\nprivate\n\nmore\n%%', '9:1'],
    ['{{/* private */}}', '9:1'],
    ['{% comment %}x{% endcomment %}', '9:1'],
    ['{# private #}', '9:1'],
    ['text {>>private<<}', '9:6'],
    ['text {--private--}', '9:6'],
    ['text <!-- private\n\nmore -->', '9:6'],
  ])('stops a build for %j', (body, place) => {
    const { ok, problems } = checked({ 'personas/a.md': persona(body) });
    expect(ok).toBe(false);
    const remarks = problems.filter(({ check }) => check === 'private-remark');
    expect(remarks.map(({ line, column }) => `${line}:${column}`)).toContain(place);
    // What was to be hidden is not quoted.
    for (const { found, message } of remarks) expect(`${found} ${message}`).not.toContain('private');
  });
});
