import { expect, it } from 'vitest';
import { chartWords } from '../../../src/components/charts/words.ts';
import { timeLeft } from '../../../src/methods/goal.ts';
import { addDays } from '../../../src/model/date.ts';

const today = '2026-11-21';

it('counts days, weeks and months to a goal', () => {
  const untilThen = (by: string) => chartWords('en').until(timeLeft({ value: 1, by }, today));
  expect(untilThen('2026-11-22')).toBe('in 1 day');
  expect(untilThen('2027-06-30')).toBe('in 7 months');
  expect(untilThen(addDays(today, 13))).toBe('in 13 days');
  expect(untilThen(addDays(today, 21))).toBe('in 3 weeks');
  expect(untilThen('2026-11-20')).toBe('day has passed');
  expect(untilThen(today)).toBe('today');
});
