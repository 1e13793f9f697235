import { formatMonth } from '../format/days.ts';

/** Months since the year 0. */
export const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** First day of a month, counted as `monthOf` does. */
export const monthStart = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** The end of the calendar is as far as dates are written. */
export const lastMonth = monthOf('9999-12-01');

/** A month below an axis; its label is empty where none fits. */
export interface MonthMark {
  x: number;
  label: string;
}

/**
 * Months whose labels leave room for each other: each, or each second, third, sixth or twelfth of a year, or each so many years.
 * @param months the first that is shown, and the first that is not
 * @param x where the first day of a month stands
 * @param widthOf the width of a label
 * @param options what is left between two labels, and where the last must end
 */
export function monthMarks(
  [first, end]: readonly [number, number],
  x: (day: string) => number,
  widthOf: (text: string) => number,
  { language, gap, edge }: { language: string; gap: number; edge: number },
): MonthMark[] {
  // A year has all names of months; the years are as wide as each other.
  const year = Array.from({ length: Math.min(12, end - first) }, (_, index) => monthStart(first + index));
  const room = Math.max(0, ...year.map((month) => widthOf(formatMonth(month, language)))) + gap;
  const each = (x(monthStart(end)) - x(monthStart(first))) / Math.max(1, end - first);
  const step = [1, 2, 3, 6, 12, 24, 60].find((months) => months * each >= room) ?? 120 * Math.ceil(room / each / 120);
  const count = Math.max(0, Math.ceil(end / step) - Math.ceil(first / step));
  return Array.from({ length: count }, (_, index) => {
    const month = monthStart((Math.ceil(first / step) + index) * step);
    return { x: x(month), label: x(month) + room <= edge ? formatMonth(month, language) : '' };
  });
}
