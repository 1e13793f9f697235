import { describe, expect, it } from 'vitest';
import { entry, plainHub, problemsOf } from '../support/hub.ts';

const exact = (money: number) => `{ low: ${money}, likely: ${money}, high: ${money} }`;
const initiative = (more = '', stage = 'conception') =>
  entry(
    `title: A\nowner: O\nstage: ${stage}\ncustomerValue: v\nvalueKinds: [speed]\ncostOfDelay: [{ kind: speed, low: 1000, likely: 1000, high: 1000, why: w }]\nduration: { low: 10 weeks, likely: 10 weeks, high: 10 weeks }\nrunCost: { low: 100, likely: 100, high: 100, per: week }\n${more}`,
  );
const found = (price: number | null, text = initiative()) =>
  problemsOf('worth-doing', {
    'hub.yaml': `${plainHub}worthHorizon: 40 weeks\n${price === null ? '' : `teamWeekCost: ${exact(price)}\n`}`,
    'initiatives/a.md': text,
  });

describe('worth-doing', () => {
  it('finds work that more likely than not costs more than it brings', () => {
    // 40 weeks at 1000 less 100, and ten weeks of work.
    expect(found(4000)).toMatchObject([
      { line: 7, severity: 'warning', found: 'below zero in 80 of 100 cases or more' },
    ]);
    const risk = (probability: number) =>
      initiative(
        `risks: [{ what: w, chance: high, effect: high, answer: a, probability: ${probability}, costs: ${exact(50_000)} }]`,
      );
    expect(found(2000, risk(0.6))).toMatchObject([{ found: 'below zero in most cases' }]);
    expect(found(2000, risk(0.4))).toEqual([]);
  });

  it('says nothing where it brings more, where work has no price, and of what is not open', () => {
    expect(found(3000)).toEqual([]);
    expect(found(null)).toEqual([]);
    expect(found(4000, initiative('declinedBecause: Too dear.', 'declined'))).toEqual([]);
  });
});
