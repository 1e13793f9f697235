const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether a text fits the room that there is. */
export type Fits = (text: string) => boolean;

/**
 * Letters as a reader sees them: with their marks, joined signs whole.
 * @param text anything
 */
export const lettersOf = (text: string): string[] =>
  /^[ -~]*$/.test(text) ? text.split('') : [...segmenter.segment(text)].map(({ segment }) => segment);

/** In UTF-16 units; no drawing has room for more, and signs without width could go on for ever. */
const longest = 1000;

/**
 * As much of a text as could be drawn at all, so that no more of it is looked at.
 * @param text anything
 * @returns the text itself where it is no longer
 */
export const drawnPart = (text: string): string =>
  text.length > longest ? text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '') : text;

/**
 * How many letters fit. Their number is doubled until they do not, then halved in: of signs without width any number
 * fits, and letter by letter the work would grow with the square of it.
 * @param limit letters that there are
 * @param fits whether so many do; whoever fits, fits with fewer
 * @returns one at least
 */
function howMany(limit: number, fits: (count: number) => boolean): number {
  let [least, below] = [1, 2];
  while (below <= limit && fits(below)) [least, below] = [below, below * 2];
  for (let high = Math.min(below - 1, limit); least < high; ) {
    const middle = Math.ceil((least + high) / 2);
    if (fits(middle)) least = middle;
    else high = middle - 1;
  }
  return least;
}

/** So many letters stand in the last piece of a word. */
const fewest = 3;

/**
 * Cuts a word that is wider than a line into pieces that fit; a letter is never cut.
 * @param word without spaces
 * @param fits whether a text fits a line
 * @param hyphenated what stands for a piece that another one follows
 */
export function pieces(word: string, fits: Fits, hyphenated = (piece: string) => piece): string[] {
  const letters = lettersOf(word);
  const found: string[] = [];
  for (let from = 0; from < letters.length; ) {
    const piece = (count: number) => {
      const text = letters.slice(from, from + count).join('');
      return from + count < letters.length ? hyphenated(text) : text;
    };
    const most = howMany(letters.length - from, (count) => fits(piece(count)));
    const left = letters.length - from - most;
    // One or two letters do not stand alone where the piece before can spare some, and the line takes them all.
    const spares = left > 0 && left < fewest && most >= 2 * fewest && fits(letters.slice(-fewest).join(''));
    const count = spares ? most - (fewest - left) : most;
    found.push(piece(count));
    from += count;
  }
  return found;
}

/**
 * The longest beginning of a line that leaves room for an ellipsis; one letter at least.
 * @param line that something is left out of
 * @param fits whether a text fits a line
 */
export function shortened(line: string, fits: Fits): string {
  const letters = lettersOf(line);
  const first = (count: number) =>
    letters
      .slice(0, count)
      .join('')
      .replace(/(?<![\s\p{Pd},;:])[\s\p{Pd},;:]+$/u, '');
  return `${first(howMany(letters.length, (count) => fits(`${first(count)}…`)))}…`;
}
