import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';

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
  [...new Set(hub.from(key).flatMap(({ supports, to }) => (supports ? [to] : [])))].flatMap((to) => {
    const entry = hub.get(to);
    return entry?.kind === 'signals' ? [entry as unknown as Signal] : [];
  });

/** How many signals something rests on. */
export interface Ground {
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
export function groundOf(signals: readonly Signal[], today: string): Ground {
  const holding = stillHolding(signals, today);
  return {
    signals: signals.length,
    expired: signals.length - holding.length,
    inputs: inputsOf(signals),
    inputsHolding: inputsOf(holding),
  };
}
