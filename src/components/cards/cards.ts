import { capital } from '../../format/words.ts';
import { kindOf } from '../../kinds/index.ts';
import { memoize } from '../../model/memoize.ts';
import { cardFileOf } from '../../site/card-files.ts';
import type { Site } from '../../site/site.ts';
import { type Entry, isKind } from '../../source/entry.ts';
import { signalFacts } from '../body/signal.ts';
import { freshnessWords } from '../entry/freshness.ts';
import { freshnessOf } from '../entry/lookup.ts';
import { cardOf } from '../views/card.ts';
import type { CardRecord, Cards } from './card.ts';

function signalCard(site: Site, signal: Entry<'signals'>): CardRecord {
  const { title, heard, input, channel, day, holds, expired } = signalFacts(site, signal);
  return {
    title,
    line: `${capital(kindOf(signal.kind)?.one ?? '')}: ${[input, channel, day].filter(Boolean).join(', ')}`,
    says: heard,
    heard: true,
    ...(holds && { fresh: holds }),
    ...(expired && { old: true }),
  };
}

function cardRecord(site: Site, entry: Entry): CardRecord {
  if (isKind(entry, 'signals')) return signalCard(site, entry);
  const { title, kind, state, summary } = cardOf(site, entry);
  const fresh = freshnessOf(site.hub, entry);
  return {
    title,
    line: capital([kind, state].filter(Boolean).join(', ')),
    ...(summary && { says: summary }),
    ...(fresh.state !== 'unknown' && { fresh: freshnessWords(fresh, site.hub.today, site.hub.config.language) }),
    ...(fresh.state === 'overdue' && { old: true }),
  };
}

const addressesOf = memoize((site: Site) => {
  const base = site.to({ page: 'home' }).length;
  return Map.groupBy(
    site.hub.entries.map((entry) => ({ entry, address: site.to({ entry: entry.key }).slice(base) })),
    ({ address }) => cardFileOf(address),
  );
});

/**
 * The cards that a file holds: of entries that the audience of the site may see.
 * @param site the site
 * @param file one of `cardFiles`
 */
export const cardsIn = (site: Site, file: string): Cards =>
  Object.fromEntries(
    (addressesOf(site).get(file) ?? []).map(({ entry, address }) => [address, cardRecord(site, entry)]),
  );
