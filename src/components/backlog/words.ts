import { days } from '../../format/days.ts';
import { capital, counted, joined } from '../../format/words.ts';
import type { BacklogLine } from '../../methods/backlog-lines.ts';
import type { Missing } from '../../methods/cost-of-delay/case.ts';
import type { Evidence, EvidenceState } from '../../methods/evidence.ts';
import { valueWords } from '../../model/value-words.ts';

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

/** What is missing in words, without whom to ask: `cost of delay for speed`. */
export function missingWords(each: Missing): string {
  if (each.what === 'duration') return 'duration';
  if (each.what === 'operation') return `hours or price of “${each.name}”`;
  return each.kind === null ? 'cost of delay' : `cost of delay for ${valueWords(each.kind)}`;
}

/**
 * What a rank waits for, by whom to ask.
 * @param missing at least one
 */
export function askFor(missing: readonly Missing[]): { ask: string; what: string }[] {
  const byPerson = Map.groupBy(missing, ({ ask }) => ask);
  return [...byPerson].map(([ask, all]) => {
    const kinds = all.flatMap((each) => (each.what === 'cost-of-delay' && each.kind ? [valueWords(each.kind)] : []));
    const others = all.filter((each) => each.what !== 'cost-of-delay' || each.kind === null).map(missingWords);
    const first = kinds.length > 0 ? [`cost of delay for ${joined(kinds)}`] : [];
    return { ask, what: capital([...first, ...others].join('; ')) };
  });
}

/** Names of the states of evidence as a filter has them. */
export const evidenceNames: Readonly<Record<EvidenceState, string>> = {
  fresh: 'All good',
  due: 'Expires soon',
  overdue: 'Some expired',
  unknown: 'No last day',
  none: 'None',
};

/**
 * How long evidence holds, in words.
 * @param evidence with at least one signal
 * @param language of the hub
 */
export function evidenceWords({ signals, expired, next }: Evidence, language: string): string {
  if (expired === signals.length) return expired === 1 ? 'expired' : 'all expired';
  if (expired > 0) return `${counted(expired, 'has', 'have', language)} expired`;
  if (next.daysLeft === null) return 'no last day';
  return next.daysLeft === 0 ? 'good until today' : `good for ${days(next.daysLeft)}`;
}
