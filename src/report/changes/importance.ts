import { ascending } from 'd3-array';

/**
 * What readers of a change hear first, whether it is told of two editions or of a branch: sorts of `matters.ts`, and
 * rules of `report/review/`, what matters most first.
 */
export const importance = [
  'audience-widened',
  'new-error',
  'turned',
  'decision-reversed',
  'target-moved',
  'promise-touched',
  'rank-without-estimate',
  'rank-moved',
  'evidence-lost',
  'edition-changed',
  'decision-rewritten',
  'check-eased',
  'estimate-without-reason',
  'new-finding',
  'entry-removed',
] as const;

/** Chapters in the order in which they matter where nothing of the list speaks. */
const order = ['initiatives', 'north-star', 'decisions', 'strategy', 'editions', 'evidence', 'inputs', 'findings'];

/** What was only moved by others, or only looked at again, comes last. */
const minor = new Set(['shifted', 'reviewed', 'renamed', 'resolved']);

/** So many of one sort are told before others: the same again says less than something else. */
const mostOfOne = 3;

/** What a statement is weighed by. */
export interface Weighed {
  chapter: string;
  /** What happened, as a statement has it. */
  what: string;
  /** Sorts and rules that it touches. */
  touches: readonly string[];
  /** Among its like the larger comes first. */
  size?: number;
}

const places = new Map<string, number>(importance.map((sort, place) => [sort, place]));

function weightOf({ chapter, what, touches }: Weighed): number {
  const listed = touches.flatMap((sort) => places.get(sort) ?? []);
  if (listed.length > 0) return Math.min(...listed);
  const place = order.indexOf(chapter);
  const plain = importance.length + (place === -1 ? order.length : place);
  // A warning matters less than what changed.
  return minor.has(what) || touches.length > 0 ? plain + order.length + 1 : plain;
}

/**
 * Statements by how much they matter; of many of one sort the first few come before others, the rest after.
 * @param all to be ordered
 * @param weighed what each is weighed by
 */
export function byImportance<T>(all: readonly T[], weighed: (one: T) => Weighed): T[] {
  const seen = new Map<number, number>();
  return all
    .map((one) => {
      const by = weighed(one);
      return { one, weight: weightOf(by), size: by.size ?? 0 };
    })
    .sort((one, other) => ascending(one.weight, other.weight) || other.size - one.size)
    .map((each) => {
      const nth = (seen.get(each.weight) ?? 0) + 1;
      seen.set(each.weight, nth);
      return { ...each, again: nth > mostOfOne };
    })
    .sort((one, other) => Number(one.again) - Number(other.again))
    .map(({ one }) => one);
}
