import type { Comparison, EntryChange, FactChange, MeasureMove, RankMove, SentenceChange } from './comparison.ts';

const swap = <T extends { before: unknown; after: unknown }>(one: T): T => ({
  ...one,
  before: one.after,
  after: one.before,
});

const fact = (one: FactChange): FactChange => ({
  ...swap(one),
  ...(one.refers && { refers: swap(one.refers) }),
  ...(one.measures && { measures: swap(one.measures) }),
});
const sentence = (one: SentenceChange): SentenceChange => swap(one);

const entry = (one: EntryChange): EntryChange => ({
  ...swap(one),
  state: swap(one.state),
  facts: one.facts.map(fact),
  text: one.text.map((block) => ({ ...block, sentences: block.sentences.map(sentence) })),
});

const measure = (one: MeasureMove): MeasureMove => ({ ...one, from: one.to, to: one.from });
const rank = (one: RankMove): RankMove => ({ ...swap(one), from: one.to, to: one.from });

/** Order of the later names; entries of one kind stay together. */
export function inOrder(entries: readonly EntryChange[]): EntryChange[] {
  const key = ({ before, after }: EntryChange) => (after ?? before)?.key ?? '';
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    entries.filter((one) => one.kind === kind).sort((one, other) => (key(one) < key(other) ? -1 : 1)),
  );
}

/** Order of the later backlog, and then that of the earlier one. */
export const byPlace = (ranks: readonly RankMove[]): RankMove[] =>
  [...ranks].sort(
    (one, other) =>
      (one.to?.place ?? Number.POSITIVE_INFINITY) - (other.to?.place ?? Number.POSITIVE_INFINITY) ||
      (one.from?.place ?? 0) - (other.from?.place ?? 0),
  );

/**
 * The same comparison, read the other way round.
 * @param comparison of one hub with another
 * @returns the comparison of the other with the one
 */
export const mirror = (comparison: Comparison): Comparison => ({
  before: comparison.after,
  after: comparison.before,
  entries: inOrder(comparison.entries.map(entry)),
  moved: comparison.moved.map(swap).sort((one, other) => (one.after.key < other.after.key ? -1 : 1)),
  settings: comparison.settings.map(fact),
  measures: comparison.measures.map(measure),
  replacements: { made: comparison.replacements.undone, undone: comparison.replacements.made },
  rulings: { made: comparison.rulings.undone, undone: comparison.rulings.made },
  ranks: byPlace(comparison.ranks.map(rank)),
  findings: { appeared: comparison.findings.resolved, resolved: comparison.findings.appeared },
  evidence: { expired: comparison.evidence.renewed, renewed: comparison.evidence.expired },
  inputs: { quiet: comparison.inputs.heard, heard: comparison.inputs.quiet },
});
