import { isCalendarDate } from '../kinds/fields.ts';

const months: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const two = (number: string | number) => String(number).padStart(2, '0');

const checked = (year: string, month: string | number, day: string | number): string | undefined => {
  const text = `${year}-${two(month)}-${two(day)}`;
  return isCalendarDate(text) && Number(year) >= 1970 && Number(year) < 2100 ? text : undefined;
};

/**
 * A day that stands in a text: 2024-03-09, 2024/3/9, 20240309, 9.3.2024, 9 March 2024, March 9, 2024. Where day and month
 * could be changed for one another, none.
 * @param written any text
 */
export function dayIn(written: string): string | undefined {
  const iso = /(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/.exec(written);
  if (iso) return checked(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const dense = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(written);
  if (dense) return checked(dense[1] ?? '', dense[2] ?? '', dense[3] ?? '');
  const dotted = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(written);
  if (dotted) return checked(dotted[3] ?? '', dotted[2] ?? '', dotted[1] ?? '');
  const named =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?(?:\s|-|\sof\s)([A-Za-z]{3})[a-z]{0,6}[.,]?(?:\s|-)(\d{4})(?!\d)/.exec(
      written,
    ) ?? null;
  const month = (name: string | undefined) => months.indexOf((name ?? '').toLowerCase()) + 1;
  if (named && month(named[2]) > 0) return checked(named[3] ?? '', month(named[2]), named[1] ?? '');
  const american = /\b([A-Za-z]{3})[a-z]{0,6}\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/.exec(written);
  if (american && month(american[1]) > 0) return checked(american[3] ?? '', month(american[1]), american[2] ?? '');
  const slashed = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(written);
  if (!slashed) return undefined;
  const [, first = '', second = '', year = ''] = slashed;
  if (Number(first) > 12) return checked(year, second, first);
  return Number(second) > 12 || first === second ? checked(year, first, second) : undefined;
}
