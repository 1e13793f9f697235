import { durationInDays } from '../../kinds/fields.ts';
import { daysBetween } from '../../model/date.ts';
import type { Entry } from '../../source/entry.ts';
import { type Distribution, leftOf } from './distribution.ts';
import { type ListedOperation, observedOf, weeklyCost } from './operations.ts';
import { exactly, type Range } from './range.ts';
import type { Case } from './score.ts';
import type { Urgency } from './urgency.ts';
import { type DelayCost, manualWorkKind, type ValueKind } from './value.ts';

/** A number without which an initiative has no rank. */
export type Missing = {
  /** Who could tell: whom the initiative says to ask, else the owner of the entry that lacks it. */
  ask: string;
} & (
  | { what: 'duration' }
  /** A duration that is longer than the weeks that have passed since it was begun. */
  | { what: 'overtaken'; high: number; elapsed: number }
  /** Cost of delay for a kind of value that it names; null when it names none. */
  | { what: 'cost-of-delay'; kind: ValueKind | null }
  /** Price or hours of a manual operation that it ends or lowers. */
  | { what: 'operation'; name: string; product: string }
);

/** Three estimates as the schemas type them, which do not tell amounts from durations. */
type Written = Record<keyof Range, string | number>;

/** A range of amounts, in the hub's currency. */
export const amountsOf = ({ low, likely, high }: Written): Range => ({
  low: Number(low),
  likely: Number(likely),
  high: Number(high),
});

const weeks = (duration: string | number): number => durationInDays(String(duration)) / 7;

/**
 * Weeks from the beginning of today to the end of a day: the last day counts whole.
 * @param today `YYYY-MM-DD`
 * @param day the same; may be past
 */
export const weeksToEndOf = (today: string, day: string): number => (daysBetween(today, day) + 1) / 7;

function urgencyOf({ urgency }: Entry<'initiatives'>['data'], today: string): Urgency {
  const begin = (day: string) => daysBetween(today, day) / 7;
  const end = (day: string) => weeksToEndOf(today, day);
  switch (urgency?.shape) {
    case 'deadline':
      return { shape: 'deadline', closes: end(urgency.by) };
    case 'window':
      return { shape: 'window', opens: begin(urgency.from), closes: end(urgency.by) };
    case 'begins':
      return { shape: 'begins', from: begin(urgency.from) };
    case 'peak':
      return { shape: 'peak', closes: end(urgency.by), loses: amountsOf(urgency.loses) };
    case 'fading':
      // Nobody said from when: from today on, as it is read.
      return { shape: 'fading', halfLife: weeks(urgency.halfLife), from: urgency.from ? begin(urgency.from) : 0 };
    default:
      return { shape: 'steady' };
  }
}

/**
 * Weeks since an initiative began to be built; 0 when it is not in production, or nobody wrote down since when.
 * @param data the initiative's
 * @param today `YYYY-MM-DD`
 */
export function elapsedOf({ stage, stages }: Entry<'initiatives'>['data'], today: string): number {
  const begun = stages?.findLast((each) => each.stage === 'production');
  return stage === 'production' && begun ? Math.max(0, daysBetween(begun.on, today) / 7) : 0;
}

/**
 * How long one team needs, in weeks; null when it is not known. A low of zero says nothing and counts as unknown.
 * @param data the initiative's
 */
export function durationOf({ duration }: Pick<Entry<'initiatives'>['data'], 'duration'>): Range | null {
  if (!duration || weeks(duration.low) <= 0) return null;
  return { low: weeks(duration.low), likely: weeks(duration.likely), high: weeks(duration.high) };
}

/** How long an initiative takes, and what is left of it. */
export interface WorkLeft {
  /** Weeks of one team from the first to the last, as estimated. */
  whole: Range;
  /** Weeks since it began to be built; 0 when it has not. */
  elapsed: number;
  /** Weeks that are left; null when the weeks that have passed have overtaken the estimate. */
  left: Distribution | null;
}

/**
 * How long an initiative takes, and what is left of it.
 * @param data the initiative's
 * @param today `YYYY-MM-DD`
 * @returns null when its duration is not known
 */
export function workLeft(data: Entry<'initiatives'>['data'], today: string): WorkLeft | null {
  const whole = durationOf(data);
  const elapsed = elapsedOf(data, today);
  return whole && { whole, elapsed, left: leftOf(whole, elapsed) };
}

/**
 * The costs of delay that an initiative states, one for each kind of value; none where this audience may not see them.
 * @param data the initiative's
 */
export const statedParts = ({ costOfDelay = [] }: Pick<Entry<'initiatives'>['data'], 'costOfDelay'>): DelayCost[] =>
  costOfDelay.map((each) => ({
    kind: each.kind,
    source: 'stated',
    why: each.why,
    perWeek: amountsOf(each),
    ...(each.cause && { cause: each.cause }),
  }));

/**
 * The estimates of an initiative, or what is missing of them. Missing is a duration, one of zero, or one that the weeks
 * since the work began have overtaken; a kind of value
 * that is named and has no range; a manual operation without a price or a whole month of hours, unless the initiative
 * states hours by hand in full. A figure that is withheld from the reader is missing in the same words.
 * @param entry the initiative
 * @param lowered manual operations that it ends or lowers
 * @param today `YYYY-MM-DD`
 */
export function caseOf(
  { id, data }: Entry<'initiatives'>,
  lowered: readonly ListedOperation[],
  today: string,
): { case: Case } | { missing: Missing[] } {
  const ask = data.askWhom ?? data.owner;
  const stated = statedParts(data);
  const operations = lowered.map(({ operation, product, takesOff }) => {
    const [observed, whole] = [observedOf(operation, today), weeklyCost(operation, today)];
    return {
      operation,
      product,
      observed: observed && { ...observed, takesOff },
      perWeek: whole === null ? null : whole * takesOff,
    };
  });
  const parts = [
    ...stated,
    ...operations.flatMap(({ operation: { name }, observed, perWeek }): DelayCost[] =>
      observed && perWeek !== null
        ? [{ kind: manualWorkKind, source: 'operation', why: name, perWeek: exactly(perWeek), observed }]
        : [],
    ),
  ];
  const known = new Set(parts.map(({ kind }) => kind));
  const unpriced = stated.some(({ kind }) => kind === manualWorkKind)
    ? []
    : operations.filter(({ perWeek }) => perWeek === null);
  const kinds = new Set(data.valueKinds ?? []);
  if (unpriced.length > 0) kinds.delete(manualWorkKind);
  const missing: Missing[] = [...kinds]
    .filter((kind) => !known.has(kind))
    .map((kind) => ({ what: 'cost-of-delay', kind, ask }));
  for (const { operation, product } of unpriced)
    missing.push({ what: 'operation', name: operation.name, product: product.id, ask: product.data.owner });
  if (parts.length === 0 && missing.length === 0) missing.push({ what: 'cost-of-delay', kind: null, ask });
  const work = workLeft(data, today);
  if (!work) missing.push({ what: 'duration', ask });
  else if (!work.left)
    missing.push({ what: 'overtaken', high: work.whole.high, elapsed: work.elapsed, ask: data.owner });
  if (!work || missing.length > 0) return { missing };
  return { case: { id, parts, duration: work.whole, urgency: urgencyOf(data, today), elapsed: work.elapsed } };
}
