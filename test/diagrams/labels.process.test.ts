import { describe, expect, it } from 'vitest';
import { draw } from '../../src/diagrams/draw.ts';
import { today } from '../support/hub.ts';

const drawn = async (...lines: string[]) => (await draw(lines.join('\n'), { today })).svg;
/** The lines of a drawing's words. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)/g)].map(([, words = '']) => words.replace(/&#x3C;/g, '<').trim());
const wordsOf = (svg: string) => linesOf(svg).join(' ');

describe('a label', () => {
  const marks = [
    'run `git write` now',
    'see [the note](note.md) first',
    'not ~~this one~~ but that',
    'at www.example.com/a',
  ];

  it.each(marks)('keeps every word of “%s” where Mermaid reads Markdown', async (label) => {
    const words = label.replaceAll('`', '').split(' ');
    const diagrams = [
      ['classDiagram', `  A: ${label}`],
      ['stateDiagram-v2', `  A: ${label}`],
      ['erDiagram', '  A {', `    int id "${label}"`, '  }'],
      ['flowchart LR', `  a["\`${label.replaceAll('`', '')}\`"]`],
    ];
    for (const lines of diagrams) {
      const shown = wordsOf(await drawn(...lines)).replaceAll('~', '');
      for (const word of words) expect(shown, lines[0]).toContain(word.replaceAll('~', ''));
    }
  });

  it('keeps what stands next to code where it stands', async () => {
    expect(wordsOf(await drawn('stateDiagram-v2', '  A: call(`x`), or `` a`b ``'))).toBe('call(x), or a`b');
    expect(wordsOf(await drawn('stateDiagram-v2', '  A: a ` alone'))).toBe('a ` alone');
  });

  it('keeps escaped signs, and lines that look like a list, a heading or a quotation', async () => {
    expect(wordsOf(await drawn('stateDiagram-v2', '  A: a\\_b of c\\*d'))).toContain('a_b of c*d');
    for (const label of ['1. First of all', '# One of these', '> Said before', '- Minus one'])
      expect(wordsOf(await drawn('stateDiagram-v2', `  A: ${label}`))).toContain(label.split(' ').at(-1));
  });

  it('keeps stress as stress', async () => {
    expect(await drawn('flowchart LR', '  a["`a **strong** word`"]')).toMatch(/font-weight="700"[^>]*> ?strong/);
  });
});

describe('a word', () => {
  it.each([
    ['flowchart LR\n  A[Most-restrictive-wins] --> B[chat_agents_definitions_table]', 'chat_agents_definitions_table'],
    ['stateDiagram-v2\n  Running --> SuccessCriteriaMet', 'SuccessCriteriaMet'],
    ['erDiagram\n  GitLabOrganization ||--o{ CustomersDotSubscription : has', 'CustomersDotSubscription'],
    ['classDiagram\n  class AVeryLongNameOfAClassThatSaysAll', 'AVeryLongNameOfAClassThatSaysAll'],
    [
      'requirementDiagram\n  requirement TheLongestNameOfARequirement {\n    id: 1\n  }',
      'TheLongestNameOfARequirement',
    ],
  ])('stays whole: %s', async (source, word) => {
    expect(linesOf(await drawn(source)).some((line) => line.includes(word))).toBe(true);
  });

  it('without end is cut, and one of a script without spaces goes on in the next line', async () => {
    expect(linesOf(await drawn('flowchart LR', `  a[${'x'.repeat(300)}]`)).length).toBeGreaterThan(3);
    expect(linesOf(await drawn('flowchart LR', `  a[${'製品の戦略'.repeat(12)}]`)).length).toBeGreaterThan(3);
  });
});

describe('a state', () => {
  it('has its words in the middle of its box, however few or many', async () => {
    const svg = await drawn(
      'stateDiagram-v2',
      '  Open --> Shut',
      '  Shut: It is shut for good<br/>and stays so until somebody comes',
      '  state Room {',
      '    a --> b',
      '  }',
    );
    const nodes = [...svg.matchAll(/<g class="node"[^>]*><rect[^>]*><\/rect><g transform="([^"]*)"><text([^>]*)>/g)];
    expect(nodes).toHaveLength(4);
    for (const [, place, attributes] of nodes) {
      expect(place).toMatch(/^translate\(0 /);
      expect(attributes).toContain('text-anchor="middle"');
    }
  });
});

describe('a highlighted commit', () => {
  it('is no hole in its branch', async () => {
    const svg = await drawn('gitGraph', '  commit id: "A"', '  commit id: "B" type: HIGHLIGHT', '  commit id: "C"');
    expect(svg).toMatch(/<rect[^>]*width="20" height="20" stroke="var\(--ink\)"/);
    expect(svg).toMatch(/<rect[^>]*width="12" height="12" fill="var\(--sheet\)"/);
  });
});
