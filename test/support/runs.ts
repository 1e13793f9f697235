/** How many cases of a law everybody tries who asks for no more. */
const few = 100;

/**
 * How many cases a property test tries: a hundred at most between two edits, and all where `FC_RUNS=full`, as in
 * `.ci/run`. A law that fails says the seed and the path with which its case comes again.
 * @param all cases that the law is worth
 * @returns a parameter of `fc.assert`
 */
export const runs = (all: number): { numRuns: number } => ({
  numRuns: process.env.FC_RUNS === 'full' ? all : Math.min(few, all),
});
