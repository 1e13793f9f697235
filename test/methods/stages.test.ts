import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages as six } from '../../src/kinds/stages.ts';
import { ageing, ideaIsLate, type Stage, stageAge, stays } from '../../src/methods/stages.ts';
import { addDays } from '../../src/model/date.ts';
import type { Entry } from '../../src/source/entry.ts';

const today = '2026-11-21';
const at = (stage: Stage, ...stages: [Stage, string][]) =>
  ({ data: { stage, stages: stages.map(([name, on]) => ({ stage: name, on })) } }) as unknown as Entry<'initiatives'>;
const bare = { data: { stage: 'idea' } } as unknown as Entry<'initiatives'>;

describe('stays', () => {
  it('tells each stage with its days, the last up to today', () => {
    expect(stays(at('conception', ['idea', '2026-10-01'], ['conception', '2026-11-01']), today)).toEqual([
      { stage: 'idea', from: '2026-10-01', to: '2026-11-01', days: 31 },
      { stage: 'conception', from: '2026-11-01', to: null, days: 20 },
    ]);
  });

  it('keeps a stage that was left and entered again', () => {
    const entry = at('idea', ['idea', '2026-10-01'], ['conception', '2026-10-11'], ['idea', '2026-11-01']);
    expect(stays(entry, today).map(({ stage, days }) => [stage, days])).toEqual([
      ['idea', 10],
      ['conception', 21],
      ['idea', 20],
    ]);
  });

  it('does not guess when the last one ended', () => {
    expect(stays(at('production', ['idea', '2026-10-01'], ['conception', '2026-11-01']), today)).toEqual([
      { stage: 'idea', from: '2026-10-01', to: '2026-11-01', days: 31 },
    ]);
  });

  it('leaves no day out and counts none twice', () => {
    const days = fc.array(fc.nat(400), { minLength: 1, maxLength: 8 }).map((list) => list.sort((a, b) => b - a));
    fc.assert(
      fc.property(days, fc.array(fc.constantFrom(...six), { minLength: 8, maxLength: 8 }), (before, names) => {
        const history = before.map((ago, place): [Stage, string] => [names[place] as Stage, addDays(today, -ago)]);
        const entry = at(history.at(-1)?.[0] as Stage, ...history);
        const sum = stays(entry, today).reduce((all, each) => all + each.days, 0);
        expect(sum).toBe(before[0]);
      }),
    );
  });
});

describe('stageAge', () => {
  it('counts whole days since the present stage was entered', () => {
    expect(stageAge(at('idea', ['idea', '2026-11-20']), today)).toEqual({
      stage: 'idea',
      since: '2026-11-20',
      days: 1,
    });
  });

  it.each<[string, Entry<'initiatives'>]>([
    ['has no history', bare],
    ['has an empty one', at('idea')],
    ['has one that ends with another stage', at('production', ['idea', '2026-11-01'])],
    ['has one that lies in the future', at('idea', ['idea', '2026-11-22'])],
  ])('is unknown when the initiative %s', (_, entry) => {
    expect(stageAge(entry, today)).toBeNull();
  });
});

describe('ideaIsLate', () => {
  it('begins the day after the threshold', () => {
    const waiting = (days: number) => at('idea', ['idea', addDays(today, -days)]);
    expect(ideaIsLate(waiting(42), today)).toBe(false);
    expect(ideaIsLate(waiting(43), today)).toBe(true);
    expect(ideaIsLate(waiting(43), today, 7)).toBe(false);
  });

  it('is about ideas whose day is known', () => {
    expect(ideaIsLate(at('conception', ['conception', '2020-01-01']), today)).toBe(false);
    expect(ideaIsLate(bare, today)).toBe(false);
  });
});

describe('ageing', () => {
  const waiting = (...days: number[]) => days.map((ago) => at('idea', ['idea', addDays(today, -ago)]));

  it('names the oldest, and the median so that half are as old or older', () => {
    expect(ageing(waiting(3, 10, 7), today)).toEqual({ count: 3, days: [10, 7, 3], unknown: 0, median: 7, oldest: 10 });
    expect(ageing(waiting(3, 10), today)).toMatchObject({ median: 10, oldest: 10 });
  });

  it('counts apart what is not known', () => {
    expect(ageing([...waiting(5), bare], today)).toMatchObject({ unknown: 1, median: 5 });
    expect(ageing([bare], today)).toEqual({ count: 1, days: [], unknown: 1, median: null, oldest: null });
  });
});
