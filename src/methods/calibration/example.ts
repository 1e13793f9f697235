import type { Judged } from './report.ts';

const weeks = (low: number, likely: number, high: number, truth: number): Judged => ({
  range: { low, likely, high },
  truth,
});

/** Ten durations in weeks and what they came to, small enough to be followed by hand: the example of the handbook. */
export const example: readonly Judged[] = [
  weeks(4, 6, 9, 7),
  weeks(3, 4, 6, 5),
  weeks(6, 8, 12, 15),
  weeks(2, 3, 5, 4),
  weeks(8, 10, 14, 13),
  weeks(5, 7, 10, 13),
  weeks(1, 2, 3, 2),
  weeks(4, 5, 8, 4),
  weeks(10, 12, 18, 20),
  weeks(3, 5, 8, 9),
];
