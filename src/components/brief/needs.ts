import { formatDay } from '../../format/days.ts';
import { counted, joined } from '../../format/words.ts';
import { customerValueOf } from '../../kinds/initiatives.ts';
import { backlogOf } from '../../methods/cost-of-delay/backlog.ts';
import { listening } from '../../methods/listening.ts';
import { countReviews, reviewsOf } from '../../methods/reviews.ts';
import type { Hub } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import { type Entry, isKind } from '../../source/entry.ts';
import { askFor } from '../backlog/words.ts';
import { askedNext, holdersOf, trapName } from '../balance/balance.ts';
import { tells } from '../views/related.ts';

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

function signatures(hub: Hub): Need[] {
  const open = hub.of('decisions').filter(({ data }) => data.status === 'proposed' || data.status === 'accepted');
  const agreed = hub.of('strategy').filter(({ data }) => data.status === 'proposed');
  const missing = (sides: readonly string[], given: Readonly<Record<string, unknown>> | undefined) =>
    sides.filter((side) => !given?.[side]);
  return [
    ...open.map((entry) => ({ entry, sides: missing(['product', 'engineering'], entry.data.signedOff) })),
    ...agreed.map((entry) => ({ entry, sides: missing(['product', 'engineering', 'design'], entry.data.approvers) })),
  ]
    .filter(({ sides }) => sides.length > 0)
    .map(({ entry, sides }) => ({ entry, words: ` waits for ${joined(sides)}` }));
}

/** An idea of which nobody can say yet what customers get; before that is known, no figure is worth asking for. */
const isUnanswered = (entry: Entry<'initiatives'>): boolean =>
  entry.data.stage === 'idea' && entry.data.askWhom !== undefined && customerValueOf(entry.data) === null;

function figures(site: Site): Need[] {
  if (!tells(site, 'initiatives', 'costOfDelay')) return [];
  return backlogOf(site.hub)
    .unknown.filter(({ entry }) => !isUnanswered(entry))
    .map(({ entry, missing }) => ({
      entry,
      words: ` has no rank: ${askFor(missing)
        .map(({ what, ask }) => `${what.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}, ask ${ask}`)
        .join('; ')}`,
    }));
}

/** Inputs that findings name, then contracts that nobody kept. */
function talks({ hub }: Site): Need[] {
  const { language } = hub.config;
  const asked = askedNext(hub);
  const named = new Set(asked.map(({ input }) => input.key));
  const overdue = listening(hub).inputs.filter(
    ({ key, contract }) => !named.has(key) && contract?.state.state === 'overdue' && contract.state.daysLeft !== null,
  );
  const holders = (input: Entry<'inputs'>) => (holdersOf(input) ? ` (${holdersOf(input)})` : '');
  return [
    ...overdue.flatMap(({ key, contract }) => {
      const input = hub.get(key);
      if (!isKind(input, 'inputs')) return [];
      const due = contract?.state.due;
      return [
        { entry: input, words: ` is overdue${due ? ` since ${formatDay(due, language)}` : ''}${holders(input)}` },
      ];
    }),
    ...asked.map(({ input, because }) => ({
      entry: input,
      words: ` is asked for by ${counted(because.length, 'finding', 'findings', language)}, ${joined([...new Set(because.map(({ id }) => trapName(id)))])}${holders(input)}`,
    })),
  ];
}

function answers(hub: Hub): Need[] {
  return hub
    .of('initiatives')
    .filter(isUnanswered)
    .map((entry) => ({ entry, words: `: what would customers get? Ask ${entry.data.askWhom}` }));
}

/** How many needs of a sort are told. */
const most = 3;

/**
 * What the hub waits for others to do.
 * @param site what the page is rendered from
 * @returns sorts without a need are left out; `left` counts what is not told
 */
export function needsOf(site: Site): (Needs & { left: number })[] {
  const { hub } = site;
  return [
    { title: 'Sign', needs: signatures(hub) },
    { title: 'Estimate', needs: figures(site) },
    { title: 'Answer', needs: answers(hub) },
    { title: 'Talk to', needs: talks(site) },
  ]
    .filter(({ needs }) => needs.length > 0)
    .map(({ title, needs }) => ({ title, needs: needs.slice(0, most), left: Math.max(0, needs.length - most) }));
}

/** How many reviews are overdue, and whose: "5 reviews are overdue: Platform TPS 2, Edge 1". Empty when none is. */
export function overdueWords({ hub }: Site): string {
  const { language } = hub.config;
  const owners = new Map<string, number>();
  for (const { owner, overdue } of countReviews(reviewsOf(hub)))
    if (overdue > 0) owners.set(owner, (owners.get(owner) ?? 0) + overdue);
  const all = [...owners.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return '';
  return `${counted(all, 'review is', 'reviews are', language)} overdue: ${[...owners].map(([owner, count]) => `${owner} ${count}`).join(', ')}.`;
}
