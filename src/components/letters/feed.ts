import { descending } from 'd3-array';
import { escapeText } from '../../format/html.ts';
import { capital } from '../../format/words.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { LetterEvent } from '../../report/letters/event.ts';
import { ownerFeeds } from '../../site/owner-pages.ts';
import type { Site } from '../../site/site.ts';
import { lastEdition } from '../changes/changes.ts';
import { behindOf } from '../customers/presence.ts';
import { atom, type FeedEntry } from '../digest/feed.ts';
import { lettersWords } from './words.ts';

/** Names of owners in the addresses of their feeds, by owner; worked out once for all pages. */
const feedsOf: (hub: Hub) => ReadonlyMap<string, string> = memoize(ownerFeeds);

/**
 * The feed of an owner, as a destination.
 * @returns null on a site without feeds
 */
export function feedOf(site: Site, owner: string): { letters: string } | null {
  const letters = feedsOf(site.hub).get(owner);
  return letters !== undefined && site.origin !== null && lastEdition(site) ? { letters } : null;
}

/** What an owner is told since the last edition, the most urgent first. */
export const eventsFor = ({ events }: Site, owner: string): LetterEvent[] =>
  events.filter((event) => event.owner === owner);

/**
 * What an owner is told since the last edition, as a feed: one entry for each event.
 * @param site what the page is rendered from
 * @param name of the owner in the address of the feed
 * @param origin of the published site
 */
export function lettersFeed(site: Site, name: string, origin: string): string {
  const { hub, to } = site;
  const { title, language } = hub.config;
  const say = lettersWords(language);
  const owner = [...feedsOf(hub)].find(([, letters]) => letters === name)?.[0] ?? name;
  const whole = (key: string) => `${origin}${to({ entry: key })}`;
  const self = `${origin}${to({ letters: name })}`;
  const behind = behindOf(hub).get(owner);
  const entries = eventsFor(site, owner).map((event): FeedEntry => {
    const { id, sort, entry, touches, on, words, ask } = event;
    const links = touches.map((one) => `<li><a href="${escapeText(whole(one.key))}">${escapeText(one.title)}</a></li>`);
    return {
      id: `${self}#${id}`,
      link: whole(entry.key),
      title: `${say.sorts[sort]}: ${entry.title}`,
      updated: on,
      summary: capital(words),
      html: `<p>${escapeText(capital(words))}.${ask === null ? '' : ` ${escapeText(ask)}`}</p>${links.length > 0 ? `<ul>${links.join('')}</ul>` : ''}`,
    };
  });
  return atom({
    title: say.feedTitle(title, owner),
    subtitle: say.feedAbout(owner),
    language,
    author: title,
    id: self,
    self,
    page: `${origin}${to(behind === undefined ? { page: 'changes' } : { behind })}`,
    today: hub.today,
    entries: entries.sort((one, other) => descending(one.updated, other.updated)),
  });
}
