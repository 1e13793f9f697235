import { describe, expect, it } from 'vitest';
import type { Piece } from '../../src/source/body/body.ts';
import { compileBody } from '../../src/source/body/compile-body.ts';

const fence = (...lines: string[]) => ['```mermaid', ...lines, '```'].join('\n');
const indent = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);
const chart = fence('flowchart LR', '  a --> b', '  click a "../signals/one.md"');

/** Where the first character of each diagram stands, and what stands there in the text. */
function placed(text: string, extension = '.md'): string[] {
  const lines = text.split('\n');
  return compileBody(text, extension).diagrams.map(
    ({ line, column }) => `${line}:${column} ${lines[line - 1]?.slice(column - 1)}`,
  );
}
/** What stands where the links are said to stand. */
function links(text: string, extension = '.md'): string[] {
  const lines = text.split('\n');
  return compileBody(text, extension).links.map(({ url, line, column }) =>
    lines[line - 1]?.slice(column - 1).startsWith(url) ? url : `${line}:${column}`,
  );
}
const diagramsIn = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece) =>
    typeof piece === 'string'
      ? []
      : piece.type === 'diagram'
        ? [piece]
        : 'children' in piece
          ? diagramsIn(piece.children)
          : [],
  );

describe('a diagram in a text', () => {
  it.each([
    ['alone', chart, '.md'],
    ['below a heading and text', `## Heading\n\nText.\n\n${chart}`, '.md'],
    ['in a list', `- One:\n\n  ${indent(chart, '  ')}\n- Two`, '.md'],
    ['right behind the mark of a list', `1. ${indent(chart, '   ')}`, '.md'],
    ['in a list in a list', `- One\n  1. Two\n\n     ${indent(chart, '     ')}`, '.md'],
    ['in a quotation', `> Text\n>\n> ${indent(chart, '> ')}`, '.md'],
    ['set in a little', ` ${indent(chart, ' ')}`, '.md'],
    ['between tildes', chart.replaceAll('```', '~~~~'), '.md'],
    ['in capitals, with more words', chart.replace('mermaid', 'Mermaid title=x'), '.md'],
    ['never closed', chart.replace(/\n```$/, '\n'), '.md'],
    ['in an .mdx file', `Text.\n\n${chart}`, '.mdx'],
    ['in a component', `<Callout kind="note">\n\n${chart}\n\n</Callout>`, '.mdx'],
    ['for some readers', `<Audience only="internal">\n\n${chart}\n\n</Audience>`, '.mdx'],
    ['in a list in a component', `<Callout kind="note">\n\n- One:\n\n  ${indent(chart, '  ')}\n\n</Callout>`, '.mdx'],
    ['behind letters of two units', `🙂 *é*\n\n${chart}`, '.md'],
  ])('stands where its first line does, and its links where they are written: %s', (_, text, extension) => {
    expect(placed(text, extension)).toEqual([expect.stringMatching(/^\d+:\d+ flowchart LR$/)]);
    expect(links(text, extension)).toEqual(['../signals/one.md']);
    const { diagrams, pieces } = compileBody(text, extension);
    const source = 'flowchart LR\n  a --> b\n  click a "../signals/one.md"\n';
    expect(diagrams[0]?.source.trimEnd()).toBe(source.trimEnd());
    expect(diagramsIn(pieces)).toMatchObject([{ type: 'diagram', source: diagrams[0]?.source }]);
  });

  it('is none in another language, and none in words', () => {
    const { diagrams, links: all } = compileBody(
      '```text\nflowchart LR\n  click a "x.md"\n```\n\n`mermaid`\n\n    mermaid\n',
      '.md',
    );
    expect([diagrams, all]).toEqual([[], []]);
  });

  it('has its links among those of the text, in their order', () => {
    const { links: all } = compileBody(`[a](a.md)\n\n${chart}\n\n[b](b.md)`, '.md');
    expect(all.map(({ url }) => url)).toEqual(['a.md', '../signals/one.md', 'b.md']);
    expect(all[1]).toMatchObject({ text: '../signals/one.md', sentence: 'Drawn in a diagram.' });
  });

  it('is kept apart when it stands in a text for some readers, with its links', () => {
    const { diagrams, links: all } = compileBody(
      `<Audience only="internal">\n\n<Audience only="restricted">\n\n${chart}\n\n</Audience>\n\n</Audience>\n\n${chart}`,
      '.mdx',
    );
    expect(diagrams.map(({ only }) => only)).toEqual([['internal', 'restricted'], undefined]);
    expect(all.map(({ only }) => only)).toEqual([['internal', 'restricted'], undefined]);
  });

  it('has the name of the heading above it', () => {
    const headings = (text: string, extension = '.md') =>
      diagramsIn(compileBody(text, extension).pieces).map((piece) =>
        typeof piece !== 'string' && piece.type === 'diagram' ? piece.heading : '',
      );
    expect(headings(`${chart}\n\n## One *two*\n\n${chart}\n\nText\n\n${chart}\n\n### Three\n\n${chart}`)).toEqual([
      null,
      'One two',
      'One two',
      'Three',
    ]);
  });

  it('is there as often as it is written', () => {
    const { diagrams, pieces } = compileBody(`${chart}\n\n${chart}\n\n${fence('pie', '"a": 1')}`, '.md');
    expect(diagrams.map(({ line }) => line)).toEqual([2, 8, 14]);
    expect(diagramsIn(pieces)).toHaveLength(3);
  });
});
