import { type Group, groups, type JourneyStage, journeyStages } from '../../kinds/fields.ts';
import { channels } from '../../kinds/signals.ts';
import { daysBetween } from '../../model/date.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { isExpired } from '../evidence.ts';
import { weightOf } from './weight.ts';

/** How old a signal is: of this quarter, of this year, older, or past the day until which it was good. */
export const ages = ['quarter', 'year', 'older', 'expired'] as const;

/** One part of a mix. */
export interface Portion<Name extends string = string> {
  name: Name;
  /** Signals. */
  count: number;
  /** What they weigh together. */
  weight: number;
  /** Share of the weight of all, 0 to 1; null when nothing has any weight. */
  share: number | null;
  /** Share of the number of all, 0 to 1; null when there is none. */
  ofNumber: number | null;
}

/** What some evidence is made of. Each list adds up to the whole; names without a signal are left in. */
export interface Mix {
  signals: readonly Entry<'signals'>[];
  /** What all weigh together. */
  weight: number;
  groups: readonly Portion<Group>[];
  /** By id of the input; inputs that the hub does not have come last. */
  inputs: readonly Portion[];
  journey: readonly Portion<JourneyStage>[];
  channels: readonly Portion<(typeof channels)[number]>[];
  /** Whether the speaker had left. */
  speakers: readonly Portion<'current' | 'former'>[];
  ages: readonly Portion<Age>[];
}

export type Age = (typeof ages)[number];

/**
 * How old something is that was heard on a day.
 * @param date the day
 * @param today `YYYY-MM-DD`
 */
export function ageOn(date: string, today: string): Exclude<Age, 'expired'> {
  const days = daysBetween(date, today);
  return days <= 90 ? 'quarter' : days <= 365 ? 'year' : 'older';
}

const ageOf = (signal: Entry<'signals'>, today: string): Age =>
  isExpired(signal, today) ? 'expired' : ageOn(signal.data.date, today);

/**
 * What some evidence is made of, each signal weighted by its freshness.
 * @param hub the graph, with its day
 * @param signals in any order; one that is named twice counts once
 */
export function mixOf(hub: Hub, signals: readonly Entry<'signals'>[]): Mix {
  const distinct = [...new Map(signals.map((signal) => [signal.key, signal])).values()];
  const weighed = distinct.map((signal) => ({ signal, weight: weightOf(signal, hub.today) }));
  // Small to large: the sum does not depend on the order in which signals are given.
  const sum = (weights: number[]) => weights.sort((a, b) => a - b).reduce((all, each) => all + each, 0);
  const weight = sum(weighed.map((each) => each.weight));
  const portions = <Name extends string>(
    names: readonly Name[],
    nameOf: (signal: Entry<'signals'>) => string | undefined,
  ): Portion<Name>[] => {
    const byName = Map.groupBy(weighed, ({ signal }) => nameOf(signal));
    return names.map((name) => {
      const named = byName.get(name) ?? [];
      const own = sum(named.map((each) => each.weight));
      const count = named.length;
      return {
        name,
        count,
        weight: own,
        share: weight === 0 ? null : own / weight,
        ofNumber: distinct.length === 0 ? null : count / distinct.length,
      };
    });
  };
  const inputs = new Map(hub.of('inputs').map((input) => [input.id, input.data.group]));
  // An audience that may not see an input is not told its id: such a signal is part of the whole and of no input.
  const named = new Set([
    ...inputs.keys(),
    ...distinct.flatMap(({ data }) => (data.input as string | undefined) ?? []),
  ]);
  return {
    signals: distinct,
    weight,
    groups: portions(groups, ({ data }) => inputs.get(data.input)),
    inputs: portions([...named], ({ data }) => data.input),
    journey: portions(journeyStages, ({ data }) => data.journey),
    channels: portions(channels, ({ data }) => data.channel),
    speakers: portions(['current', 'former'] as const, ({ data }) => (data.former ? 'former' : 'current')),
    ages: portions(ages, (signal) => ageOf(signal, hub.today)),
  };
}

/** The lists of a mix. */
export type MixList = { [List in keyof Mix]: Mix[List] extends readonly Portion[] ? List : never }[keyof Mix];

/**
 * The share of some names in a list of a mix.
 * @param mix as `mixOf` gives it
 * @param list of it
 * @param names in that list; of what is not there, the share is nothing
 * @returns 0 to 1; null when nothing in the mix has any weight
 */
export function shareOf(mix: Mix, list: MixList, names: readonly string[]): number | null {
  if (mix.weight === 0) return null;
  const portions: readonly Portion[] = mix[list];
  const sum = portions.reduce((all, { name, share }) => (names.includes(name) ? all + (share ?? 0) : all), 0);
  // Parts of the whole add up to 1 but for the last bit; "more than 99%" would then be said of all there is.
  return Math.abs(sum - 1) < 1e-9 ? 1 : sum;
}
