import { formatDay } from '../../format/days.ts';
import { kindOf } from '../../kinds/index.ts';
import { type Review, reviewsOf } from '../../methods/reviews.ts';
import type { Site } from '../../site/site.ts';
import { dueWords } from '../entry/freshness.ts';
import { askOf } from '../entry/lookup.ts';
import { ownerName } from '../entry/owner.ts';
import { type CalendarDay, calendar } from './reviews-calendar.ts';
import { healthWords } from './words.ts';

/** What a review is called where only one word has room. */
const stateOf = ({ freshness, waivedUntil }: Review) => (waivedUntil === null ? freshness.state : 'waived');

/** The hub's part of the names of events: where it is published, else its title. */
function placeOf({ origin, hub, to }: Site): string {
  const home = to({ page: 'home' });
  const name = origin === null ? hub.config.title : `${new URL(origin).host}${home}`;
  return encodeURIComponent(name.replace(/\/$/, '').toWellFormed()).toLowerCase();
}

function dayOf(site: Site, review: Review): CalendarDay {
  const { hub, origin, to } = site;
  const { entry, freshness, due, waivedUntil } = review;
  const { language } = hub.config;
  const say = healthWords(language);
  const every = entry.data.reviewEvery ?? '';
  const ask = askOf(hub, entry.data.owner);
  const url = origin === null ? undefined : `${origin}${to({ entry: entry.key })}`;
  const kind = kindOf(entry.kind);
  return {
    uid: `${encodeURIComponent(entry.key)}@${placeOf(site)}`,
    day: due,
    summary: say.review(entry.data.title),
    description: [
      ask ? say.ask(entry.data.owner, ask) : ownerName(entry.data.owner, hub.config.language),
      freshness.since === null
        ? say.neverReviewed(every)
        : say.lastReviewed(
            formatDay(freshness.since, language),
            every,
            dueWords(freshness, language),
            formatDay(hub.today, language),
          ),
      ...(waivedUntil === null ? [] : [say.waivedUntil(formatDay(waivedUntil, language))]),
      say.setReviewed.replaceAll('`', ''),
      ...(url === undefined ? [] : [url]),
    ].join('\n'),
    url,
    categories: kind ? [kind.one] : [],
  };
}

/**
 * The reviews due as a calendar that programs subscribe to: one whole day each.
 * @param site what the page is rendered from
 */
export const reviewsCalendar = (site: Site): string =>
  calendar(
    healthWords(site.hub.config.language).calendar(site.hub.config.title),
    site.hub.today,
    reviewsOf(site.hub).map((review) => dayOf(site, review)),
  );

/**
 * The same for programs: one record for each entry that promises reviews.
 * @param site what the page is rendered from
 */
export const reviewsRecords = (site: Site) =>
  reviewsOf(site.hub).map((review) => ({
    entry: review.entry.key,
    title: review.entry.data.title,
    kind: kindOf(review.entry.kind)?.one ?? review.entry.kind,
    owner: review.entry.data.owner,
    ask: askOf(site.hub, review.entry.data.owner) ?? null,
    reviewed: review.freshness.since,
    every: review.entry.data.reviewEvery ?? null,
    due: review.freshness.due,
    daysLeft: review.freshness.daysLeft,
    state: stateOf(review),
    waivedUntil: review.waivedUntil,
    address: `${site.origin ?? ''}${site.to({ entry: review.entry.key })}`,
  }));
