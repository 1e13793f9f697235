import { describe, expect, it } from 'vitest';
import { changedOn, historyOf } from '../../src/methods/history.ts';
import { changed, comparison, edition } from '../components/changes/changes.ts';

const key = 'strategy/calm';
const q1 = edition('2026-q1', '2026-03-31');
const q3 = edition('2026-q3', '2026-09-30');
const over = (first: Parameters<typeof comparison>[2], since: Parameters<typeof comparison>[2] = {}) =>
  historyOf([comparison(q3, null, since), comparison(q1, q3, first)], key);

describe('the history of an entry', () => {
  it('ends with the step in which it is new', () => {
    const { steps, oldest } = over({ entries: [changed(null, key)] });
    expect(steps.map((step) => [step.comparison.after.edition, step.what])).toEqual([
      [null, 'kept'],
      ['2026-q3', 'new'],
    ]);
    expect(oldest).toBeNull();
  });
  it('goes back to the earliest day, through other names', () => {
    const moved = [{ before: { key: 'strategy/first', title: 'F' }, after: { key: 'strategy/second', title: 'S' } }];
    const { steps, oldest } = over({ moved }, { entries: [changed('strategy/second', key)] });
    expect(steps.map((step) => [step.key, step.what])).toEqual([
      [key, 'changed'],
      ['strategy/second', 'kept'],
    ]);
    expect(oldest).toBe('strategy/first');
  });
  it('is the name of today alone where there is nothing to compare', () => {
    expect(historyOf([], key)).toEqual({ steps: [], oldest: key });
  });
});

const fact = (after: string) => ({ field: 'reviewed', before: null, after });

describe('the day of a change', () => {
  const day = (...after: string[]) =>
    changedOn(changed('a/b', 'a/b', { facts: after.map(fact) }), '2026-09-30', '2026-11-21');
  it('is the newest that it names between the edition and today', () => {
    expect(day('2026-10-01', '2026-11-02')).toBe('2026-11-02');
    expect(day('2027-06-30', '2026-10-01', '2026-01-01')).toBe('2026-10-01');
    expect(changedOn(changed(null, 'signals/x', { day: '2026-10-16' }), '2026-09-30', '2026-11-21')).toBe('2026-10-16');
  });
  it('counts neither the day of the edition nor days after today', () => {
    expect(day('2026-09-30')).toBe('2026-09-30');
    expect(day('2026-11-21', '2026-11-22')).toBe('2026-11-21');
  });
  it('is that of the edition when it names none, so that it does not move with the day of the build', () => {
    expect(day('Calm')).toBe('2026-09-30');
    expect(day()).toBe('2026-09-30');
  });
});
