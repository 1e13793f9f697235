import { formatDay } from '../../format/days.ts';
import { askedNext } from '../../methods/balance/assessment.ts';
import { unansweredIn, unestimatedIn, unheardIn, unsignedIn } from '../../methods/open-questions.ts';
import { overdueByOwner, reviewsOf } from '../../methods/reviews.ts';
import type { Hub } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { askFor } from '../backlog/standing.ts';
import { holdersOf, trapName } from '../balance/balance.ts';
import { showsField } from '../views/related.ts';
import { briefWords } from './words.ts';

/** Something that others have to do. */
export interface Need {
  /** What it is about. */
  entry: Pick<Entry, 'key'> & { data: { title: string } };
  /** Of whom, or why; goes on from the title, with the space between. */
  words: string;
}

/** Needs of one sort, the most pressing first. */
export interface Needs {
  title: string;
  needs: Need[];
}

const signatures = (hub: Hub): Need[] =>
  unsignedIn(hub).map(({ entry, sides }) => ({ entry, words: briefWords(hub.config.language).waitsFor(sides) }));

function figures(site: Site): Need[] {
  if (!showsField(site, 'initiatives', 'costOfDelay')) return [];
  const { language } = site.hub.config;
  const say = briefWords(language);
  return unestimatedIn(site.hub).map(({ entry, missing }) => ({
    entry,
    words: say.noRank(
      askFor(missing, language).map(({ what, ask }) =>
        say.missing(
          what.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()),
          ask,
        ),
      ),
    ),
  }));
}

/** Contracts that nobody kept, then inputs that findings name. */
function talks({ hub }: Site): Need[] {
  const { language } = hub.config;
  const say = briefWords(language);
  const holders = (input: Entry<'inputs'>) => (holdersOf(input, language) ? ` (${holdersOf(input, language)})` : '');
  return [
    ...unheardIn(hub).map(({ input, due }) => ({
      entry: input,
      words: due ? say.overdueSince(formatDay(due, language), holders(input)) : say.overdue(holders(input)),
    })),
    ...askedNext(hub).map(({ input, because }) => ({
      entry: input,
      words: say.askedFor(because.length, [...new Set(because.map(({ id }) => trapName(id)))], holders(input)),
    })),
  ];
}

const answers = (hub: Hub): Need[] =>
  unansweredIn(hub).map((entry) => ({
    entry,
    words: briefWords(hub.config.language).whatWould(entry.data.askWhom ?? ''),
  }));

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
    { title: say.sign, needs: signatures(hub) },
    { title: say.estimate, needs: figures(site) },
    { title: say.answer, needs: answers(hub) },
    { title: say.talkTo, needs: talks(site) },
  ].filter(({ needs }) => needs.length > 0);
}

/**
 * The most pressing of it.
 * @param site what the page is rendered from
 * @returns as `needsIn`; `left` counts what is not shown
 */
export const needsOf = (site: Site): (Needs & { left: number })[] =>
  needsIn(site).map(({ title, needs }) => ({
    title,
    needs: needs.slice(0, mostNeeds),
    left: Math.max(0, needs.length - mostNeeds),
  }));

/** How many reviews are overdue, and whose: "5 reviews are overdue: Platform TPS 2, Edge 1". Empty when none is. */
export function overdueWords({ hub }: Site): string {
  const { total, owners } = overdueByOwner(reviewsOf(hub));
  if (total === 0) return '';
  return briefWords(hub.config.language).reviewsOverdue(
    total,
    owners.map(({ owner, overdue }) => [owner, overdue]),
  );
}
