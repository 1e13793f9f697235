import { formatDay } from '../../format/days.ts';
import { latelyDays, latelyFrom } from '../../methods/lately.ts';
import type { Site } from '../../site/site.ts';
import { lastEdition } from './changes.ts';
import { changesWords } from './words.ts';

/** Since when something counts as news. */
export interface Lately {
  /** First day that counts. */
  since: string;
  /** The edition that the day is of; null where the days are counted. */
  edition: string | null;
  /** As the head of what is news: "Since Autumn 2026, 30 Sep 2026". */
  words: string;
}

/**
 * Since when changes are news: since the last edition, else for some days.
 * @param site what the page is rendered from
 */
export function latelyOf(site: Site): Lately {
  const { language } = site.hub.config;
  const say = changesWords(language);
  const last = lastEdition(site);
  if (last)
    return { since: last.date, edition: last.id, words: say.sinceDay(last.title, formatDay(last.date, language)) };
  const since = latelyFrom(site.hub.today);
  return { since, edition: null, words: say.lastDays(formatDay(since, language), latelyDays) };
}
