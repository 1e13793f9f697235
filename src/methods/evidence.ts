import { max } from 'd3-array';
import { daysBetween } from '../model/date.ts';
import type { Hub } from '../model/hub.ts';
import { type Entry, ofKind } from '../source/entry.ts';
import { type Freshness, type FreshnessState, freshness } from './freshness.ts';

type Signal = Entry<'signals'>;

/**
 * Whether a signal is too old to rest on: from the day after its last good day on. One that names no last day never is.
 * @param signal any
 * @param today `YYYY-MM-DD`
 */
export const isExpired = ({ data: { goodUntil } }: Pick<Signal, 'data'>, today: string): boolean =>
  goodUntil !== undefined && goodUntil < today;

/**
 * Those of some signals that still hold.
 * @param signals any
 * @param today `YYYY-MM-DD`
 */
export const stillHolding = <S extends Pick<Signal, 'data'>>(signals: readonly S[], today: string): S[] =>
  signals.filter((signal) => !isExpired(signal, today));

/**
 * The signals that an entry itself names as what it rests on, each once; not those of what it serves, nor those that
 * only its text links to.
 * @param hub the graph, for one audience
 * @param key of the entry
 */
export const signalsUnder = (hub: Hub, key: string): Signal[] =>
  ofKind(
    [...new Set(hub.from(key).flatMap(({ supports, to }) => (supports ? [to] : [])))].flatMap(
      (to) => hub.get(to) ?? [],
    ),
    'signals',
  );

/** How many signals something rests on. */
export interface EvidenceCount {
  signals: number;
  /** Those of them that are too old to rest on. */
  expired: number;
  /** Inputs through which they came, and through which those came that still hold. */
  inputs: number;
  inputsHolding: number;
}

// The input is missing where this audience may not see it.
const inputsOf = (signals: readonly Signal[]): number =>
  new Set(signals.flatMap(({ data }) => (data.input as string | undefined) ?? [])).size;

/**
 * Counts signals and their inputs.
 * @param signals each once
 * @param today `YYYY-MM-DD`
 */
export function countEvidence(signals: readonly Signal[], today: string): EvidenceCount {
  const holding = stillHolding(signals, today);
  return {
    signals: signals.length,
    expired: signals.length - holding.length,
    inputs: inputsOf(signals),
    inputsHolding: inputsOf(holding),
  };
}

/**
 * The day on which the newest of some signals was heard.
 * @param signals any
 * @returns `YYYY-MM-DD`; null without any
 */
export const newestOf = (signals: readonly Pick<Signal, 'data'>[]): string | null =>
  max(signals, ({ data }) => data.date) ?? null;

/**
 * Signals that were heard after a day: they cannot have led to what was decided on it.
 * @param signals any
 * @param day `YYYY-MM-DD`
 */
export const heardAfter = (signals: readonly Signal[], day: string): Signal[] =>
  signals.filter(({ data }) => data.date > day);

/**
 * The state of evidence: `none` without a signal; `overdue` when at least one has expired, which outweighs all that are
 * good; else that of the one which expires first. `unknown`: none says how long it is good.
 */
export type EvidenceState = FreshnessState | 'none';

/** The signals that an entry itself names as what it rests on, and how long they hold. */
export interface Evidence {
  signals: readonly Signal[];
  /** How many of them are too old to rest on. */
  expired: number;
  /** Of the one that expires first of those that are still good; unknown when none says how long it is good. */
  next: Freshness;
  /** Day of the newest, `YYYY-MM-DD`; null without any. */
  newest: string | null;
  state: EvidenceState;
}

/**
 * How fresh is what holds from one day to another.
 * @param from `YYYY-MM-DD`
 * @param until its last good day; without one nobody said how long it holds
 * @param today the day of reading
 */
export const freshUntil = (from: string | undefined, until: string | undefined, today: string): Freshness =>
  freshness(from, from && until && `${Math.max(0, daysBetween(from, until))} days`, today);

/** A signal holds from the day it was heard to its last good day. */
const freshnessOf = ({ data: { date, goodUntil } }: Signal, today: string): Freshness =>
  freshUntil(date, goodUntil, today);

/**
 * What an entry rests on: the signals that it names in typed fields.
 * @param hub the graph, for one audience and one day
 * @param key of the entry
 */
export function evidenceOf(hub: Hub, key: string): Evidence {
  const signals = signalsUnder(hub, key);
  const { expired } = countEvidence(signals, hub.today);
  const [next = freshness(undefined, undefined, hub.today)] = stillHolding(signals, hub.today)
    .filter(({ data }) => data.goodUntil)
    .map((signal) => freshnessOf(signal, hub.today))
    .sort((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0));
  return {
    signals,
    expired,
    next,
    newest: newestOf(signals),
    state: signals.length === 0 ? 'none' : expired > 0 ? 'overdue' : next.state,
  };
}
