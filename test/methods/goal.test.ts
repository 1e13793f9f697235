import { describe, expect, it } from 'vitest';
import { goalOf, moveOf } from '../../src/methods/goal.ts';

const aim = (better: 'higher' | 'lower', by = '2026-11-21') => ({ better, target: { value: 10, by } });

describe('a goal', () => {
  it('is reached by a value on the target, on either side the better one', () => {
    expect([9, 10, 11].map((value) => goalOf(aim('higher'), value, '2026-11-21'))).toEqual([
      'open',
      'reached',
      'reached',
    ]);
    expect([9, 10, 11].map((value) => goalOf(aim('lower'), value, '2026-11-21'))).toEqual([
      'reached',
      'reached',
      'open',
    ]);
  });
  it('is missed from the day after its day on', () => {
    const on = (today: string) => goalOf(aim('higher'), 9, today);
    expect(['2026-11-20', '2026-11-21', '2026-11-22'].map(on)).toEqual(['open', 'open', 'missed']);
    expect(goalOf(aim('higher'), null, '2026-11-22')).toBe('missed');
    expect(goalOf(aim('higher'), 10, '2026-11-22')).toBe('reached');
  });
});

it('a move is better only in the direction that is good', () => {
  expect([1, 2, 3].map((to) => moveOf('higher', 2, to))).toEqual(['worse', 'unchanged', 'better']);
  expect([1, 2, 3].map((to) => moveOf('lower', 2, to))).toEqual(['better', 'unchanged', 'worse']);
});
