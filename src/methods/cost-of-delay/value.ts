import type { valueKinds } from '../../kinds/initiatives.ts';
import type { Observed } from './operations.ts';
import { mean, type Range } from './range.ts';

export type ValueKind = (typeof valueKinds)[number];

/** One reason why waiting costs something. */
export interface DelayCost {
  kind: ValueKind;
  /** `stated` in the initiative, or reckoned from a manual `operation` that it ends or lowers. */
  source: 'stated' | 'operation';
  /** Where the figures come from: the initiative's words, or the name of the operation. */
  why: string;
  /** Money per week of waiting; of an operation its mean, without a spread that nobody observed. */
  perWeek: Range;
  /** What was counted of an operation, and the share of it that the initiative takes off: shown beside its mean. */
  observed?: Observed & { takesOff: number };
  /** Parts of an initiative that name the same cause rise and fall together. */
  cause?: string | undefined;
}

/** The kind of value under which hours by hand are counted. */
export const manualWorkKind: ValueKind = 'affordability';

const total = (parts: readonly DelayCost[]): number => parts.reduce((sum, { perWeek }) => sum + mean(perWeek), 0);

/**
 * Which parts are summed. Hours by hand may stand in the initiative's own range and in the product's list of manual
 * operations, whether they serve customers or the team; nobody can tell from the figures whether they are the same hours. So they never count twice: of the
 * ranges stated for `affordability` and the operations, the side with the larger mean counts and the other is taken
 * to be contained in it.
 * @returns the parts that are summed, and those contained in them
 */
export function withoutDoubles(parts: readonly DelayCost[]): { counted: DelayCost[]; contained: DelayCost[] } {
  const stated = parts.filter(({ kind, source }) => kind === manualWorkKind && source === 'stated');
  const operations = parts.filter(({ source }) => source === 'operation');
  const less = total(operations) > total(stated) ? stated : operations;
  const contained = stated.length > 0 && operations.length > 0 ? less : [];
  return { counted: parts.filter((part) => !contained.includes(part)), contained };
}

/**
 * The independent ranges that parts come from: those of one cause rise and fall together, so they are one range, whose
 * low, likely and high are the sums of theirs.
 * @returns one range for each cause and each part without one
 */
export function independentRanges(parts: readonly DelayCost[]): Range[] {
  const byCause = Map.groupBy(parts, (part) => part.cause ?? part);
  return [...byCause.values()].map((all) =>
    all
      .map(({ perWeek }) => perWeek)
      .reduce((sum, { low, likely, high }) => ({
        low: sum.low + low,
        likely: sum.likely + likely,
        high: sum.high + high,
      })),
  );
}
