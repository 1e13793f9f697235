import { chanceAhead } from '../../format/numbers.ts';
import {
  type DueDay,
  dueOf,
  type InTime,
  inTimeOf,
  type Schedule,
  scheduleOf,
} from '../../methods/schedule/schedule.ts';
import type { Site } from '../../site/site.ts';
import { showsField } from '../views/related.ts';
import { scheduleWords } from './words.ts';

/**
 * The schedule as far as an audience may know it: it follows from money, so where that is withheld there is none.
 * @param site for one audience
 */
export const scheduleFor = (site: Site): Schedule | null =>
  showsField(site, 'initiatives', 'costOfDelay') ? scheduleOf(site.hub) : null;

/**
 * The order of the backlog in time, under the same condition; without the search for a better one.
 * @param site for one audience
 */
export const inTimeFor = (site: Site): InTime | null =>
  showsField(site, 'initiatives', 'costOfDelay') ? inTimeOf(site.hub) : null;

/**
 * Whether a day is kept, in words; begins with a capital letter.
 * @param due the day
 * @param chance of keeping it, 0 to 1
 * @param site for its day and language
 */
export function keptWords({ hasPassed }: DueDay, chance: number, { hub }: Site): string {
  const say = scheduleWords(hub.config.language);
  return hasPassed ? say.passed : say.kept(chanceAhead(chance));
}

/**
 * The promise of an initiative, with the chance that it is kept in the order of the backlog.
 * @param site for one audience
 * @param key of the initiative
 * @returns undefined where there is none, its day has passed, or this audience may not know it
 */
export const promiseOf = (site: Site, key: string): DueDay | undefined =>
  inTimeFor(site) ? dueOf(site.hub, key).find(({ what, hasPassed }) => what === 'promise' && !hasPassed) : undefined;
