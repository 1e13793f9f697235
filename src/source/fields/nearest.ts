import { distance } from 'fastest-levenshtein';

/** Distance takes time with the square of the length, and nobody misspells a whole page. */
const longest = 300;
/** More wrong letters than that are another word, not a slip. */
const mostSteps = 8;

// Letters in as many heaps: two letters in one heap only make the bound below looser.
const heaps = 64;
const wanted = new Uint16Array(heaps);
const open = new Uint16Array(heaps);

/** How often each letter stands in a word, for `leastSteps`. */
function countLetters(word: string): void {
  wanted.fill(0);
  for (let index = 0; index < word.length; index += 1) {
    const heap = word.charCodeAt(index) % heaps;
    wanted[heap] = (wanted[heap] as number) + 1;
  }
}

/** Steps that a word is away at least from the one counted: letters without a counterpart. Far cheaper than steps. */
function leastSteps(length: number, word: string): number {
  open.set(wanted);
  let shared = 0;
  for (let index = 0; index < word.length; index += 1) {
    const heap = word.charCodeAt(index) % heaps;
    const left = open[heap] as number;
    if (left === 0) continue;
    open[heap] = left - 1;
    shared += 1;
  }
  return Math.max(length, word.length) - shared;
}

/**
 * The known word that a wrong one most likely meant.
 * @param wrong what was written
 * @param known what may be written
 * @returns the nearest, or undefined when none is near: at most a third of its letters differ, and not more than eight
 */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  if (wrong.length > longest) return undefined;
  let best: string | undefined;
  let least = mostSteps + 1;
  const from = wrong.toLowerCase();
  countLetters(from);
  for (const word of known) {
    if (word.length > longest || Math.abs(word.length - wrong.length) >= least) continue;
    const to = word.toLowerCase();
    if (leastSteps(from.length, to) >= least) continue;
    const steps = distance(from, to);
    if (steps < least) {
      least = steps;
      best = word;
    }
  }
  return best !== undefined && least <= Math.max(2, Math.floor(best.length / 3)) ? best : undefined;
}

/** "Did you mean …?" as the end of a fix, with a leading space, or nothing. */
export function suggestion(wrong: string, known: Iterable<string>): string {
  const word = nearest(wrong, known);
  return word === undefined ? '' : ` Did you mean \`${word}\`?`;
}
