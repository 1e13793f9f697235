import { distance } from 'fastest-levenshtein';

const longest = 300;

/**
 * The known word that a wrong one most likely meant.
 * @param wrong what was written
 * @param known what may be written
 * @returns the nearest, or undefined when none is near: at most a third of its letters differ
 */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  // Distance takes time with the square of the length, and nobody misspells a whole page.
  if (wrong.length > longest) return undefined;
  const from = wrong.toLowerCase();
  for (const word of known) {
    if (word.length > longest || Math.abs(word.length - wrong.length) >= least) continue;
    const steps = distance(from, word.toLowerCase());
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
