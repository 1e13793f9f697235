import { compareInOrder } from '../editions/compare.ts';
import type { Comparison, EntryName } from '../editions/comparison.ts';
import { type Pairs, pairEntries } from '../editions/pairs.ts';
import type { Hub } from '../hub.ts';
import { type ToldProblem, turnedProblems } from './problems.ts';
import type { EditionName, ReviewSide } from './side.ts';
import { type Widening, widenings } from './widened.ts';

/** A file beside the text that holds something else than before, and an entry that shows it. */
export interface FileChange {
  path: string;
  entry: EntryName;
}

/** What a change of a hub does, for whoever has to agree to it. */
export interface Review {
  comparison: Comparison;
  /** The two hubs that were compared, for one audience. */
  before: Hub;
  after: Hub;
  /** What the checks find now and did not before; what they do not find any more, since it was put right. */
  problems: { appeared: readonly ToldProblem[]; resolved: readonly ToldProblem[] };
  /** Editions that are on one side only, or sealed anew. */
  editions: readonly { before: EditionName | null; after: EditionName | null }[];
  files: readonly FileChange[];
  widened: readonly Widening[];
  /** Entries that cannot be compared, because one side of them has errors. */
  unread: readonly EntryName[];
}

function editionsTurned(before: ReviewSide, after: ReviewSide): Review['editions'] {
  const [was, is] = [before, after].map(({ editions }) => new Map(editions.map((one) => [one.id, one]))) as [
    Map<string, EditionName>,
    Map<string, EditionName>,
  ];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((id) => {
    const [one, other] = [was.get(id) ?? null, is.get(id) ?? null];
    return one?.seal === other?.seal ? [] : [{ before: one, after: other }];
  });
}

/** What was found before and is only not looked for any more was not resolved. */
function withoutEased(comparison: Comparison, { isEased }: ReviewSide): Comparison {
  const { appeared, resolved } = comparison.findings;
  return {
    ...comparison,
    findings: { appeared, resolved: resolved.filter(({ check, key }) => !isEased(check, key)) },
  };
}

/**
 * What a change does, of two hubs on one day for one audience.
 * @param before the hub without the change
 * @param after the hub with it
 * @param files beside the text that changed, as far as this audience sees what shows them
 * @param unread entries that were left out of both hubs, because one side of them has errors
 * @param findings ids of the checks whose problems are findings: the comparison tells of them
 */
export function reviewOf(
  before: ReviewSide,
  after: ReviewSide,
  {
    files,
    unread,
    findings,
  }: { files: readonly FileChange[]; unread: readonly EntryName[]; findings: ReadonlySet<string> },
): Review {
  const pairs: Pairs = pairEntries(before.snapshot.hub, after.snapshot.hub);
  return {
    comparison: withoutEased(compareInOrder(before.snapshot, after.snapshot), after),
    before: before.snapshot.hub,
    after: after.snapshot.hub,
    problems: turnedProblems(before, after, pairs, findings),
    editions: editionsTurned(before, after),
    files,
    widened: widenings(before, after, pairs),
    unread,
  };
}
