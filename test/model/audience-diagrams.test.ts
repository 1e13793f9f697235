import { describe, expect, it } from 'vitest';
import { forAudience } from '../../src/model/audience.ts';
import type { Piece } from '../../src/source/body/body.ts';
import type { Entry } from '../../src/source/entry.ts';
import { contentOf, entry, hubWithAudiences } from '../support/hub.ts';

const persona = (audience: string, body = '') =>
  entry(`title: Lead\nowner: TPS\naudience: ${audience}\ngoals: [a]\nneeds: [b]\npains: [c]`, body);
const fence = (...lines: string[]) => ['```mermaid', ...lines, '```'].join('\n');

function bodyFor(reader: string, text: string, extension = 'md') {
  const { config, entries } = contentOf({
    'hub.yaml': hubWithAudiences,
    [`personas/a.${extension}`]: persona('public', text),
    'personas/zebra.md': persona('internal'),
    'personas/open.md': persona('public'),
  });
  const seen = forAudience(config, entries as unknown as Entry[], reader);
  return (seen.entries.find(({ id }) => id === 'a') as Entry).body;
}
const sources = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) =>
    typeof piece === 'string'
      ? []
      : piece.type === 'diagram'
        ? [piece.source]
        : 'children' in piece
          ? sources(piece.children)
          : [],
  );

describe('a diagram for one audience', () => {
  it.each([
    ['a flowchart', ['flowchart LR', '  a --> b', '  click a "zebra.md" "Of the zebra"', '  click b "open.md"']],
    ['a flowchart on one line', ['flowchart LR; a --> b; click a "zebra.md"; click b "open.md"']],
    ['a path with turns', ['flowchart LR', '  click a "../personas/./zebra.md#goals"', '  click b "open.md"']],
    ['classes', ['classDiagram', '  class A', '  link A "zebra.md" "zebra"', '  click A href "open.md"']],
    ['states', ['stateDiagram-v2', '  s1 --> s2', '  click s1 "zebra.md" "zebra"', '  click s2 href "open.md"']],
    ['a sequence', ['sequenceDiagram', '  A->>B: hi', '  link A: Zebra @ zebra.md', '  link B: Open @ open.md']],
    [
      'a sequence with lists',
      ['sequenceDiagram', '  A->>B: hi', '  links A: {"a": "zebra.md", "b": "open.md"}', '  link B: Open @ open.md'],
    ],
    ['C4', ['C4Context', '  Person(p, "P", $link="zebra.md")', '  System(s, "S", $link="open.md")']],
    ['a comment', ['flowchart LR', '  a --> b', '  %% click a "zebra.md"', '  click b "open.md"']],
  ])('leaves no trace of a link to what is hidden: %s', (_, lines) => {
    const body = bodyFor('public', fence(...lines));
    expect(JSON.stringify(body).toLowerCase()).not.toContain('zebra');
    expect(new Set(body.links.map(({ url }) => url))).toEqual(new Set(['open.md']));
    expect(body.diagrams.map(({ source }) => source)).toEqual(sources(body.pieces));
    expect(body.diagrams[0]?.source).toContain(lines[0]?.split(';')[0]);
    expect(body.diagrams[0]?.source).toContain('open.md');
    // Who may see it sees the text as it was written.
    const whole = bodyFor('internal', fence(...lines));
    expect(sources(whole.pieces)).toEqual([`${lines.join('\n')}\n`]);
  });

  it('stays word for word where nothing is hidden', () => {
    const lines = [
      'flowchart LR',
      '  a["zebra.md"] --> b',
      '',
      '  click b "open.md"  ',
      '  click a "https://example.com/zebra.md"',
    ];
    expect(sources(bodyFor('public', fence(...lines)).pieces)).toEqual([`${lines.join('\n')}\n`]);
  });

  it('is left out with the part of the text in which it stands', () => {
    const text = `<Audience only="internal">\n\n${fence('flowchart LR', '  giraffe --> b', '  click b "open.md"')}\n\n</Audience>`;
    const body = bodyFor('public', text, 'mdx');
    expect([body.diagrams, body.links, JSON.stringify(body).includes('giraffe')]).toEqual([[], [], false]);
    expect(bodyFor('internal', text, 'mdx').diagrams).toHaveLength(1);
  });

  it('is not named after a heading that is hidden', () => {
    const text = `## Open\n\n<Audience only="internal">\n\n## Giraffe\n\n</Audience>\n\n${fence('pie')}`;
    expect(JSON.stringify(bodyFor('public', text, 'mdx'))).not.toContain('Giraffe');
  });
});
