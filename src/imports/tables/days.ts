import { isCalendarDate } from '../../kinds/fields.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const day = (year: string | number, month: string | number, date: string | number): string | null => {
  const text = `${String(year).padStart(4, '20')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isCalendarDate(text) ? text : null;
};

/** Which of two numbers is the day. */
export type Order = 'day first' | 'month first' | 'either';

const numbers = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/;

/**
 * Whether the days of a column have the day or the month first, where both are numbers.
 * @param cells of the column
 */
export function orderOf(cells: Iterable<string>): Order {
  for (const cell of cells) {
    const [, one = 0, sign, other = 0] = numbers.exec(cell.trim()) ?? [];
    if (sign === '.' || Number(one) > 12) return 'day first';
    if (Number(other) > 12) return 'month first';
  }
  return 'either';
}

/**
 * The day that a cell names, however a tool wrote it.
 * @param cell such as `2026-01-31T10:00:00Z`, `31/Jan/26 10:00 AM`, `Jan 31, 2026`, `31.01.2026`
 * @param order of its column
 * @returns null where it names none, or could be two
 */
export function dayIn(cell: string, order: Order): string | null {
  const text = cell.trim();
  const [, year, month, date] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year && month && date) return day(year, month, date);
  const [, one = '', , other = '', last = ''] = numbers.exec(text) ?? [];
  if (last !== '') {
    if (order === 'day first' || one === other) return day(last, other, one);
    return order === 'month first' ? day(last, one, other) : null;
  }
  const [, first, name, end] = /^(\d{1,2})[ /-](\p{L}{3})\p{L}*\.?[ /,-]{1,2}(\d{4}|\d{2})(?!\d)/u.exec(text) ?? [];
  const at = months.indexOf((name ?? '').toLowerCase()) + 1;
  if (first && end && at > 0) return day(end, at, first);
  const [, word, number, last4] =
    /^(?:\p{L}{3,9},? )?(\p{L}{3})\p{L}*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/u.exec(text) ?? [];
  const place = months.indexOf((word ?? '').toLowerCase()) + 1;
  return number && last4 && place > 0 ? day(last4, place, number) : null;
}
