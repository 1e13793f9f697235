import { timeExpected } from '../../format/durations.ts';
import { capital } from '../../format/words.ts';
import type { BacklogLine } from '../../methods/backlog-lines.ts';
import type { Missing } from '../../methods/cost-of-delay/case.ts';
import type { Evidence } from '../../methods/evidence.ts';
import { valueWords } from '../../model/value-words.ts';
import { ownerName } from '../entry/owner.ts';
import { backlogWords } from './words.ts';

/** Where an initiative stands, as a filter and as the head of its group. */
export interface RowGroup {
  /** As it stands in addresses: the number of the group, or why it is in none. */
  value: string;
  name: string;
}

/**
 * The group of a ranked initiative, or why it is in none.
 * @param language of the hub
 */
export function standingIn({ group, ranked }: BacklogLine, language: string): RowGroup {
  const say = backlogWords(language);
  if (group === 'ranked') return { value: String(ranked?.rankGroup), name: say.group(ranked?.rankGroup ?? 0) };
  return { value: group, name: group === 'unknown' ? say.rankUnknown : say[group] };
}

/**
 * What is missing in words, without whom to ask: `cost of delay for speed`.
 * @param language of the hub
 */
export function missingWords(each: Missing, language: string): string {
  const say = backlogWords(language).missing;
  const timeOf = (weeks: number) => timeExpected({ expected: weeks, low: weeks, high: weeks }, language);
  if (each.what === 'duration') return say.duration;
  if (each.what === 'overtaken') return say.overtaken(timeOf(each.elapsed), timeOf(each.high));
  if (each.what === 'operation') return say.operation(each.name);
  return each.kind === null ? say.costOfDelay : say.costOfDelayFor([valueWords(each.kind)]);
}

/**
 * What a rank waits for, by whom to ask.
 * @param missing at least one
 * @param language of the hub
 */
export function askFor(missing: readonly Missing[], language: string): { ask: string; what: string }[] {
  const byPerson = Map.groupBy(missing, ({ ask }) => ask);
  return [...byPerson].map(([ask, all]) => {
    const kinds = all.flatMap((each) => (each.what === 'cost-of-delay' && each.kind ? [valueWords(each.kind)] : []));
    const others = all
      .filter((each) => each.what !== 'cost-of-delay' || each.kind === null)
      .map((each) => missingWords(each, language));
    const first = kinds.length > 0 ? [backlogWords(language).missing.costOfDelayFor(kinds)] : [];
    return { ask: ownerName(ask, language), what: capital([...first, ...others].join('; ')) };
  });
}

/**
 * How long evidence holds, in words.
 * @param evidence with at least one signal
 * @param language of the hub
 */
export function evidenceWords({ signals, expired, next }: Evidence, language: string): string {
  const say = backlogWords(language);
  if (expired === signals.length) return expired === 1 ? say.expired : say.allExpired;
  if (expired > 0) return say.someExpired(expired);
  if (next.daysLeft === null) return say.noLastDay;
  return next.daysLeft === 0 ? say.goodUntilToday : say.goodFor(next.daysLeft);
}
