import type { Written } from '../../source/entry.ts';
import type { Problem } from '../../source/problem.ts';
import type { EntryName } from '../editions/comparison.ts';
import type { Pairs } from '../editions/pairs.ts';
import type { ReviewSide } from './side.ts';

/** A problem, and the entry that has it; null for `hub.yaml`, a sealed edition and what is no entry. */
export interface ToldProblem {
  problem: Problem;
  entry: EntryName | null;
}

/** A problem of one side, and what it is called on the later one. */
interface Placed extends ToldProblem {
  /** Key of the entry on the later side, else the file. */
  at: string;
}

const placed = (side: ReviewSide, elsewhere: ReadonlySet<string>, later: (key: string) => string): Placed[] =>
  side.problems
    .filter(({ check }) => !elsewhere.has(check))
    .map((problem) => {
      const entry = side.entryAt(problem.file);
      return { problem, entry, at: entry ? later(entry.key) : problem.file };
    });

/** Takes out of two lists what has one name in both, as often as it is in both. */
function unmatched(
  before: readonly Placed[],
  after: readonly Placed[],
  nameOf: (one: Placed) => string | null,
): [Placed[], Placed[]] {
  const left = Map.groupBy(before, nameOf);
  const matched = new Set<Placed>();
  for (const one of after) {
    const name = nameOf(one);
    const same = name === null ? undefined : left.get(name)?.shift();
    if (same) matched.add(same).add(one);
  }
  return [before.filter((one) => !matched.has(one)), after.filter((one) => !matched.has(one))];
}

/**
 * Problems that came and problems that went. Where a line moved, nothing came or went; of a warning whose words changed
 * only because a figure in them did, neither. An error with other words is another error.
 * @param before one side
 * @param after the other
 * @param pairs which entry is which
 * @param elsewhere ids of checks that are told elsewhere
 */
export function turnedProblems(
  before: ReviewSide,
  after: ReviewSide,
  pairs: Pairs<Written>,
  elsewhere: ReadonlySet<string>,
): { appeared: ToldProblem[]; resolved: ToldProblem[] } {
  const [was, is] = [placed(before, elsewhere, pairs.later), placed(after, elsewhere, (key) => key)];
  const name = (...parts: readonly unknown[]) => JSON.stringify(parts);
  const words = ({ at, problem: { check, field, message } }: Placed) => name(at, check, field, message);
  const wordsAnywhere = ({ at, problem: { check, message } }: Placed) => name(at, check, message);
  // The words of a renamed entry name its new address.
  const renamed = new Set(
    pairs.list.flatMap(({ before: one, after: other }) => (one && other && one.key !== other.key ? [other.key] : [])),
  );
  const figures = ({ at, problem: { check, severity } }: Placed) =>
    severity === 'warning' || renamed.has(at) ? name(at, check) : null;
  let left: [Placed[], Placed[]] = [was, is];
  for (const nameOf of [words, wordsAnywhere, figures]) left = unmatched(...left, nameOf);
  /** What stands at several places of a file in the same words is told once. */
  const told = (list: readonly Placed[]): ToldProblem[] =>
    [...Map.groupBy(list, wordsAnywhere).values()].flatMap(([one]) =>
      one ? [{ problem: one.problem, entry: one.entry }] : [],
    );
  return {
    // What is gone has no problem any more, and nobody put it right.
    resolved: told(
      left[0].filter(({ at, entry, problem }) => !after.isEased(problem.check, at) && (!entry || after.has(at))),
    ),
    appeared: told(left[1]),
  };
}
