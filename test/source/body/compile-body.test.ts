import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/source/body/body.ts';
import { compileBody } from '../../../src/source/body/compile-body.ts';
import { callsOf } from '../../support/calls.ts';
import { length, runs } from '../../support/runs.ts';

const md = (text: string) => compileBody(text, '.md');
const mdx = (text: string) => compileBody(text, '.mdx');
const found = (text: string, extension = '.mdx') =>
  compileBody(text, extension).faults.map(({ at, found: what }) => `${at?.line}:${at?.column} ${what}`);

/** All HTML of a body in one text; nodes to resolve as [type]. */
const flat = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string' ? piece : `[${piece.type}]${'children' in piece ? `${flat(piece.children)}[/]` : ''}`,
    )
    .join('');

describe('compiling a text', () => {
  it('gives nothing for nothing', () => {
    expect(md('')).toEqual(md(' \n \n'));
    expect(md('').pieces).toEqual([]);
  });

  it('gives static HTML for Markdown with tables, lists of tasks and footnotes', () => {
    const html = flat(
      md('# A\n\n~~gone~~ **here**\n\n- [x] done\n\n| a |\n| - |\n| b |\n\nText[^1].\n\n[^1]: Note.').pieces,
    );
    expect(html).toContain('<h1 id="a">A</h1>');
    expect(html).toContain('<del>gone</del> <strong>here</strong>');
    expect(html).toContain('aria-label="done"');
    expect(html).toContain('<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>');
    expect(html).toContain('<a href="#user-content-fn-1"');
    expect(html).toContain('Note. <a href="#user-content-fnref-1"');
  });

  it('gives no heading and no anchor the id of a footnote or of their heading', () => {
    const { headings, anchors, pieces } = md(
      '## Footnote label\n\n## User content fn 1\n\n<a id="footnote-label"></a>x[^1] <a id="page.main"></a>y\n\n[^1]: n',
    );
    expect(headings.map(({ slug }) => slug)).toEqual(['section-footnote-label', 'section-user-content-fn-1']);
    expect(anchors).toEqual([]);
    const ids = [...flat(pieces).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives headings ids without a dot, which the page keeps for its own', () => {
    const titles = ['Main', 'page.main', 'view.said', 'Among', 'On this page', 'Contents.', '1.2 Metric'];
    const { headings } = md(titles.map((title) => `## ${title}`).join('\n\n'));
    expect(headings.map(({ slug }) => slug).filter((slug) => slug.includes('.'))).toEqual([]);
    expect(headings[0]?.slug).toBe('main');
  });

  it('takes the id at the end of a heading in .md', () => {
    const slugs = (text: string) => md(text).headings.map((heading) => `${heading.text} = ${heading.slug}`);
    expect(slugs('## A {#b}\n\n## B\n\nC {#c_1}\n---\n\n### D {#é} ##')).toEqual([
      'A = b',
      'B = b-1',
      'C = c_1',
      'D = é',
    ]);
    expect(slugs('## B\n\n## A {#b}')).toEqual(['B = b-1', 'A = b']);
    expect(flat(md('## **A** {#b}').pieces)).toBe('<h2 id="b"><strong>A</strong></h2>');
    // What cannot be one, what is escaped or code, and what is not at the end, is text.
    for (const text of ['A {#page.main}', 'A {#user-content-fn-1}', 'A \\{#b}', 'A `{#b}`', 'A {#b} c', '{#b}'])
      expect(flat(md(`## ${text}`).pieces), text).toContain('{#');
    expect(flat(md('## A {#b}\n\n<b>x</b>').pieces)).toContain('<h2 id="b">A</h2>');
    expect(md('## A {#b}').faults).toEqual([]);
    expect(md('## A {#page.main}').faults).toMatchObject([{ check: 'foreign-syntax', found: '{#page.main}' }]);
  });

  it('says what to do with the id of a heading in .mdx', () => {
    expect(mdx('## A {#b}').faults).toMatchObject([
      {
        message: 'The text cannot be read: an id in braces, as .md has it: {#b}.',
        fix: 'Remove it and link to the words of the heading, or give the file the extension .md.',
      },
    ]);
  });

  it('leaves out a first heading that repeats the title', () => {
    const shows = (text: string, extension = '.md') =>
      flat(compileBody(text, extension, { title: 'Calm nights' }).pieces);
    expect(shows('# Calm *Nights*\n\nx').trim()).toBe('<p>x</p>');
    expect(shows('{/* a */}\n\n# Calm nights\n\nx', '.mdx').trim()).toBe('<p>x</p>');
    expect(shows('# Calm days\n\nx')).toContain('<h1');
    expect(shows('## Calm nights\n\nx')).toContain('<h2');
  });

  it('leaves links, images and diagrams open until the page is rendered', () => {
    const { pieces } = md('[a *b*](x.md "T") ![c](d.png)\n\n```mermaid\nflowchart LR\n```');
    expect(pieces).toEqual([
      '<p>',
      { type: 'link', url: 'x.md', title: 'T', children: ['a <em>b</em>'] },
      ' ',
      { type: 'image', src: 'd.png', alt: 'c' },
      '</p>\n',
      { type: 'diagram', source: 'flowchart LR\n', heading: null },
    ]);
  });

  it('marks the words of code by what they are', () => {
    const html = flat(md('```js\nconst a = 1;\n```').pieces);
    expect(html).toContain('<pre tabindex="0" data-language="js"><code><span class="hljs-keyword">const</span>');
    expect(flat(md('```nolanguage\n<b>\n```').pieces)).toContain('<code>&#x3C;b>\n</code>');
  });

  it('nests Markdown in components and components in components', () => {
    expect(mdx('<Callout kind="note">\n\n**a** <Metric of="pages" />\n\n</Callout>').pieces).toEqual([
      {
        type: 'component',
        name: 'Callout',
        attributes: { kind: 'note' },
        inline: false,
        children: [
          '<p><strong>a</strong> ',
          { type: 'component', name: 'Metric', attributes: { of: 'pages' }, inline: true, children: [] },
          '</p>',
        ],
      },
    ]);
  });

  it('lets no text forge a node', () => {
    const text = 'a &#0;&lt;0&#0; b &#x0;&gt;&#x0; [c](d.md)';
    for (const extension of ['.md', '.mdx'])
      expect(flat(compileBody(text, extension).pieces)).toBe('<p>a \uFFFD&#x3C;0\uFFFD b \uFFFD>\uFFFD [link]c[/]</p>');
  });

  it('gives headings ids of their own, and keeps those of authors out', () => {
    const { headings, pieces } = md('## Nights\n\n## Nights\n\n<h2 id="location">Days</h2>\n\n<p id="cookie">x</p>');
    expect(headings.map(({ slug, depth }) => `${depth} ${slug}`)).toEqual(['2 nights', '2 nights-1', '2 days']);
    expect(flat(pieces)).not.toMatch(/location|cookie/);
  });

  it.each([
    ['before a text', 'R\n\nWords.'],
    ['between texts', 'Words.\n\nR\n\nR\n\nMore.'],
    ['behind a text', 'Words.\n\nR\n\nR'],
    ['in a sentence', 'Words R of all.'],
    ['behind a sentence', '- Words. R\n- More.'],
    ['in a quotation', '> Words.\n>\n> R\n>\n> More.'],
    ['alone', 'R\n\nR'],
  ])('leaves nothing of a remark %s', (_, text) => {
    const without = text.replace(/(^|\n>?\n>? ?| )R(?=\n|$| )/g, '').trim();
    for (const [compile, remark] of [
      [md, '<!-- R -->'],
      [mdx, '{/* R */}'],
    ] as const)
      expect(flat(compile(text.replaceAll('R', remark)).pieces)).toBe(flat(compile(without).pieces));
  });
});

describe('forms that other tools know', () => {
  it('alerts of code hosts become callouts, and other quotes stay', () => {
    for (const compile of [md, mdx])
      expect(compile('> [!WARNING]\n> Take *care*.\n>\n> Always.').pieces).toMatchObject([
        { type: 'component', name: 'Callout', attributes: { kind: 'warning' } },
      ]);
    expect(flat(md('> [!NOTE]\n> A\n\nb').pieces)).toMatch(/^\[component\]<p>A<\/p>\n\[\/\]\n<p>b<\/p>$/);
    for (const text of ['> [!info]- a', '> [!NOTE] a', '> a\n> [!NOTE]'])
      expect(flat(md(text).pieces)).toContain('<blockquote>');
  });

  it('keeps how tables are aligned beside HTML', () => {
    const table = '| a | b |\n| :- | -: |\n| c | d |';
    expect(flat(md(`<!-- x -->\n\n${table}`).pieces).trim()).toBe(flat(md(table).pieces));
  });

  it('takes <br/> for a line break in .mdx', () => {
    expect(flat(mdx('| a |\n| - |\n| b<br/>c |').pieces)).toContain('<td>b<br>c</td>');
    expect(mdx('| a |\n| - |\n| b<br/>c |').faults).toEqual([]);
  });

  it('makes places to link to of empty anchors', () => {
    const body = md('<a id="old"></a>\n\n<a name="older">x</a>\n\n## Old');
    expect(flat(body.pieces)).toContain('<span id="old"></span>');
    expect(body.anchors.map(({ id, line }) => `${line} ${id}`)).toEqual(['1 old', '3 older']);
    expect([body.links, body.headings[0]?.slug]).toEqual([[], 'old-1']);
  });

  it('gives a heading of signs alone an id', () => {
    expect(md('## 🚀\n\n## !!').headings.map(({ slug }) => slug)).toEqual(['section', 'section-1']);
  });

  it('says of an address in < > what it is', () => {
    expect(mdx('See <https://example.com> now').faults.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      'The text cannot be read: an address in < >, as .md has it: <https://example.com>. Write it bare, or as `[words](https://example.com)`.',
    ]);
  });
});

describe('what is never executed', () => {
  it.each<[string, string, string[]]>([
    ['import', 'import a from "b"', ['1:1 import a from "b"']],
    ['export', 'export const a = 1', ['1:1 export const a = 1']],
    ['an expression in text', 'a {b} c', ['1:3 {b}']],
    ['an expression alone', '{b()}', ['1:1 {b()}']],
    ['a spread', '<Callout {...a}>\n\nx\n\n</Callout>', ['1:1 {…}']],
    ['an expression as attribute', '<Metric of={a} />', ['1:1 of={a}']],
    ['a tag of HTML', 'a <b>c</b>', ['1:3 <b>']],
    ['a script', '<script>alert(1)</script>', ['1:1 <script>']],
    ['a fragment', '<>a</>', ['1:1 <>']],
    ['an unknown component', '<Evidnce of="a">b</Evidnce>', ['1:1 <Evidnce>']],
    ['a member of a component', '<Callout.Title>a</Callout.Title>', ['1:1 <Callout.Title>']],
    ['an open brace', 'a {b', ['1:3 an opening { that is never closed']],
    ['an open component', '<Steps>\n\na', ['1:1 an opening <Steps> that is never closed']],
    ['an open tag', '<Callout kind="a', ['1:1 a tag that is not written to its end']],
    ['a closing tag alone', 'a\n\n</Steps>', ['3:1 a closing tag that closes nothing']],
    ['an expression that cannot be read', '{a b}', ['1:4 an {expression}']],
    ['less than', 'a <3', ['1:3 a < that begins no component']],
    ['a comment of HTML', 'a <!-- b -->', ['1:3 an HTML comment']],
  ])('%s', (_, text, faults) => {
    expect(found(text)).toEqual(faults);
  });

  it('comments of MDX are fine', () => {
    expect(found('{/* a */}\n\nb {/* c */ /* d */} {}')).toEqual([]);
  });

  it('counts columns in UTF-16 units', () => {
    expect(found('😀 é {a}')).toEqual(['1:6 {a}']);
    expect(found('😀 é {a')).toEqual(['1:6 an opening { that is never closed']);
  });

  it('raw HTML of .md is cleaned, and the writer is told', () => {
    const text = [
      '<script>',
      'alert("<b>")',
      '</script>',
      '',
      'a <b onclick="x" style="y">b</b> <svg onload="z"></svg><IFRAME src="q"></IFRAME>',
      '',
      '<style>p { color: red }</style>',
    ].join('\n');
    expect(found(text, '.md')).toEqual([
      '1:1 <script>',
      '5:6 onclick="…"',
      '5:18 style="…"',
      '5:34 <svg>',
      '5:56 <IFRAME>',
      '7:1 <style>',
    ]);
    expect(flat(md(text).pieces)).not.toMatch(/script|alert|onclick|style|svg|onload|iframe|color/i);
  });

  it.each([
    'title',
    'object',
    'select',
    'template',
    'textarea',
    'style',
    'script',
    'iframe',
    'svg',
    'math',
    'noembed',
    'xmp',
    'plaintext',
    'noframes',
    'noscript',
    'video',
    'string',
  ])('a <%s> that is never closed swallows nothing: it is text', (name) => {
    for (const tag of [`<${name}>`, `<${name} a="b">`, `<${name.toUpperCase()}>`]) {
      const body = md(`## A\n\nThe cache is a Map${tag} now.\n\n${tag}\n\n## B\n\nWe lose **nobody**.`);
      const html = flat(body.pieces).replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
      expect(html).toContain(`a Map${tag} now.`);
      expect(html).toContain('<h2 id="b">B</h2>');
      expect(html).toContain('<strong>nobody</strong>');
      expect(body.faults.map(({ check, at }) => `${check} ${at?.line}`)).toEqual(['raw-html 3', 'raw-html 5']);
    }
  });

  it('what is taken out with the words in it is an error', () => {
    const faults = (text: string) => md(text).faults.map(({ check, at }) => `${check} ${at?.line}:${at?.column}`);
    expect(faults('a <object>b c</object>')).toEqual(['raw-html 1:3', 'lost-text 1:3']);
    expect(faults('a Map<Title> b\n\nc </title>')).toContain('lost-text 1:6');
    expect(faults('a <svg><path d="M0 0"/></svg> <iframe src="a"></iframe>')).toEqual([
      'raw-html 1:3',
      'raw-html 1:31',
    ]);
  });

  it('an open comment is told of, whatever tags it swallows', () => {
    const faults = (text: string) => md(text).faults.map(({ check, at }) => `${check} ${at?.line}:${at?.column}`);
    expect(faults('<ul><li>a</ul> <!-- b\n<br/>c<br>')).toContain('lost-text 1:16');
    expect(faults('<!-- a <b>b</b>')).toContain('lost-text 1:1');
    expect(faults('<!--> a\n\n<!---> b\n\n<!-- c --> d\n\n<!-- e --!>')).toEqual([]);
  });

  it('comments of HTML are fine in .md as long as they end', () => {
    expect(found('a <!-- <script> --> b\n\n<!--\n<iframe>\n-->', '.md')).toEqual([]);
    expect(found('a\n\n<!-- <script>\n\nb', '.md')).toEqual(['3:1 <!--']);
  });

  it('hears of links and images in raw HTML as in Markdown', () => {
    const text =
      '<a href="JavaScript:a()">b</a> <img src="data:x" alt="c">\n\n<pre><a href="d.md">e</a></pre>\n\n[f](vbscript:g)';
    const { links, images } = md(text);
    expect(links.map(({ url, line }) => `${line} ${url}`)).toEqual(['1 JavaScript:a()', '3 d.md', '5 vbscript:g']);
    expect(images.map(({ src, alt }) => `${src} ${alt}`)).toEqual(['data:x c']);
  });

  it('no address stands in the HTML itself', () => {
    const text =
      '<a data-footnote-ref href="javascript:a()">b</a> <a href="c.md" data-footnote-backref>d</a> <picture><source srcset="e.png"></picture> <pre><img src="f.png"></pre>';
    expect(flat(md(text).pieces)).not.toMatch(/href|src|javascript/i);
    expect(md(text).links.map(({ url }) => url)).toEqual(['javascript:a()', 'c.md']);
  });

  it('says so when tags are nested too deep, instead of showing nothing', () => {
    expect(found(`${'<div>'.repeat(120)}a`, '.md')).toEqual(['1:1 text nested more than 100 levels deep']);
  });
});

describe('facts about a text', () => {
  it('notes the sentence around a link, even if the same words stood before', () => {
    const { links } = md('Read this. Nothing here.\nBut look\n[here](a.md) now. And [here](b.md)!');
    expect(links.map(({ sentence }) => sentence)).toEqual(['But look here now.', 'And here!']);
  });

  it('notes the sentence of a component that cites', () => {
    const { references } = mdx('One. Then <Evidence of="a b">two of three</Evidence> woke up. Last.');
    expect(references.map(({ id, sentence }) => `${id}: ${sentence}`)).toEqual([
      'a: Then two of three woke up.',
      'b: Then two of three woke up.',
    ]);
  });

  it('leaves out what stands for something else', () => {
    expect(mdx('<Metric of="north-star" />').references).toEqual([]);
  });

  it('knows which sections are empty', () => {
    const empty = (text: string, extension = '.md') =>
      compileBody(text, extension)
        .headings.filter((heading) => heading.empty)
        .map(({ text: title }) => title);
    expect(empty('## A\n\n## B\n\ntext\n\n## C')).toEqual(['A', 'C']);
    expect(empty('## A\n\n### A1\n\n### A2\n\ntext')).toEqual(['A1']);
    expect(empty('## A\n\n<!-- only a comment -->\n\n## B\n\n- x')).toEqual(['A']);
    expect(empty('## A\n\n{/* only a comment */}', '.mdx')).toEqual(['A']);
    expect(empty('## A\n\n<Metric of="b" />', '.mdx')).toEqual([]);
    expect(empty('## A\n\ntext[^1]\n\n## B\n\n[^1]: a note')).toEqual(['B']);
    expect(empty('> ## Quoted\n\n## A\n\n## B\n\ntext')).toEqual(['Quoted', 'A']);
  });

  it('does not read the words of a text for each quote around them', () => {
    const kept = (depth: number) =>
      callsOf(Map.prototype, 'set', () => md(`${'> '.repeat(depth)}${'*a* '.repeat(500)}[b](c.md)`));
    expect(kept(50)).toBeLessThan(2 * kept(5));
  });

  it('finds what was left to be written, with its place', () => {
    expect(md('Some text\n*and* «this»\n\n- TODO').placeholders).toEqual([
      { text: '«this»', line: 2, column: 7 },
      { text: 'TODO', line: 4, column: 3 },
    ]);
  });

  it('looks for it in its own text, and nowhere behind', () => {
    expect(md('Words «a \\* b»\n\n`«a * b»`').placeholders).toEqual([
      { text: '«a * b»', line: 1, column: 1 },
      { text: '«a * b»', line: 3, column: 2 },
    ]);
  });

  it('finds it in its place when HTML in the text is cleaned', () => {
    expect(md('<!-- a -->\n\n**Some** text\nand «this»\n\n> TODO').placeholders).toEqual([
      { text: '«this»', line: 4, column: 5 },
      { text: 'TODO', line: 6, column: 3 },
    ]);
  });

  it('guards what stands in blocks for few', () => {
    const { headings, links, references, audiences } = mdx(
      '<Audience only="internal">\n\n## A\n\n[b](c.md)\n\n<Audience only="restricted">\n\n<Quote of="d" />\n\n</Audience>\n\n</Audience>\n\n## E',
    );
    expect(headings.map(({ only }) => only)).toEqual([['internal'], undefined]);
    expect(links[0]?.only).toEqual(['internal']);
    expect(references[0]?.only).toEqual(['internal', 'restricted']);
    expect(audiences.map(({ name }) => name)).toEqual(['internal', 'restricted']);
  });

  it('repeats nothing of such blocks in the sentence of a link beside them', () => {
    const { links } = mdx('- See [a](b.md).\n  <Audience only="restricted">\n  secret words\n  </Audience>');
    expect(links.map(({ sentence }) => sentence).join()).not.toContain('secret');
  });

  it('shows nothing of such a block that has a fault', () => {
    const body = mdx('<Audience onli="restricted">\n\n## Secret\n\n[hidden](a.md)\n\n</Audience>');
    expect(body.faults.length).toBeGreaterThan(0);
    expect(flat(body.pieces)).toBe('');
    expect(body.headings.map(({ only }) => only)).toEqual([['']]);
    expect(body.links.map(({ only }) => only)).toEqual([['']]);
  });
});

describe('texts that nobody wrote to be read', () => {
  const megabytes = (text: string, size = 5_000_000) => text.repeat(Math.ceil(length(size) / text.length));

  it.each<[string, string, string]>([
    ['50,000 quotes inside each other', '.md', '>'.repeat(50_000)],
    ['50,000 quotes with spaces', '.md', '> '.repeat(50_000)],
    ['50,000 open braces', '.mdx', '{'.repeat(50_000)],
    ['50,000 open components', '.mdx', '<Steps>\n'.repeat(50_000)],
    ['50,000 closed components', '.mdx', `${'<Steps>'.repeat(50_000)}${'</Steps>'.repeat(50_000)}`],
    [
      '3,000 lists inside each other',
      '.md',
      Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
    ],
    ['megabytes of entities', '.md', megabytes('&amp;')],
    ['megabytes of underscores', '.md', megabytes('_a__b')],
    ['megabytes of expressions', '.mdx', megabytes('{a} ')],
    ['megabytes of open tags', '.md', megabytes('<div>')],
    ['megabytes of scripts', '.md', megabytes('<script>')],
    ['megabytes of unclosed comments', '.md', megabytes('<!--')],
  ])('end with one fault: %s', (_, extension, text) => {
    const { faults } = compileBody(text, extension);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.at).toEqual({ line: 1, column: 1 });
    expect(['body-syntax', 'raw-html']).toContain(faults[0]?.check);
  });

  it.each<[string, string, string]>([
    ['50,000 open brackets', '.md', '['.repeat(50_000)],
    ['50,000 open brackets in MDX', '.mdx', '['.repeat(50_000)],
    ['megabytes on one line', '.md', megabytes('word ')],
    ['megabytes on one line of MDX', '.mdx', megabytes('word ')],
    ['megabytes in one word', '.md', megabytes('a')],
    ['megabytes of code', '.md', `\`\`\`js\n${megabytes('let x = {};\n')}\`\`\``],
    ['a megabyte of paragraphs', '.md', megabytes('word _a_ &amp; b\n\n', 1_000_000)],
    ['a megabyte of headings', '.md', megabytes('## a\n\n', 1_000_000)],
    ['a megabyte of table', '.md', `| a | b |\n| - | - |\n${megabytes('| _x_ | y |\n', 1_000_000)}`],
  ])('are read without a fault: %s', (_, extension, text) => {
    expect(compileBody(text, extension).faults).toEqual([]);
  });

  it('finds every link of a long line', () => {
    expect(md('[x](y.md) '.repeat(length(20_000))).links).toHaveLength(length(20_000));
  });
});

describe('an import that ends in the middle of everything', () => {
  it.each(['import `\\', 'export `a\\', 'import "\\', 'import é`é\\'])('%j does not end the process', (text) => {
    expect(found(text)).toEqual([`1:1 ${text}`]);
  });
});

describe('any text', () => {
  const fragment = fc.constantFrom(
    'word ',
    '\n',
    '\n\n',
    '# ',
    '## Heading',
    '- ',
    '> ',
    '1. ',
    '| a | b |\n| - | - |\n',
    '```',
    '~~~',
    '*',
    '_',
    '`',
    '[',
    '](',
    ')',
    '![',
    '<',
    '>',
    '</',
    '/>',
    '{',
    '}',
    '{/*',
    '*/}',
    '<!--',
    '-->',
    '<Callout kind="note">',
    '</Callout>',
    '<Evidence of="a">',
    '</Evidence>',
    '<Metric of="b" />',
    '<Tabs>',
    '<Tab title="t">',
    '</Tab>',
    '</Tabs>',
    '<Audience only="x">',
    '</Audience>',
    '<b>',
    '</b>',
    '<script>',
    '</script>',
    '<a href="x">',
    'import x from "y"\n',
    'export ',
    '="',
    '"',
    "'",
    '&amp;',
    '&#0;',
    '\\',
    '😀',
    'é',
    '\t',
    '    ',
    '[^1]',
    '[^1]: ',
    'https://a.b ',
    '---\n',
    '\r\n',
    '\r',
    '\u2028',
    '«a»',
  );

  it('compiles without throwing, with every place inside the text and every node closed', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), fc.constantFrom('.md', '.mdx'), (parts, extension) => {
        const text = parts.join('');
        const body = compileBody(text, extension);
        const lines = text.split(/\r\n|\r|\n/);
        const points = [...body.headings, ...body.links, ...body.images, ...body.references, ...body.placeholders];
        for (const { line, column } of [...points, ...body.faults.flatMap(({ at }) => at ?? [])]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(Math.max(1, lines.length));
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
        const html = flat(body.pieces);
        expect(html).not.toContain('\0');
        const bare = html.replace(/ href="#user-content-[^"]*"/g, '').replace(/="[^"]*"/g, '=""');
        expect(bare).not.toMatch(/<script|<iframe|<[^<>]*\s(?:on[a-z]+|style|href|src)=/i);
      }),
      runs(3000),
    );
  });
});
