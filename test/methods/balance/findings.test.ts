import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, lookedFor, subjectOf, thinFor, unseen } from '../../../src/methods/balance/findings.ts';
import type { FindingId } from '../../../src/methods/balance/limits.ts';
import { limits } from '../../../src/methods/balance/limits.ts';
import type { Hub } from '../../../src/model/hub.ts';
import { runs } from '../../support/runs.ts';
import { input, restingOn, type Said } from './hub.ts';

const plan = (hub: Hub) => subjectOf(hub, null);
const strategyOf = (hub: Hub) => subjectOf(hub, hub.of('strategy')[0] ?? null);
const times = (count: number, input: string): Said[] => Array.from({ length: count }, () => ({ input }));
const order = Object.keys(limits) as FindingId[];

describe('which traps are looked for', () => {
  it('of a strategy are other ones than of the whole plan', () => {
    const hub = restingOn([...times(4, 'support'), ...times(4, 'industry')]);
    expect(lookedFor(strategyOf(hub))).toEqual([
      'vacuum',
      'faster-horse',
      'sales-bent',
      'parity-chase',
      'standing-still',
      'single-source',
      'post-sales-blindness',
    ]);
    expect(lookedFor(plan(hub))).not.toContain('single-source');
    expect(lookedFor(plan(hub))).toContain('no-former-customers');
  });

  it('wait for three signals, and say how many there are', () => {
    const [two, three] = [strategyOf(restingOn(times(2, 'sales'))), strategyOf(restingOn(times(3, 'sales')))];
    expect(thinFor(two).find(({ id }) => id === 'sales-bent')).toEqual({ id: 'sales-bent', has: 2, needs: 3 });
    expect(lookedFor(two)).not.toContain('sales-bent');
    expect(findingsOf(two).map(({ id }) => id)).not.toContain('sales-bent');
    expect(thinFor(three)).toEqual([]);
    expect(findingsOf(three).map(({ id }) => id)).toContain('sales-bent');
  });

  it('leave out what no input stands for, which is not thin either', () => {
    const hub = restingOn(times(2, 'sales'), '', { 'inputs/industry.md': input('industry', 'market') });
    expect(unseen(strategyOf(hub))).toEqual(['faster-horse']);
    expect(lookedFor(strategyOf(hub))).not.toContain('faster-horse');
    expect(thinFor(strategyOf(hub)).map(({ id }) => id)).not.toContain('faster-horse');
  });

  it('are found only among those, in the order of the handbook, with at most three to ask', () => {
    const one = fc.record({
      input: fc.constantFrom('support', 'executive', 'industry', 'competitive', 'sales'),
      date: fc.constantFrom('2026-11-01', '2024-01-01'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 10 }), (said) => {
        const hub = restingOn(said);
        for (const subject of [plan(hub), strategyOf(hub)]) {
          const found = findingsOf(subject);
          for (const { id, ask } of found) {
            expect(lookedFor(subject)).toContain(id);
            expect(ask.length).toBeLessThanOrEqual(3);
          }
          const places = found.map(({ id }) => order.indexOf(id));
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
      runs(200, 40),
    );
  });
});
