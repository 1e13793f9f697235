import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import type { Drawings, Drawn } from '../../src/diagrams/drawn.ts';
import { contentOf, entry, places, today } from '../support/hub.ts';

const fence = (...lines: string[]) => ['```mermaid', ...lines, '```'].join('\n');
const drawing = { type: 'diagram', svg: '<svg></svg>', links: [], showsToday: false } as unknown as Drawn;
const fault = { type: 'fault', line: 1, column: 1, reason: 'No.', found: 'a', expected: 'b', fix: 'Do.' } as Drawn;

/** Problems of one diagram, of which this came. */
function found(body: string, drawn: Drawn = drawing) {
  const files = { 'personas/a.md': entry('title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', body) };
  const content = contentOf(files);
  const drawings: Drawings = new Map(
    content.entries.flatMap((one) => one.body.diagrams.map(({ source }) => [source, drawn])),
  );
  const { problems, ok } = runChecks(content, today, drawings);
  return { problems: problems.filter(({ check }) => check === 'diagram-part'), ok };
}
const at = (body: string, drawn?: Drawn) => places(found(body, drawn).problems);

describe('diagram-part', () => {
  const icons = fence(
    'architecture-beta',
    '  service a(logos:aws)[A]',
    '  service b(server)[B]',
    '  service c(logos:x)[C]',
  );

  it('tells of icons that would come over the network, and stops nothing', () => {
    expect(at(icons)).toEqual(['personas/a.md:11:1', 'personas/a.md:13:1']);
    expect(at(`- A\n\n  ${icons.replaceAll('\n', '\n  ')}`)).toEqual(['personas/a.md:13:3', 'personas/a.md:15:3']);
    const { problems, ok } = found(icons);
    expect(problems[0]).toMatchObject({ severity: 'warning', found: 'logos:aws' });
    expect(problems[0]?.message).toContain('`logos:aws`');
    expect(ok).toBe(true);
  });

  it('tells of formulas, and leaves prices alone', () => {
    expect(at(fence('flowchart LR', '  a["$$x^2$$"] --> b["$$\\alpha$$"]'))).toEqual([
      'personas/a.md:11:1',
      'personas/a.md:11:1',
    ]);
    expect(at(fence('flowchart LR', '  a["$$"] --> b["$$$"]', '  c["from $5 to $$9"]'))).toEqual([]);
    expect(at(fence('flowchart LR', '  %% $$x^2$$', '  a --> b'))).toEqual([]);
  });

  it('leaves what cannot be drawn to the rule that tells of it', () => {
    expect(at(icons, fault)).toEqual([]);
  });
});
