/** Whether all is tried that a test is worth, as in `.ci/run`; else what fits between two edits. */
export const full = process.env.FC_RUNS === 'full';

/**
 * How many cases a property test tries: a few between two edits, and all where `FC_RUNS=full`. A law that fails says the
 * seed and the path with which its case comes again.
 * @param all cases that the law is worth
 * @param few of them, where a case is dear
 * @returns a parameter of `fc.assert`
 */
export const runs = (all: number, few = 40): { numRuns: number } => ({ numRuns: full ? all : Math.min(few, all) });

/**
 * How long a text is that nobody wrote to be read: a tenth between two edits, which still takes minutes where work grows
 * with its square, and all where `FC_RUNS=full`.
 * @param all letters, lines or parts
 */
export const length = (all: number): number => (full ? all : Math.ceil(all / 10));

/**
 * Some of many things that all take the same time, evenly spread, between two edits; all of them where `FC_RUNS=full`.
 * @param all in an order that puts like beside like
 * @param few how many
 */
export const someOf = <T>(all: readonly T[], few = 100): readonly T[] =>
  full || all.length <= few
    ? all
    : Array.from({ length: few }, (_, at) => all[Math.floor((at * all.length) / few)] as T);
