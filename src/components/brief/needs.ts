import { formatDay } from '../../format/days.ts';
import { askedNext } from '../../methods/balance/assessment.ts';
import {
  talkBy,
  unansweredIn,
  unestimatedIn,
  unheardIn,
  unsignedIn,
  type Wanted,
  wantedBy,
} from '../../methods/open-questions.ts';
import { overdueByOwner, reviewsOf } from '../../methods/reviews.ts';
import type { Hub } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { askFor } from '../backlog/standing.ts';
import { holdersOf, trapName } from '../balance/balance.ts';
import { ownerName } from '../entry/owner.ts';
import { showsField } from '../views/related.ts';
import { briefWords } from './words.ts';

/** Something that others have to do. */
export interface Need {
  /** What it is about. */
  entry: Pick<Entry, 'key'> & { data: { title: string } };
  /** What is missing, or why; goes on from the title, with the space between. */
  words: string;
  /** With whom, as a phrase; empty where that is not known. */
  whom: string;
  /** By when, as a phrase. */
  by: string;
}

/** Needs of one sort, the most pressing first. */
export interface Needs {
  sort: 'sign' | 'estimate' | 'answer' | 'talkTo';
  title: string;
  needs: Need[];
}

function byWords(wanted: Wanted | null, { config: { language } }: Hub): string {
  const { by } = briefWords(language);
  if (!wanted) return by.none;
  const { day, because, hasPassed } = wanted;
  return by[because](formatDay(day, language), hasPassed);
}

function signatures(hub: Hub): Need[] {
  const say = briefWords(hub.config.language);
  return unsignedIn(hub).map(({ entry, sides }) => ({
    entry,
    words: say.waits,
    whom: say.whom.sign(sides),
    by: byWords(wantedBy(hub, entry), hub),
  }));
}

function figures(site: Site): Need[] {
  if (!showsField(site, 'initiatives', 'costOfDelay')) return [];
  const { hub } = site;
  const { language } = hub.config;
  const say = briefWords(language);
  return unestimatedIn(hub).map(({ entry, missing }) => {
    const asks = askFor(missing, language);
    return {
      entry,
      words: say.noPlace(asks.map(({ what }) => what.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))),
      whom: say.whom.ask([...new Set(asks.map(({ ask }) => ask))]),
      by: byWords(wantedBy(hub, entry), hub),
    };
  });
}

/** Contracts that nobody kept, then inputs that findings name. */
function talks({ hub }: Site): Need[] {
  const { language } = hub.config;
  const say = briefWords(language);
  const need = (entry: Entry<'inputs'>, words: string): Need => ({
    entry,
    words,
    whom: holdersOf(entry, language) ?? '',
    by: byWords(talkBy(hub, entry), hub),
  });
  return [
    ...unheardIn(hub).map((input) => need(input, say.silent)),
    ...askedNext(hub).map(({ input, because }) =>
      need(input, say.askedFor([...new Set(because.map(({ id }) => trapName(id)))])),
    ),
  ];
}

function answers(hub: Hub): Need[] {
  const say = briefWords(hub.config.language);
  return unansweredIn(hub).map((entry) => ({
    entry,
    words: say.whatWould,
    whom: say.whom.ask([ownerName(entry.data.askWhom ?? '', hub.config.language)]),
    by: byWords(wantedBy(hub, entry), hub),
  }));
}

/** A need in one sentence. */
export const needSentence = ({ entry, words, whom, by }: Need): string =>
  `${entry.data.title}${words}; ${[whom, by].filter(Boolean).join(', ')}`;

/** How many needs of a sort are shown. */
const mostNeeds = 3;

/**
 * All that the hub waits for others to do.
 * @param site what it is taken from
 * @returns sorts without a need are left out
 */
export function needsIn(site: Site): Needs[] {
  const { hub } = site;
  const say = briefWords(hub.config.language);
  return [
    { sort: 'sign' as const, title: say.sign, needs: signatures(hub) },
    { sort: 'estimate' as const, title: say.estimate, needs: figures(site) },
    { sort: 'answer' as const, title: say.answer, needs: answers(hub) },
    { sort: 'talkTo' as const, title: say.talkTo, needs: talks(site) },
  ].filter(({ needs }) => needs.length > 0);
}

/**
 * The most pressing of it.
 * @param site what the page is rendered from
 * @param most of each sort
 * @returns as `needsIn`; `left` counts what is not shown
 */
export const needsOf = (site: Site, most = mostNeeds): (Needs & { left: number })[] =>
  needsIn(site).map(({ needs, ...sort }) => ({
    ...sort,
    needs: needs.slice(0, most),
    left: needs.slice(most).length,
  }));

/** How many reviews are overdue, and whose: "5 reviews are overdue: Platform TPS 2, Edge 1". Empty when none is. */
export function overdueWords({ hub }: Site): string {
  const { total, owners } = overdueByOwner(reviewsOf(hub));
  if (total === 0) return '';
  return briefWords(hub.config.language).reviewsOverdue(
    total,
    owners.map(({ owner, overdue }) => [ownerName(owner, hub.config.language), overdue]),
  );
}
