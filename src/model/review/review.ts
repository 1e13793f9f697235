import { isDraft, type Written } from '../../source/entry.ts';
import { compareInOrder } from '../editions/compare.ts';
import type { Comparison, EntryName } from '../editions/comparison.ts';
import { type Pairs, pairEntries } from '../editions/pairs.ts';
import type { Hub } from '../hub.ts';
import { type ToldProblem, turnedProblems } from './problems.ts';
import type { EditionName, ReviewSide } from './side.ts';
import { widenings } from './widened.ts';
import type { Widening } from './widening.ts';

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
  /** Drafts, which count nowhere: those that came, changed and went, and entries that are drafts now. */
  drafts: readonly { entry: EntryName; what: 'added' | 'changed' | 'removed' | 'withdrawn' }[];
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

function draftsTurned({ list }: Pairs<Written>): Review['drafts'] {
  return list.flatMap(({ before, after }): Review['drafts'] => {
    const entry = after ?? before;
    if (!entry) return [];
    const [was, is] = [before, after].map((one) => one !== null && isDraft(one));
    const name = { key: entry.key, title: entry.data.title };
    if (is && !before) return [{ entry: name, what: 'added' }];
    if (is && was) return before?.digest === after?.digest ? [] : [{ entry: name, what: 'changed' }];
    if (is) return [{ entry: name, what: 'withdrawn' }];
    return was && !after ? [{ entry: name, what: 'removed' }] : [];
  });
}

/** What is only not looked for any more was not resolved, nor what was found of something that is gone. */
function withoutEased(comparison: Comparison, { isEased, has }: ReviewSide): Comparison {
  const { appeared, resolved } = comparison.findings;
  return {
    ...comparison,
    findings: {
      appeared,
      resolved: resolved.filter(({ check, key }) => !isEased(check, key) && (key === 'hub' || has(key))),
    },
  };
}

/**
 * What a change does, of two hubs on one day for one audience.
 * @param before the hub without the change
 * @param after the hub with it
 * @param files beside the text that changed, as far as this audience sees what shows them
 * @param unread entries that were left out of both hubs, because one side of them has errors
 * @param elsewhere ids of the checks of whose problems other parts of the review tell: findings, drafts
 */
export function reviewOf(
  before: ReviewSide,
  after: ReviewSide,
  {
    files,
    unread,
    elsewhere,
  }: { files: readonly FileChange[]; unread: readonly EntryName[]; elsewhere: ReadonlySet<string> },
): Review {
  const pairs = pairEntries<Written>({ entries: before.snapshot.hub.written }, { entries: after.snapshot.hub.written });
  return {
    comparison: withoutEased(compareInOrder(before.snapshot, after.snapshot), after),
    before: before.snapshot.hub,
    after: after.snapshot.hub,
    problems: turnedProblems(before, after, pairs, elsewhere),
    editions: editionsTurned(before, after),
    files,
    widened: widenings(before, after, pairs),
    drafts: draftsTurned(pairs),
    unread,
  };
}
