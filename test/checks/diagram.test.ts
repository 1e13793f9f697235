import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import type { Drawings, Drawn } from '../../src/diagrams/drawn.ts';
import { contentOf, entry, type Files, places, plainHub, today } from '../support/hub.ts';

const persona = (body: string) => entry('title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', body);
const fence = (...lines: string[]) => ['```mermaid', ...lines, '```'].join('\n');

const fault = (line: number | null, column: number | null = null): Drawn => ({
  type: 'fault',
  line,
  column,
  reason: 'An arrow leads nowhere.',
  found: '-->',
  expected: 'a name behind the arrow',
  fix: 'Write it.',
});
const drawing = { type: 'diagram', svg: '<svg></svg>', links: [], showsToday: false } as unknown as Drawn;

/** Problems of diagrams, when each text that says `broken` is one. */
function found(files: Files, broken: Drawn = fault(2, 5)) {
  const content = contentOf(files);
  const drawings: Drawings = new Map(
    content.entries.flatMap(({ body }) =>
      body.diagrams.map(({ source }) => [source, source.includes('broken') ? broken : drawing]),
    ),
  );
  const { problems, waived, ok } = runChecks(content, today, drawings);
  return { problems: problems.filter(({ check }) => check === 'diagram'), waived, ok };
}
const at = (body: string, broken?: Drawn, file = 'personas/a.md') =>
  places(found({ [file]: persona(body) }, broken).problems);

describe('diagram', () => {
  it('finds a diagram that cannot be drawn, at its line in the document', () => {
    // The body begins at line 9.
    expect(at(fence('flowchart LR', 'broken -->'))).toEqual(['personas/a.md:11:5']);
    expect(at(`Text.\n\n${fence('flowchart LR', 'broken -->')}`)).toEqual(['personas/a.md:13:5']);
    expect(at(fence('flowchart LR', 'a --> b'))).toEqual([]);
  });

  it('points at the beginning where the place is not known', () => {
    expect(at(fence('flowchart LR', 'broken'), fault(null))).toEqual(['personas/a.md:10:1']);
    expect(at(fence('flowchart LR', 'broken'), fault(2))).toEqual(['personas/a.md:11:1']);
  });

  it('counts from where an indented diagram stands', () => {
    expect(at(`- One:\n\n  ${fence('flowchart LR', 'broken -->').replaceAll('\n', '\n  ')}`)).toEqual([
      'personas/a.md:13:7',
    ]);
    expect(at(`> ${fence('flowchart LR', 'broken -->').replaceAll('\n', '\n> ')}`)).toEqual(['personas/a.md:11:7']);
    expect(at(`1. A\n   - B\n\n     ${fence('flowchart LR', 'broken -->').replaceAll('\n', '\n     ')}`)).toEqual([
      'personas/a.md:14:10',
    ]);
    expect(
      at(`<Callout kind="note">\n\n${fence('flowchart LR', 'broken -->')}\n\n</Callout>`, undefined, 'personas/a.mdx'),
    ).toEqual(['personas/a.mdx:13:5']);
  });

  it('finds each of several, and one text in every place where it stands', () => {
    const one = fence('flowchart LR', 'broken -->');
    const files = { 'personas/a.md': persona(`${one}\n\n${fence('pie')}\n\n${one}`), 'personas/b.md': persona(one) };
    expect(places(found(files).problems)).toEqual(['personas/a.md:11:5', 'personas/a.md:20:5', 'personas/b.md:11:5']);
  });

  it('finds it in text for some readers only', () => {
    const body = `<Audience only="everyone">\n\n${fence('flowchart LR', 'broken -->')}\n\n</Audience>`;
    expect(at(body, undefined, 'personas/a.mdx')).toEqual(['personas/a.mdx:13:5']);
  });

  it('says what the diagram says', () => {
    const { problems, ok } = found({ 'personas/a.md': persona(fence('flowchart LR', 'broken -->')) });
    expect(ok).toBe(false);
    expect(problems[0]).toEqual({
      check: 'diagram',
      severity: 'error',
      file: 'personas/a.md',
      line: 11,
      column: 5,
      field: null,
      found: '-->',
      expected: 'a name behind the arrow',
      message: 'An arrow leads nowhere.',
      fix: 'Write it.',
    });
  });

  it('says nothing of diagrams of which nothing is known', () => {
    const content = contentOf({ 'personas/a.md': persona(fence('broken')) });
    expect(runChecks(content, today).problems.filter(({ check }) => check === 'diagram')).toEqual([]);
  });

  it('is waived, made a warning or turned off like any other', () => {
    const files = { 'personas/a.md': persona(fence('flowchart LR', 'broken -->')) };
    const waiver = 'waivers:\n  - { check: diagram, entry: personas/a, reason: Later., until: 2027-01-01 }\n';
    const waived = found({ ...files, 'hub.yaml': plainHub + waiver });
    expect([waived.problems, waived.waived.map(({ reason }) => reason)]).toEqual([[], ['Later.']]);
    const warned = found({ ...files, 'hub.yaml': `${plainHub}checks: { diagram: { severity: warning } }\n` });
    expect(warned.problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(warned.ok).toBe(true);
    expect(found({ ...files, 'hub.yaml': `${plainHub}checks: { diagram: { severity: off } }\n` }).problems).toEqual([]);
  });
});
