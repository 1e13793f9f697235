import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, unknownIcons } from '../../src/diagrams/explain.ts';
import { runs, someOf } from '../support/runs.ts';
import { type Broken, broken } from './broken.ts';
import { errorOf } from './parse.ts';

const explained = async (source: string) => explain(await errorOf(source), source);

describe('a broken diagram is explained', () => {
  it.each(broken)('$name', async ({ source, line, column, reason, fix }) => {
    const error = await errorOf(source);
    expect(error).toBeDefined();
    const said = explain(error, source);
    expect(said).toMatchObject({ line, column, reason, fix });
    for (const words of [said.reason, said.found, said.expected, said.fix]) {
      expect(words).not.toMatch(/undefined|\bNaN\b|\[object|ﬂ°|¶ß|\n| {2}at |[A-Z]{3,}_[A-Z]/);
      expect(words).not.toBe('');
    }
    // Names that only grammars have.
    expect(`${said.expected} ${said.fix}`).not.toMatch(
      /\b(?:tagend|tagstart|link id|edge text|shape data|indent text|bquote|participant_actor|point_start)\b/i,
    );
    expect(said.fix).not.toBe('Correct the line.');
    expect(said.reason).toMatch(/^[`\p{Lu}"].*[.!?…]$/u);
  });

  it('covers every type that can fail', () => {
    const begins = broken.map(({ source }) => /^[\w-]*/.exec(source.replace(/^---\n[\s\S]*?\n---\n/, ''))?.[0] ?? '');
    for (const type of [
      'flowchart',
      'flowchart-elk',
      'swimlane-beta',
      'agentflow-beta',
      'sequenceDiagram',
      'classDiagram',
      'stateDiagram-v2',
      'erDiagram',
      'requirementDiagram',
      'usecase-beta',
      'C4Context',
      'architecture-beta',
      'block-beta',
      'gantt',
      'timeline',
      'journey',
      'pie',
      'quadrantChart',
      'xychart-beta',
      'radar-beta',
      'sankey-beta',
      'venn-beta',
      'packet-beta',
      'mindmap',
      'treeView-beta',
      'treemap-beta',
      'kanban',
      'gitGraph',
      'wardley-beta',
      'cynefin-beta',
      'eventmodeling',
      'railroad-beta',
      'railroad-ebnf-beta',
      'railroad-abnf-beta',
      'railroad-peg-beta',
      'info',
    ])
      expect(begins).toContain(type);
  });
});

describe('the line is the one the writer sees', () => {
  const blank = fc.constantFrom('', '  ', '%% a remark', '    %% set in: ]]> "', '%% --> [');
  const start = fc.constantFrom(
    '',
    '---\ntitle: x\n---\n',
    '---\ntitle: x\n\nconfig:\n  theme: base\n---\n\n\n',
    '%%{init: {"theme": "base"}}%%\n',
    '%%{init: {\n  "theme": "base"\n}}%%\n',
  );
  // What lies in front matter or in a line count of its own moves otherwise.
  const plain = broken.filter(({ source, line }) => line !== null && !source.trimStart().startsWith('---'));
  const lines = (text: string) => text.split('\n').length - 1;

  it.each(someOf(plain, 60))('whatever stands before it: $name', async ({ source, line, column, reason }: Broken) => {
    await fc.assert(
      fc.asyncProperty(start, fc.array(blank, { maxLength: 4 }), fc.boolean(), async (before, rows, crlf) => {
        const moved = `${before}${rows.map((row) => `${row}\n`).join('')}${source}`;
        const text = crlf ? moved.replaceAll('\n', '\r\n') : moved;
        const said = await explained(text);
        expect(said).toMatchObject({ line: (line ?? 0) + lines(moved) - lines(source), column, reason });
      }),
      runs(2),
    );
  });

  // In these, a line in between means nothing; trees and grammars may read it.
  const loose = plain.filter(
    ({ source, line }) =>
      (line ?? 0) > 1 && /^(flowchart|sequence|state|class|gantt|gitGraph|architecture|C4|journey|er)/.test(source),
  );
  it.each(someOf(loose, 40))(
    'and whatever stands in between: $name',
    async ({ source, line, column, reason }: Broken) => {
      await fc.assert(
        fc.asyncProperty(fc.array(blank, { minLength: 1, maxLength: 4 }), async (rows) => {
          const [first = '', ...rest] = source.split('\n');
          const said = await explained([first, ...rows, ...rest].join('\n'));
          expect(said).toMatchObject({ line: (line ?? 0) + rows.length, column, reason });
        }),
        runs(2),
      );
    },
  );
});

describe('what is no mistake in a text', () => {
  it.each(['', '\n\n', '%% only a remark\n'])('an empty text is said to be empty: %j', async (source) => {
    expect((await explained(source)).reason).toBe('The diagram is empty.');
  });

  it('a type alone is said to be empty', async () => {
    expect(await explained('classDiagram\n')).toMatchObject({ line: 1, reason: 'There is nothing in the diagram.' });
  });

  it('too many connections are counted', async () => {
    const source = `flowchart LR\n${Array.from({ length: 501 }, (_, at) => `  A${at} --> A${at + 1}`).join('\n')}`;
    expect(await explained(source)).toMatchObject({
      line: null,
      expected: 'at most 500',
      reason: expect.stringMatching(/500 connections/),
    });
  });

  it.each([
    [new Error('Maximum text size in diagram exceeded'), 'The text of the diagram is longer than 50,000 characters.'],
    [new Error('Timed out after 10000 ms'), 'Drawing the diagram takes too long.'],
    [
      new Error('Worker terminated due to reaching memory limit: JS heap out of memory'),
      'The diagram is too large to be drawn.',
    ],
    [new RangeError('Maximum call stack size exceeded'), 'The diagram is too large to be drawn.'],
  ])('%s', (error, reason) => {
    expect(explain(error, 'flowchart LR\n  A --> B')).toMatchObject({ line: null, column: null, reason });
  });

  it('a layout that is not there is found in the front matter', () => {
    const source = '---\nconfig:\n  layout: elkk\n---\nflowchart LR\n  A --> B';
    expect(explain(new Error('Unknown layout algorithm: elkk'), source)).toMatchObject({
      line: 3,
      column: 11,
      fix: 'Did you mean `elk`?',
    });
  });

  it.each([
    [
      'Class not found: Sgnal',
      3,
      9,
      'Class not found: `Sgnal`.',
      /^Add `Sgnal` before .* name\. Did you mean `Signal`\?/,
    ],
    ['Name "Signal" is already in use. Oil it', 2, 9, 'Name `Signal` is already in use.', /^Oil it\. Example: `class /],
    ['A note for [Team] is duplicate', 5, 12, 'A note for `Team` is duplicate.', /^Give one of them another name\./],
    ['bad class on line 4, column 9', 4, 9, 'Bad class.', /^Correct this line\. Example: /],
    ['Line 3: Empty class', 3, 3, 'Empty class.', /^Correct this line\./],
  ])(
    'a message that nobody prepared for is told where the text has its names: %s',
    (message, line, column, reason, fix) => {
      const source = [
        'classDiagram',
        '  class Signal',
        '  class Sgnal["Words"]',
        '  class Team',
        '  note for Team "Hello"',
      ].join('\n');
      expect(explain(new Error(message), source)).toMatchObject({
        line,
        column,
        reason,
        fix: expect.stringMatching(fix),
      });
    },
  );

  it('an unknown error is told by the first line of its message, whole and without a place', () => {
    const error = new Error(`The frobnicator of shape 7 is not oiled${'!'.repeat(200)}\n    at frob (x.js:1:2)`);
    const said = explain(error, 'flowchart LR\n  A --> B');
    expect(said).toMatchObject({ line: null, column: null });
    expect(said.reason).toBe(`The frobnicator of shape 7 is not oiled${'!'.repeat(200)}`);
  });

  // A regular expression that looks back takes minutes for each of these.
  it.each([
    ['blank lines in front matter', `---\n${' \n'.repeat(24_000)}`],
    ['white space', `flowchart LR\n${`\n${' '.repeat(4)}`.repeat(9_000)}`],
    ['signs of comments', `flowchart LR\n%%${'x%%'.repeat(16_000)}`],
    ['directives that stay open', `flowchart LR\n${'%%{init: '.repeat(5_000)}`],
    ['tags that stay open', `flowchart LR\n${'<a '.repeat(16_000)}`],
    ['styles', `flowchart LR\n${'style x:#'.repeat(5_500)}`],
    ['fields that stay open', `flowchart LR\n${'A@{ '.repeat(12_000)}`],
  ])(
    'a hostile text is explained too: %s',
    (_, source) => {
      const error = new Error("Parse error on line 2:\n...x\n---^\nExpecting 'A', got 'B'");
      expect(explain(error, source).reason).not.toBe('');
      expect(explain(Object.assign(new Error('x'), { name: 'YAMLException' }), source).reason).not.toBe('');
    },
    10_000,
  );

  const within = new Error("Parse error on line 2:\n...x\n---^\nExpecting 'SQE', 'PE', 'TEXT', got 'STR'");
  const letters = new Error('Lexical error on line 2. Unrecognized text.\n...x\n---^');
  it.each([
    ['labels with quotes', within, `flowchart LR\n${'A["x"y'.repeat(7_000)}`],
    ['labels with one quote at the end', within, `flowchart LR\n${'A[x]'.repeat(12_000)}"`],
    ['brackets that stay open', letters, `flowchart LR\n${'A[/'.repeat(16_000)}"`],
    ['pipes', within, `flowchart LR\nA${'|x'.repeat(24_000)}(`],
    ['a long word', letters, `flowchart LR\n${'a-'.repeat(24_000)}!`],
    [
      'a subgraph and spaces',
      new TypeError("Cannot read properties of undefined (reading 'text')"),
      `flowchart LR\nsubgraph${' '.repeat(48_000)}x`,
    ],
    ['blocks', new TypeError('this.calcIntersect is not a function'), `block-beta\n${'a-'.repeat(24_000)}`],
    [
      'spaces behind a word',
      new Error('Lexical error on line 3. Unrecognized text.\n...x\n---^'),
      `sequenceDiagram\ncreate${' '.repeat(48_000)}x\ny`,
    ],
    ['dashes', letters, `stateDiagram-v2\n${'-'.repeat(48_000)}x`],
    ['a text without a type', new Error('No diagram type detected'), `${'a '.repeat(24_000)}!`],
    ['signs without a type', new Error('No diagram type detected'), `class ${'[|o-'.repeat(12_000)}`],
    [
      'signs of remarks',
      new Error('Parsing failed: Lexer error on line 2, column 1: unexpected character'),
      `pie\n${' #"'.repeat(16_000)}`,
    ],
  ])(
    'a hostile text with a common mistake is explained too: %s',
    (_, error, source) => {
      expect(explain(error, source).reason).not.toBe('');
    },
    10_000,
  );

  it('a mistake in Mermaid that the text does not show has no place', () => {
    const error = new TypeError("Cannot read properties of undefined (reading 'text')");
    expect(explain(error, 'flowchart LR\n  subgraph one\n  end')).toMatchObject({ line: null, column: null });
  });

  it('whatever is thrown is explained, without a stack', () => {
    const thrown = fc.oneof(
      fc.anything(),
      fc.string().map((message) => new Error(message)),
      fc
        .string()
        .map((rest) => new Error(`Parse error on line ${rest.length}:\n${rest}\n---^\nExpecting 'X', got '${rest}'`)),
      fc.string().map((rest) => new Error(`Parsing failed: Lexer error on line 9, column 4: ${rest}`)),
      fc.string().map((rest) => Object.assign(new Error('x'), { hash: { line: rest, loc: { first_line: rest } } })),
    );
    fc.assert(
      fc.property(thrown, fc.string({ unit: 'binary', maxLength: 60 }), (error, source) => {
        const { line, reason } = explain(error, source);
        expect(reason).not.toMatch(/\n/);
        expect(line === null || (line >= 1 && line <= source.split(/\r\n|\r|\n/).length)).toBe(true);
      }),
    );
  });
});

describe('what the explanations recommend is drawn', () => {
  it.each([
    'flowchart LR\n  A["He said #quot;yes#quot;"] -->|"yes (always)"| B["/path"]\n  C[" "] --> my-graph-store',
    'flowchart LR\n  A --> B\n  B --> C\n  linkStyle 0,1 stroke:#f00\n  click A "https://example.org" "Open it"',
    '---\ntitle: My title\n---\nflowchart LR\n  subgraph team [The team]\n    A\n  end',
    'sequenceDiagram\n  Ann->>Bo: First this#59; then that\n  Ann->>Bo: Bring<br/>- tea\n  Note over Ann,Bo: Hello',
    'sequenceDiagram\n  accTitle: Some words\n  autonumber 10 5\n  create participant Bo\n  Ann->>Bo: Hello',
    'stateDiagram-v2\n  state Busy {\n    A --> B\n    --\n    C --> D\n  }\n  Still --> Busy\n  note right of Still : It waits',
    'classDiagram\n  class Animal {\n    <<interface>>\n  }\n  class Core["The core"]\n  class Team:::hot\n  note for Animal "It lives"',
    'classDiagram\n  namespace Core["The core"] {\n    class A\n  }',
    'requirementDiagram\n  requirement "概要" {\n    id: "R-7"\n  }',
    'mindmap\n  root\n    [Signals]\n    ::icon(fa fa-book)\n    idea[An idea]',
    'pie\n  "He said #quot;yes#quot;" : 3',
    'gitGraph\n  commit\n  branch "試験"',
    'block-beta\n  a["Ask"] b{{"Ready?"}}\n  a --> b',
  ])('%s', async (source) => {
    expect(await errorOf(source)).toBeUndefined();
  });
});

describe('icons that the site does not have', () => {
  it('are found with their lines', () => {
    expect(
      unknownIcons(
        'architecture-beta\n  group a(logos:aws)[A]\n  %% service x(mdi:x)[X]\n  service b(database)[B] in a\n  service c(mdi:home)[C]',
      ),
    ).toEqual([
      { line: 2, name: 'logos:aws' },
      { line: 5, name: 'mdi:home' },
    ]);
    expect(unknownIcons('flowchart LR\n  A[fa:fa-bell Ring] --> B@{ icon: "mdi:x", label: "x" }')).toEqual([
      { line: 2, name: 'mdi:x' },
      { line: 2, name: 'fa:fa-bell' },
    ]);
    expect(unknownIcons('---\ntitle: x\n---\nmindmap\n  root\n    ::icon(fa fa-book)')).toEqual([
      { line: 6, name: 'fa fa-book' },
    ]);
    expect(unknownIcons('treeView-beta\n  a icon(folder)\n  b icon(vscode:ts)')).toEqual([
      { line: 3, name: 'vscode:ts' },
    ]);
  });

  it('are none where Mermaid draws its own', () => {
    for (const icon of ['cloud', 'database', 'disk', 'internet', 'server'])
      expect(unknownIcons(`architecture-beta\n  service a(${icon})[A]`)).toEqual([]);
    expect(unknownIcons('flowchart LR\n  A@{ shape: person, label: "icon" }')).toEqual([]);
  });
});
