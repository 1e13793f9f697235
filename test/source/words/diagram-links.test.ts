import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagramLinks, withoutLinks } from '../../../src/source/words/diagram-links.ts';
import { runs } from '../../support/runs.ts';

const urls = (source: string) => diagramLinks(source).map(({ url }) => url);

describe('links of a Mermaid text', () => {
  it.each([
    ['flowchart, bare', 'flowchart LR\n  a --> b\n  click a "x.md"'],
    ['flowchart, with href, tip and target', 'flowchart LR\n  a --> b\n  click a href "x.md" "A tip; long" _blank'],
    ['flowchart, after a semicolon', 'flowchart LR; a --> b; click a "x.md"; b --> c'],
    ['flowchart, id on the next line', 'flowchart LR\n  a --> b\n  click\n  a "x.md"'],
    ['class, click', 'classDiagram\n  class A\n  click A href "x.md" "tip"'],
    ['class, link', 'classDiagram\n  class A\n  link A "x.md" "tip" _blank'],
    ['class, name in backticks', 'classDiagram\n  class `A b`\n  click `A b` href "x.md"'],
    ['class, link by a name in backticks', 'classDiagram\n  class `A b`\n  link `A b` "x.md"'],
    ['state', 'stateDiagram-v2\n  s1 --> s2\n  click s1 "x.md" "tip"'],
    ['state, with href', 'stateDiagram-v2\n  s1 --> s2\n  click s1 href "x.md"'],
    [
      'state, in braces, where Mermaid 12.3 takes it for names of states',
      'stateDiagram-v2\n  state A {\n    s1 --> s2\n    click s1 "x.md" }',
    ],
    ['sequence, link', 'sequenceDiagram\n  participant A\n  link A: Two words @ x.md'],
    ['sequence, in capitals', 'sequenceDiagram\n  participant A\n  LINK A: Words @ x.md'],
    ['sequence, comment behind', 'sequenceDiagram\n  participant A\n  link A: Words @ x.md #later'],
    ['sequence, several to a line', 'sequenceDiagram\n  A->>B: hi; link A: Words @ x.md; A->>B: ho'],
    ['sequence, links', 'sequenceDiagram\n  participant A\n  links A: {"Words": "x.md"}'],
    ['gantt', 'gantt\n  section S\n  Task :t1, 2026-01-01, 3d\n  click t1 href "x.md"'],
    ['gantt, called before', 'gantt\n  section S\n  Task :t1, 2026-01-01, 3d\n  click t1 call f(a, b) href "x.md"'],
    ['gantt, called after', 'gantt\n  section S\n  Task :t1, 2026-01-01, 3d\n  click t1 href "x.md" call f()'],
    ['gantt, several tasks', 'gantt\n  section S\n  Task :t1, 2026-01-01, 3d\n  click t1,t2 href "x.md"'],
    ['C4 element', 'C4Context\n  Person(p, "P", $link="x.md")'],
    ['C4 relation', 'C4Context\n  Rel(p, s, "uses", $link = "x.md", $tags="t")'],
  ])('%s', (_, source) => {
    const links = diagramLinks(source);
    expect(links.map(({ url }) => url)).toEqual(['x.md']);
    expect(source.slice(links[0]?.index).startsWith('x.md')).toBe(true);
    const gone = withoutLinks(source, () => false);
    expect(gone).not.toContain('x.md');
    expect(urls(gone)).toEqual([]);
    expect(withoutLinks(source, () => true)).toBe(source);
  });

  it.each([
    ['what calls a script', 'flowchart LR\n  click a call f("x.md") "tip"\n  click b g "tip"'],
    ['a comment', 'flowchart LR\n  %% click a "x.md"\n  a --> b'],
    ['a commented attribute', 'C4Context\n  %% Person(p, "P", $link="x.md")'],
    ['words of a message', 'sequenceDiagram\n  A->>B: click ok "now"\n  A->>B: link it: here'],
    ['words of a label', 'flowchart LR\n  a["click b"] --> b["link c: d @ e"]'],
    ['a node called click', 'flowchart LR\n  click1["x"] --> linkA["y"]'],
  ])('are not %s', (_, source) => expect(urls(source)).toEqual([]));

  it('are told in their order, with places', () => {
    const source =
      'sequenceDiagram\n  link A: "x" @ one.md\n  links B: {"a": "two.md", "b\\"": "three\\u002emd"}\n  link A: W @ four.md';
    expect(urls(source)).toEqual(['one.md', 'two.md', 'three.md', 'four.md']);
    expect(diagramLinks(source).map(({ index }) => source.slice(index, index + 4))).toEqual([
      'one.',
      'two.',
      'thre',
      'four',
    ]);
  });

  it('stand where the address stands, not where a word like it does', () => {
    const source = 'flowchart LR\n  click a "a"\n  click click href "click"';
    expect(diagramLinks(source)).toEqual([
      { url: 'a', index: source.indexOf('"a"') + 1 },
      { url: 'click', index: source.indexOf('"click"') + 1 },
    ]);
    expect(diagramLinks('sequenceDiagram\nlink a: a @ a')).toEqual([{ url: 'a', index: 28 }]);
  });
});

describe('a Mermaid text without some links', () => {
  const without = (source: string) => withoutLinks(source, (url) => !url.includes('secret'));

  it('loses a statement with its line, and nothing else', () => {
    expect(without('flowchart LR\n  a --> b\n  click a "secret.md" "Of secret"\n  click b "open.md"\n')).toBe(
      'flowchart LR\n  a --> b\n  click b "open.md"\n',
    );
  });

  it('loses a statement between others on a line', () => {
    expect(without('flowchart LR; a --> b; click a "secret.md" "tip; of secret"; b --> c')).toBe(
      'flowchart LR; a --> b; b --> c',
    );
    expect(without('flowchart LR\na --> b; click a "secret.md"\nb --> c')).toBe('flowchart LR\na --> b;\nb --> c');
  });

  it('loses an attribute, and keeps its element', () => {
    expect(
      without('C4Context\n  Person(p, "P", $link="secret.md", $tags="t")\n  System(s, "S", $link="open.md")'),
    ).toBe('C4Context\n  Person(p, "P", $tags="t")\n  System(s, "S", $link="open.md")');
  });

  it('loses a list of links where one must not be named', () => {
    expect(without('sequenceDiagram\n  A->>B: hi\n  links A: {"x": "open.md", "y": "secret.md"}\n  B->>A: ho')).toBe(
      'sequenceDiagram\n  A->>B: hi\n  B->>A: ho',
    );
  });

  it('loses what is commented out as well, since the text itself is shown', () => {
    expect(without('flowchart LR\n  %% click a "secret.md"\n  a --> b\n  %% click a "open.md"')).toBe(
      'flowchart LR\n  a --> b\n  %% click a "open.md"',
    );
  });

  it('is not fooled by a tip that looks like an attribute', () => {
    expect(without('flowchart LR\n  a --> b\n  click a "secret.md" "$link"')).not.toContain('secret');
  });

  const word = fc.constantFrom(
    'a',
    'open.md',
    'secret.md',
    '"secret.md"',
    '"open.md"',
    'click',
    'click a',
    'href',
    'link',
    'links',
    'A:',
    '@',
    ';',
    '\n',
    '%%',
    '{',
    '}',
    '{"x": "secret.md"}',
    '$link=',
    ',',
    '(',
    ')',
    ' ',
    '  ',
    '"',
    '`',
  );
  const anything = fc.array(word, { maxLength: 24 }).map((words) => words.join(' '));

  it('has none that only the taking out of another makes one', () => {
    expect(withoutLinks('$link= "secret.md" click a "secret.md"', () => false)).not.toContain('secret');
  });

  it('is the same text when all stay, and has no link that must go when some go', () => {
    fc.assert(
      fc.property(anything, (source) => {
        expect(withoutLinks(source, () => true)).toBe(source);
        const links = diagramLinks(source);
        for (const { url, index } of links) expect(source.slice(index, index + url.length)).toBe(url);
        expect([...links].sort((a, b) => a.index - b.index)).toEqual(links);
        const left = without(source);
        expect(left.length).toBeLessThanOrEqual(source.length);
        expect(urls(left).filter((url) => url.includes('secret'))).toEqual([]);
      }),
      runs(2000),
    );
  });
});

describe('a long text', () => {
  const many = (text: string) => text.repeat(Math.ceil(250_000 / text.length));
  /** Every beginning of a statement, over and over, so that what ends none is looked for again and again. */
  const runs = [
    'link ',
    'link a ',
    '{links a:{',
    ';click a call ',
    '$link="x" ',
    ' $link',
    ';click `',
    ';link a:',
    ';%%\t',
  ];

  it.each([...runs, ...'\n\t "`@#:;{}()$%,'])('of “%s” is read in bounded time', (text) => {
    for (const source of [many(text), `link${many(text)}`, `${many(text)}link A "x"`])
      expect(urls(withoutLinks(source, () => false))).toEqual([]);
  });

  it('in which link hides in link, over and over, is none', () => {
    const hidden = `${'$li'.repeat(20_000)}$link="x"${'nk="x"'.repeat(20_000)}`;
    expect(withoutLinks(hidden, () => false)).toBe('');
  });
});
