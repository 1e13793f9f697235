import { escapeText, formatDay, inWords } from '../charts/format.ts';
import type { Freshness } from '../methods/freshness.ts';
import { daysBetween } from '../model/date.ts';

/** The first letter as a capital: what a state looks like at the start of a cell. */
export const capital = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** A value of a closed list, as readers see it: `focus-group` is Focus group. */
export const stateName = (value: string): string => capital(inWords(value));

/**
 * A day in a `time` element: 14 Sep 2026.
 * @param date `YYYY-MM-DD`
 * @param language of the hub
 * @param short without the year
 */
export function dayHtml(date: string, language: string, short = false): string {
  const written = formatDay(date, language);
  return `<time datetime="${date}">${escapeText(short ? written.replace(/,?(?<!\s)\s+\d{4}(?=\u2069?$)/u, '') : written)}</time>`;
}

/** Several of a kind: initiative, initiatives; strategy, strategies. */
export const plural = (one: string): string => (/[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`);

/** Days in words: 1 day, 12 days. */
export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** A stretch of time, as exact as it is short: 13 days, 6 weeks. */
export const lasted = (count: number): string => (count < 14 ? days(count) : `${Math.round(count / 7)} weeks`);

/**
 * How long ago a day was: today, yesterday, 12 days ago; of days to come, in 3 days.
 * @param date the day
 * @param today the day of reading
 */
export function ago(date: string, today: string): string {
  const past = daysBetween(date, today);
  if (past === 0) return 'today';
  if (past === 1) return 'yesterday';
  return past > 0 ? `${days(past)} ago` : `in ${days(-past)}`;
}

/**
 * What is left of a time, in words: due in 78 days, 12 days overdue.
 * @param freshness of a review or a contract
 */
export function dueWords({ state, since, daysLeft }: Freshness): string {
  if (state === 'unknown' && since === null) return '';
  if (daysLeft === null) return state === 'overdue' ? 'never' : 'no next date';
  if (daysLeft < 0) return `${days(-daysLeft)} overdue`;
  return daysLeft === 0 ? 'due today' : `due in ${days(daysLeft)}`;
}

/**
 * Freshness as a sentence: reviewed 12 days ago, due in 78 days.
 * @param freshness of a review or a contract
 * @param verb what happened on that day
 * @param today the day of reading
 */
export function freshnessWords(freshness: Freshness, verb: string, today: string): string {
  const { state, since } = freshness;
  if (since === null) return state === 'overdue' ? `never ${verb}` : `no day ${verb}`;
  return `${verb} ${ago(since, today)}, ${dueWords(freshness)}`;
}

/**
 * A message of a check as HTML: what stands between backticks is code.
 * @param message as the check says it
 */
export const messageHtml = (message: string): string => escapeText(message).replace(/`([^`]+)`/g, '<code>$1</code>');

const tones: Readonly<Record<string, string>> = {
  accepted: 'good',
  adopted: 'good',
  confirmed: 'good',
  feedback: 'good',
  analytics: 'good',
  production: 'going',
  prioritised: 'going',
  running: 'going',
  conception: 'going',
  proposed: 'open',
  draft: 'open',
  idea: 'open',
  inconclusive: 'open',
  refuted: 'bad',
  rejected: 'ended',
  declined: 'ended',
  superseded: 'ended',
  retired: 'ended',
};

/**
 * A state as a badge, its words in it; values that tell no progress are plain words.
 * @param value as the schema lists it
 */
export function stateHtml(value: string): string {
  const tone = tones[value];
  const name = escapeText(stateName(value));
  return tone ? `<span class="state ${tone}">${name}</span>` : name;
}
