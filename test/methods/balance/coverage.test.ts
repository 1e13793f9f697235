import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groups, journeyStages } from '../../../src/kinds/fields.ts';
import { coverageOf, leastHeard } from '../../../src/methods/balance/coverage.ts';
import { addDays } from '../../../src/model/date.ts';
import { today } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';
import { hubOf, type Said, signals, strategy } from './hub.ts';

const said: fc.Arbitrary<Said> = fc.record(
  {
    input: fc.constantFrom('support', 'executive', 'industry', 'sales', 'nobody'),
    date: fc.integer({ min: 0, max: 900 }).map((age) => addDays(today, -age)),
    journey: fc.constantFrom(...journeyStages),
    goodUntil: fc.integer({ min: -300, max: 300 }).map((days) => addDays(today, days)),
  },
  { requiredKeys: ['input'] },
);
const of = (list: readonly Said[], more = {}) => coverageOf(hubOf({ ...signals(list), ...more }), groups);

describe('coverage of the journey', () => {
  it('puts every signal in one place: rows, columns and the whole add up', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 14 }), (list) => {
        const { inputs, stages, all } = of(list);
        expect(all.count).toBe(list.length);
        for (const which of ['count', 'holding'] as const) {
          expect(inputs.reduce((sum, row) => sum + row.all[which], 0)).toBe(all[which]);
          expect(stages.reduce((sum, stage) => sum + stage[which], 0)).toBe(all[which]);
          for (const row of inputs) expect(row.cells.reduce((sum, cell) => sum + cell[which], 0)).toBe(row.all[which]);
          for (const [index, stage] of stages.entries())
            expect(inputs.reduce((sum, row) => sum + (row.cells[index]?.[which] ?? 0), 0)).toBe(stage[which]);
        }
        const newest = list.map(({ date = today }) => date).sort();
        expect(all.newest).toBe(newest.at(-1) ?? null);
      }),
      runs(40),
    );
  });

  it('tells a hole that its input should fill from one that it cannot see', () => {
    const { inputs } = of([{ input: 'sales', journey: 'purchase' }]);
    const sales = inputs.find(({ input }) => input?.id === 'sales');
    const cell = (stage: (typeof journeyStages)[number]) => sales?.cells[journeyStages.indexOf(stage)];
    expect(cell('purchase')).toMatchObject({ count: 1, sees: true, newest: today });
    expect(cell('evaluation')).toMatchObject({ count: 0, sees: true, newest: null });
    expect(cell('awareness')).toMatchObject({ count: 0, sees: false });
  });

  it('counts a strategy once, and none that is retired', () => {
    const list = [{ input: 'support' }, { input: 'support', journey: 'renewal' }, { input: 'sales' }];
    const { stages, all } = of(list, {
      'strategy/a.md': strategy('s0, s1'),
      'strategy/b.md': strategy('s0'),
      'strategy/c.md': strategy('s2').replace('status: adopted', 'status: retired'),
    });
    const used = (stage: string) => stages.find((one) => one.stage === stage)?.strategies.map(({ id }) => id);
    expect(used('use')).toEqual(['a', 'b']);
    expect(used('renewal')).toEqual(['a']);
    expect(all.strategies.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps the signals of inputs that are not there in a row of their own', () => {
    const { inputs } = of([{ input: 'nobody' }, { input: 'support' }]);
    expect(inputs.at(-1)).toMatchObject({ input: null, all: { count: 1 } });
    expect(of([{ input: 'support' }]).inputs.every(({ input }) => input !== null)).toBe(true);
  });

  it('follows the order of the groups', () => {
    const order = of([]).inputs.map(({ input }) => input?.group ?? '');
    expect(order).toEqual([...order].sort((a, b) => groups.indexOf(a as never) - groups.indexOf(b as never)));
  });
});

describe('the least heard stages', () => {
  const least = (list: readonly Said[]) => leastHeard(of(list)).map(({ stage }) => stage);
  it('are those of which nothing holds', () => {
    const most = journeyStages.filter((stage) => stage !== 'lead' && stage !== 'visit');
    expect(least(most.map((journey) => ({ input: 'support', journey })))).toEqual(['visit', 'lead']);
    const past = { input: 'support', journey: 'lead', goodUntil: '2026-01-01' };
    expect(least([...most.map((journey) => ({ input: 'support', journey })), past])).toEqual(['visit', 'lead']);
  });
  it('else those with fewest, and none where all are alike', () => {
    const each = journeyStages.map((journey) => ({ input: 'support', journey }));
    expect(least(each)).toEqual([]);
    expect(least([...each, ...each.slice(1)])).toEqual(['awareness']);
    expect(least([])).toEqual([...journeyStages]);
  });
});
