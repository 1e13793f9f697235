import { diffArrays } from 'diff';

/** A pair of neighbours in two lists, or what only one of them has. */
export interface Step<T> {
  before: T | null;
  after: T | null;
}

/** Its work grows with the square of what differs; beyond that, what differs is told as a whole. */
const mostEdits = 1500;

/** Pairs are weighed one by one up to that many; longer stretches share too little to be worth it. */
const mostPairs = 20_000;

/**
 * Aligns two lists by what is the same in both, in order.
 * @param before the earlier list
 * @param after the later list
 * @param keyOf what makes two members the same
 * @param edits members that may differ in all; where more do, nothing between the ends is the same
 * @returns steps in the order of both lists; in a stretch that differs, first what is gone, then what is new
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (member: T) => string,
  edits = mostEdits,
): Step<T>[] {
  const one = before.map(keyOf);
  const other = after.map(keyOf);
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const steps: Step<T>[] = [];
  let left = 0;
  let right = 0;
  const take = (count: number, inBefore: boolean, inAfter: boolean) => {
    for (let taken = 0; taken < count; taken += 1)
      steps.push({
        before: inBefore ? (before[left++] as T) : null,
        after: inAfter ? (after[right++] as T) : null,
      });
  };
  take(start, true, true);
  const middle = [one.slice(start, one.length - end), other.slice(start, other.length - end)] as const;
  const changes = diffArrays(middle[0], middle[1], { maxEditLength: edits });
  if (changes) for (const { count = 0, added, removed } of changes) take(count, !added, !removed);
  else {
    take(middle[0].length, true, false);
    take(middle[1].length, false, true);
  }
  take(end, true, true);
  return steps;
}

/** Pairs the members of one stretch, in order, so that the sum of their likeness is the greatest. */
function pairStretch<T>(gone: T[], come: T[], likeness: (one: T, other: T) => number, least: number): Step<T>[] {
  const singles = (): Step<T>[] => [
    ...gone.map((before) => ({ before, after: null })),
    ...come.map((after) => ({ before: null, after })),
  ];
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > mostPairs) return singles();
  const width = come.length + 1;
  const likes = gone.map((one) => come.map((other) => likeness(one, other)));
  // Best sum of what is left from a place in each list on.
  const best = new Float64Array((gone.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] as number;
  const like = (row: number, column: number) => likes[row]?.[column] as number;
  for (let row = gone.length - 1; row >= 0; row -= 1)
    for (let column = come.length - 1; column >= 0; column -= 1) {
      const pair = like(row, column) >= least ? like(row, column) + at(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(pair, at(row + 1, column), at(row, column + 1));
    }
  const steps: Step<T>[] = [];
  let row = 0;
  let column = 0;
  while (row < gone.length || column < come.length) {
    const here = at(row, column);
    if (row < gone.length && column < come.length) {
      if (like(row, column) >= least && here === like(row, column) + at(row + 1, column + 1)) {
        steps.push({ before: gone[row++] as T, after: come[column++] as T });
        continue;
      }
    }
    if (row < gone.length && (column === come.length || here === at(row + 1, column)))
      steps.push({ before: gone[row++] as T, after: null });
    else steps.push({ before: null, after: come[column++] as T });
  }
  return steps;
}

/**
 * Pairs what was edited: in each stretch that differs, members that are alike become one step.
 * @param steps from `align`
 * @param likeness between 0 and 1
 * @param least likeness of a pair
 */
export function pairAlike<T>(
  steps: readonly Step<T>[],
  likeness: (one: T, other: T) => number,
  least: number,
): Step<T>[] {
  const paired: Step<T>[] = [];
  let gone: T[] = [];
  let come: T[] = [];
  const flush = () => {
    for (const step of pairStretch(gone, come, likeness, least)) paired.push(step);
    gone = [];
    come = [];
  };
  for (const step of steps) {
    if (step.before !== null && step.after !== null) {
      flush();
      paired.push(step);
    } else {
      if (step.before !== null) gone.push(step.before);
      if (step.after !== null) come.push(step.after);
    }
  }
  flush();
  return paired;
}

/** Words and how often each stands there: a number for each, in order. Two words of one number do no harm here. */
export type Bag = Uint32Array;

/** FNV-1a of a word. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** How often each word stands in a list. */
export const bagOf = (words: Iterable<string>): Bag => Uint32Array.from(words, numberOf).sort();

/**
 * How much two bags share: twice what is in both, of the sum of both. Of long texts it is asked for every pair of
 * sentences, so that it must be quick.
 * @param one words of one text
 * @param other words of the other
 * @returns between 0 and 1
 */
export function shared(one: Bag, other: Bag): number {
  const sum = one.length + other.length;
  let both = 0;
  let right = 0;
  for (let left = 0; left < one.length && right < other.length; ) {
    const difference = (one[left] as number) - (other[right] as number);
    if (difference === 0) both += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return sum === 0 ? 0 : (2 * both) / sum;
}
