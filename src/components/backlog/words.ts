import { days } from '../../format/days.ts';
import { capital, counted, inWords, joined } from '../../format/words.ts';
import type { Missing } from '../../methods/cost-of-delay/case.ts';
import type { BacklogLine, GravestRisk, Grounds } from './lines.ts';

/** Where an initiative stands, as a filter and as the head of its group. */
export interface Standing {
  /** As it stands in addresses: the number of the band, or the name of the group. */
  value: string;
  name: string;
}

const groupNames = { unknown: 'Rank unknown', released: 'Released', declined: 'Declined' } as const;

/** The band of a ranked initiative, the group of any other one. */
export const standingIn = ({ group, ranked }: BacklogLine): Standing =>
  group === 'ranked'
    ? { value: String(ranked?.band), name: `Band ${ranked?.band}` }
    : { value: group, name: groupNames[group] };

const levels = { 1: 'low', 2: 'low', 3: 'medium', 4: 'medium', 6: 'high', 9: 'high' } as const;

/**
 * The gravest risk in one word: low, medium or high.
 * @param weight chance times effect, each 1 to 3
 */
export const riskLevel = ({ weight }: GravestRisk): string => levels[weight as keyof typeof levels];

/** What is missing in words, without whom to ask: `cost of delay for speed`. */
export function missingWords(each: Missing): string {
  if (each.what === 'duration') return 'duration';
  if (each.what === 'operation') return `hours or price of “${each.name}”`;
  return each.kind === null ? 'cost of delay' : `cost of delay for ${inWords(each.kind)}`;
}

/**
 * What a rank waits for, by whom to ask.
 * @param missing at least one
 */
export function askFor(missing: readonly Missing[]): { ask: string; what: string }[] {
  const byPerson = Map.groupBy(missing, ({ ask }) => ask);
  return [...byPerson].map(([ask, all]) => {
    const kinds = all.flatMap((each) => (each.what === 'cost-of-delay' && each.kind ? [inWords(each.kind)] : []));
    const others = all.filter((each) => each.what !== 'cost-of-delay' || each.kind === null).map(missingWords);
    const first = kinds.length > 0 ? [`cost of delay for ${joined(kinds)}`] : [];
    return { ask, what: capital([...first, ...others].join('; ')) };
  });
}

/** State of what an initiative rests on, for its mark and for the filter. */
export type GroundState = 'fresh' | 'due' | 'overdue' | 'unknown' | 'none';

/** Names of those states as a filter has them. */
export const groundNames: Readonly<Record<GroundState, string>> = {
  fresh: 'All good',
  due: 'Expires soon',
  overdue: 'Some expired',
  unknown: 'No last day',
  none: 'None',
};

/** The state of evidence; one that has expired outweighs all that are good. */
export const groundState = ({ signals, expired, next }: Grounds): GroundState =>
  signals.length === 0 ? 'none' : expired > 0 ? 'overdue' : next.state;

/**
 * How long evidence holds, in words.
 * @param grounds with at least one signal
 * @param language of the hub
 */
export function groundWords({ signals, expired, next }: Grounds, language: string): string {
  if (expired === signals.length) return expired === 1 ? 'expired' : 'all expired';
  if (expired > 0) return `${counted(expired, 'has', 'have', language)} expired`;
  if (next.daysLeft === null) return 'no last day';
  return next.daysLeft === 0 ? 'good until today' : `good for ${days(next.daysLeft)}`;
}
