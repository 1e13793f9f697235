import { closest, distance } from 'fastest-levenshtein';

/** Distance takes time with the square of the length, and nobody misspells a whole page. */
const longest = 300;
/** More wrong letters than that are another word, not a slip. */
const mostSteps = 8;

/**
 * The known word that a wrong one most likely meant.
 * @param wrong what was written
 * @param known what may be written
 * @returns the nearest, or undefined when none is near: at most a third of its letters differ, and not more than eight
 */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  if (wrong.length > longest) return undefined;
  const written = wrong.toLowerCase();
  const words = [...known].filter((word) => Math.abs(word.length - wrong.length) <= mostSteps);
  const inLowerCase = words.map((word) => word.toLowerCase());
  const near = closest(written, inLowerCase);
  const maxSteps = Math.min(mostSteps, Math.max(2, Math.floor((near?.length ?? 0) / 3)));
  return near !== undefined && distance(written, near) <= maxSteps ? words[inLowerCase.indexOf(near)] : undefined;
}

/** So many names of a hub are looked for: whoever has more wrong ones did not misspell them one by one. */
const mostLooks = 200;

/**
 * `nearest` for checks that hold one wrong name after another against all names of a hub.
 * @returns finds what was meant by the first 200 that it is asked for, and then nothing any more
 */
export function nearestOfFirst(): typeof nearest {
  let looks = 0;
  return (wrong, known) => {
    looks += 1;
    return looks > mostLooks ? undefined : nearest(wrong, known);
  };
}

/** "Did you mean …?" as the end of a fix, with a leading space, or nothing. */
export function suggestion(wrong: string, known: Iterable<string>, find: typeof nearest = nearest): string {
  const word = find(wrong, known);
  return word === undefined ? '' : ` Did you mean \`${word}\`?`;
}
