import { describe, expect, it } from 'vitest';
import { draw } from '../../src/diagrams/draw.ts';
import { formulasIn } from '../../src/diagrams/explain/formulas.ts';
import { explain } from '../../src/diagrams/explain.ts';
import { today } from '../support/hub.ts';

const sequence = 'sequenceDiagram\n  %% $$x$$\n  participant A as $$\\alpha$$\n  A->>B: $$x^2$$';

describe('a formula', () => {
  it('stops a sequence diagram, at its line', async () => {
    const error = await draw(sequence, { today }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(Error);
    expect(explain(error, sequence)).toMatchObject({
      line: 3,
      column: 20,
      reason: 'A formula cannot be drawn.',
      found: '`$$\\alpha$$`',
    });
    expect((await draw('sequenceDiagram\n  A->>B: costs $5, or $$ in words', { today })).svg).toContain('$$ in words');
  });

  it('of another type is drawn as it is written, and told', async () => {
    const flow = 'flowchart LR\n  a["$$x^2$$"] --> b["$$"]\n  c["$$$"]';
    expect((await draw(flow, { today })).svg).toContain('$$x^2$$');
    expect(formulasIn(flow)).toEqual([{ line: 2, text: '$$x^2$$' }]);
  });
});
