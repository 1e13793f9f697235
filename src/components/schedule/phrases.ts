import { formatDay } from '../../format/days.ts';
import { chanceAhead } from '../../format/numbers.ts';
import { type DueDay, daysAhead, isUnlikely } from '../../methods/schedule/schedule.ts';
import type { Site } from '../../site/site.ts';
import { inTimeFor, promiseOf } from './data.ts';
import { scheduleEntryWords } from './words-entry.ts';

/**
 * Whether a day is kept in the order of the backlog, as a sentence.
 * @param site for its day and language
 * @param due the day
 */
export function dueSentence({ hub }: Site, { what, day, hasPassed, inOrder }: DueDay): string {
  const { language } = hub.config;
  const say = scheduleEntryWords(language);
  const subject = say.due[what](formatDay(day, language));
  return `${subject} ${hasPassed ? say.missed : say.kept(chanceAhead(inOrder), isUnlikely(inOrder))}`;
}

/**
 * The chance that an initiative keeps its promise in the order of the backlog, as the end of a phrase: kept in 94 of 100
 * cases in the order of the backlog.
 * @param site for one audience
 * @param key of the initiative
 * @returns empty where there is none, its day has passed, or this audience may not know it
 */
export function promiseChance(site: Site, key: string): string {
  const promise = promiseOf(site, key);
  return promise ? scheduleEntryWords(site.hub.config.language).chance(chanceAhead(promise.inOrder)) : '';
}

/**
 * How many promises and deadlines lie ahead and how many of them are unlikely to be kept, or how sure the least sure is, within a sentence.
 * @param site for one audience
 * @returns empty where nothing is due, or this audience may not know it
 */
export function dueSummary(site: Site): string {
  const schedule = inTimeFor(site);
  if (!schedule) return '';
  const { all, unlikely, least } = daysAhead(schedule);
  const say = scheduleEntryWords(site.hub.config.language);
  return all === 0 ? '' : say.dueSummary(unlikely, all, chanceAhead(least));
}
