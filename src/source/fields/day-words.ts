import { capital } from '../../format/words.ts';
import { isCalendarDate } from '../../kinds/fields.ts';

const monthNames = 'january february march april may june july august september october november december'.split(' ');

const two = (value: string | number) => String(value).padStart(2, '0');

/** Number of a month that is written as a word, or its first letters; 0 for other words. */
const monthOf = (word: string) =>
  monthNames.findIndex((name) => word.length >= 3 && name.startsWith(word.toLowerCase())) + 1;

const century = (year: string) => (year.length === 2 ? `20${year}` : year);

/** Year, month and day, in every order in which they may have been meant. */
function daysIn(text: string): string[] {
  const day = (year = '', month: string | number = '', on = '') => `${century(year)}-${two(month)}-${two(on)}`;
  const first = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})\.?(?:[T ]\d.*)?$/.exec(text);
  if (first) {
    const [, year, , month, on] = first;
    const asUsual = day(year, month, on);
    return [isCalendarDate(asUsual) ? asUsual : day(year, on, month)];
  }
  const last = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (last) {
    const [, one, sign, other, year] = last;
    // With points the day comes first wherever that is written; with strokes both orders are.
    return sign === '.' ? [day(year, other, one)] : [day(year, other, one), day(year, one, other)];
  }
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?)?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})$/i.exec(text);
  const month = monthOf(named?.[2] ?? '');
  return named && month > 0 ? [day(named[4], month, named[1] ?? named[3])] : [];
}

/** Why a day that looks like one is none. */
function noSuchDay(text: string): string | null {
  const [, year = '', month = '', on = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const name = monthNames[Number(month) - 1];
  if (!name || Number(on) < 28) return null;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${capital(name)} ${year} has ${days} days.`;
}

function monthsIn(text: string): string[] {
  const [, year, month] = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ]\d{1,2})?$/.exec(text) ?? [];
  if (year && month) return [`${year}-${two(month)}`];
  const [, before, after] = /^(\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (before && after) return [`${after}-${two(before)}`];
  const [, word = '', of] = /^([a-z]{3,9})\.?,? (\d{4})$/i.exec(text) ?? [];
  return monthOf(word) > 0 ? [`${of}-${two(monthOf(word))}`] : [];
}

function quartersIn(text: string): string[] {
  const [, quarter, year] = /^Q([1-4])[-/. ]?'?(\d{4}|\d{2})$/i.exec(text.replace(/^([1-4])Q/i, 'Q$1')) ?? [];
  if (quarter && year) return [`${century(year)}-Q${quarter}`];
  const [, of, which] = /^(\d{4})[-/. ]?Q([1-4])$/i.exec(text) ?? [];
  return of ? [`${of}-Q${which}`] : [];
}

/**
 * How a day, a month or a quarter is written that somebody wrote otherwise.
 * @param value as it was read
 * @param span what its field holds
 * @returns a sentence; null when nobody can tell what is meant
 */
export function rewrittenDay(value: unknown, span: 'day' | 'month' | 'quarter'): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).replace(/\s+/gu, ' ').trim();
  if (text.length > 40) return null;
  const none = span === 'day' ? noSuchDay(text) : null;
  if (none) return none;
  const found =
    span === 'day'
      ? daysIn(text).filter(isCalendarDate)
      : span === 'month'
        ? monthsIn(text).filter((month) => isCalendarDate(`${month}-01`))
        : quartersIn(text);
  const meant = [...new Set(found)].filter((one) => one !== text);
  if (meant.length === 0) return null;
  return `Write ${meant.join(' or ')}${meant.length > 1 ? ', whichever is meant' : ''}.`;
}
