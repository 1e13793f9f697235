import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, fits, namedEstimates } from '../../../src/components/what-if/cases.ts';
import { hasMoved, outcome, shifts } from '../../../src/components/what-if/result.ts';
import type { Change } from '../../../src/components/what-if/state.ts';
import { panelWords } from '../../../src/components/what-if/words-panel.ts';
import { rangeOf } from '../../../src/methods/cost-of-delay/estimates.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { rank, rankScores } from '../../../src/methods/cost-of-delay/rank.ts';
import { type Case, score } from '../../../src/methods/cost-of-delay/score.ts';
import { anyCase, casesOf, money, plain, range } from '../../methods/cost-of-delay/generators.ts';
import { runs } from '../../support/runs.ts';

describe('the estimates of a case by name', () => {
  const part = (kind: 'speed' | 'affordability', source: 'stated' | 'operation') => ({
    kind,
    source,
    why: '',
    perWeek: exactly(1),
  });
  const subject: Case = {
    ...plain('a', exactly(1), exactly(1)),
    parts: [part('speed', 'stated'), part('speed', 'stated'), part('affordability', 'operation')],
  };

  it('has one for each, and none twice', () => {
    expect(namedEstimates(subject).map(({ name }) => name)).toEqual(['speed', 'speed2', 'operation', 'duration']);
    fc.assert(
      fc.property(casesOf(anyCase, 1, 1), ([one]) => {
        const names = namedEstimates(one as Case).map(({ name }) => name);
        expect(new Set(names).size).toBe((one as Case).parts.length + 1);
      }),
    );
  });

  it('changes the one that is named and no other', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 1, 1), fc.nat(), money, ([one], which, to) => {
        const before = one as Case;
        const named = namedEstimates(before);
        const { name } = named[which % named.length] as (typeof named)[number];
        const after = changed(before, [{ id: 'i0', name, to }]);
        for (const each of named)
          expect(rangeOf(after, each.estimate)).toEqual(each.name === name ? to : rangeOf(before, each.estimate));
      }),
    );
  });

  it('knows what a case does not have', () => {
    const change = (name: string, to: Change['to'] = exactly(1)): Change => ({ id: 'a', name, to });
    expect(fits(subject, change('speed2'))).toBe(true);
    expect(fits(subject, change('reliability'))).toBe(false);
    expect(fits(subject, change('urgency', 'steady'))).toBe(false);
    const late: Case = { ...subject, urgency: { shape: 'deadline', closes: 3 } };
    expect(fits(late, change('urgency', 'steady'))).toBe(true);
    expect(changed(late, [change('urgency', 'steady')])).toEqual(subject);
    expect(changed(subject, [change('reliability')])).toEqual(subject);
  });
});

describe('before and after', () => {
  const cases = [
    plain('a', range(8000, 10_000, 12_000), exactly(2)),
    plain('b', range(3000, 4000, 5000), exactly(2)),
    plain('c', range(300, 400, 500), exactly(2)),
  ];
  const shiftsAfter = (change: Change) => {
    const next = cases.map((each) => (each.id === change.id ? changed(each, [change]) : each));
    return shifts(rank(cases), rank(next));
  };
  const title = (id: string) => id.toUpperCase();
  const say = panelWords('en');

  it('tells who moved and how', () => {
    const all = shiftsAfter({ id: 'c', name: 'reliability', to: range(20_000, 30_000, 40_000) });
    expect(all.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(all.map(({ was, now }) => say.way(was, now))).toEqual([
      'moves from place 3 to 1 and from group 3 to 1',
      'moves from place 1 to 2 and from group 1 to 2',
      'moves from place 2 to 3 and from group 2 to 3',
    ]);
    expect(outcome(all, new Set(['c']), title, say)).toBe(
      'C moves from place 3 to 1 and from group 3 to 1. 2 other initiatives move.',
    );
  });

  it('tells that nobody did', () => {
    const all = shiftsAfter({ id: 'a', name: 'duration', to: exactly(1) });
    expect(all.some(hasMoved)).toBe(false);
    expect(outcome(all, new Set(['a']), title, say)).toBe('A stays at place 1 in group 1. No other initiative moves.');
    expect(outcome(all, new Set(), title, say)).toContain('Nothing is changed');
  });

  it('is what ranking all anew gives, though only one is scored anew', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 2), fc.nat(), money, (list, which, to) => {
        const subject = list[which % list.length] as Case;
        const next = changed(subject, [
          { id: subject.id, name: 'duration', to: range(to.low + 1, to.likely + 1, to.high + 1) },
        ]);
        const kept = list.map((each) => score(each));
        const partly = rankScores(kept.map((each) => (each.case === subject ? score(next) : each)));
        const wholly = rank(list.map((each) => (each === subject ? next : each)));
        expect(shifts(rank(list), partly)).toEqual(shifts(rank(list), wholly));
      }),
      runs(50),
    );
  });
});
