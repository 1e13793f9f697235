import type { Quantity } from '../../kinds/fields.ts';
import { rewrittenDay } from './day-words.ts';

/** Currencies that a sign may stand for. */
const signs: Readonly<Record<string, RegExp>> = {
  '€': /^EUR$/,
  '£': /^(GBP|FKP|GIP|SHP|EGP)$/,
  '¥': /^(JPY|CNY)$/,
  '₹': /^INR$/,
  $: /^(USD|AUD|CAD|NZD|SGD|HKD|TWD|MXN|CLP|COP|ARS|BRL)$/,
};

const codes = new Set(Intl.supportedValuesOf('currency'));

const times: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mio: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** A sign or code before or behind, digits in groups, a multiple, a unit: how people write amounts. */
const written =
  /^(?<before>[a-z]{3}|\p{Sc})? ?(?<digits>[-+]?\d[\d.,'’_ ]*?) ?(?<times>k|thousand|m|mio|million|bn|billion)? ?(?<after>[a-z]{3}|\p{Sc}|%|h|hours?)?$/iu;

/** What an amount is expected to be, in words. */
export const moneyWords = (currency?: string): string =>
  `an amount in ${currency ?? "the hub's currency"}, as a bare number`;

/**
 * What to do about a `currency` beside amounts.
 * @param named the currency that stands there
 * @param currency of the hub, where it is known
 */
export const noCurrencyHere = (named: unknown, currency?: string): string =>
  currency !== undefined && typeof named === 'string' && named.trim().toUpperCase() !== currency
    ? `Convert the amounts to ${currency}, the one currency of the hub (\`currency\` in hub.yaml), and remove it.`
    : `Remove it. Every amount is in ${currency ?? "the hub's currency"} (\`currency\` in hub.yaml).`;

/** The numbers that digits with separators may mean: two where a single point or comma may do either. */
function readings(digits: string): number[] {
  const bare = digits.replace(/ /g, '');
  const grouped = /^[-+]?\d{1,3}(?:([.,'’_])\d{3})(?:\1\d{3})*$/u.exec(bare);
  const whole = Number(bare.replace(/[^-+\d]/g, ''));
  const decimal = Number(bare.replace(/[.,](?=.*[.,])|['’_]/gu, '').replace(',', '.'));
  if (!grouped) return Number.isFinite(decimal) ? [decimal] : [];
  return /^[-+]?\d{1,3}[.,]\d{3}$/.test(bare) ? [whole, decimal] : [whole];
}

function ofNumber(text: string, quantity: Quantity, currency: string | undefined): string | null {
  const parts = written.exec(text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim())?.groups;
  if (!parts) return null;
  const named = [parts.before, parts.after].flatMap((each) => each?.toUpperCase() ?? []);
  // A word that nobody knows may be a multiple.
  if (named.some((each) => /^[A-Z]{3}$/.test(each) && !codes.has(each))) return null;
  const factor = times[parts.times?.toLowerCase() ?? ''] ?? 1;
  const share = quantity === 'share' && parts.after === '%' ? 0.01 : 1;
  const meant = readings(parts.digits ?? '').map((value) => Number((value * factor * share).toPrecision(12)));
  if (meant.length === 0 || (quantity === 'share' && meant.some((value) => value > 1))) return null;
  const numbers = `${meant.join(' or ')}${meant.length > 1 ? ', whichever is meant' : ''}`;
  if (String(meant[0]) === text) return `Write it without quotes: ${numbers}.`;
  const unit = named.find((each) => each in signs || codes.has(each));
  if (!unit || quantity !== 'money' || !currency) return `Write the bare number: ${numbers}.`;
  return unit === currency || signs[unit]?.test(currency)
    ? `Write the bare number: ${numbers}. Every amount is in ${currency} (\`currency\` in hub.yaml).`
    : `Convert it to ${currency}, the one currency of the hub (\`currency\` in hub.yaml), and write the bare number.`;
}

const units: readonly [RegExp, string, number][] = [
  [/^(d|days?)$/i, 'day', 1],
  [/^(w|wks?|weeks?)$/i, 'week', 1],
  [/^(mos?|mths?|months?)$/i, 'month', 1],
  [/^(q|quarters?)$/i, 'month', 3],
  [/^(y|yrs?|years?)$/i, 'year', 1],
];

function ofDuration(value: string | number): string | null {
  const text = String(value);
  if (/^\d+(\.\d+)?$/.test(text)) return `Add the unit: ${text} days or ${text} weeks, whichever is meant.`;
  const [, number = '', word = ''] = /^(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?$/i.exec(text.trim()) ?? [];
  if (/^(h|hrs?|hours?)$/i.test(word)) return 'Count days, weeks, months or years; hours are not known here.';
  const unit = units.find(([pattern]) => pattern.test(word));
  if (!unit) return null;
  const count = Number(number.replace(',', '.')) * unit[2];
  const meant = `${count} ${unit[1]}${count === 1 ? '' : 's'}`;
  return meant === text ? null : `Write ${meant}.`;
}

/**
 * How a number, a duration or a day is written that somebody wrote otherwise: in quotes, with its unit, with separators.
 * @param value as it was read
 * @param quantity what its field counts
 * @param currency of the hub, as three capitals, where it is known
 * @returns a sentence; null when nothing is wrong with the writing, or nobody can tell what is meant
 */
export function rewritten(value: unknown, quantity: Quantity | undefined, currency?: string): string | null {
  if (quantity === 'day' || quantity === 'month' || quantity === 'quarter') return rewrittenDay(value, quantity);
  if (quantity === 'duration') return typeof value === 'string' || typeof value === 'number' ? ofDuration(value) : null;
  return quantity && typeof value === 'string' && value.length <= 60 ? ofNumber(value, quantity, currency) : null;
}
