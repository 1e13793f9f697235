/**
 * The first place in a part of a rising list whose value passes a test that larger values pass, too.
 */
function firstPlace(sorted: Float32Array, from: number, to: number, passes: (value: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Holds one fixed sample against many others, for a search: the others need not be sorted, which is most of the work
 * of `chanceBefore`. The fixed one is divided into as many cells of equal width as it has values, so that a value is
 * found in its cell at once.
 * @param sorted the fixed sample, in rising order
 * @returns for values in any order, the probability that the fixed one is the larger, an equal one counting half: to
 * the last bit what `chanceBefore` gives for the two
 */
export function chanceAgainst(sorted: Float32Array): (values: Float32Array) => number {
  const count = sorted.length;
  const [lowest, highest] = [sorted[0] as number, sorted[count - 1] as number];
  const perUnit = highest > lowest ? count / (highest - lowest) : 0;
  const cellOf = (value: number) => Math.min(count - 1, Math.floor((value - lowest) * perUnit));
  const starts = new Uint16Array(count + 1).fill(count);
  for (let place = count - 1; place >= 0; place -= 1) starts[cellOf(sorted[place] as number)] = place;
  for (let cell = count - 1; cell >= 0; cell -= 1)
    starts[cell] = Math.min(starts[cell] as number, starts[cell + 1] as number);
  return (values) => {
    let halves = 0;
    for (const value of values) {
      if (value < lowest) halves += 2 * count;
      else if (value <= highest) {
        const cell = cellOf(value);
        const [from, to] = [starts[cell] as number, starts[cell + 1] as number];
        const below = firstPlace(sorted, from, to, (each) => each >= value);
        const upTo = sorted[below] === value ? firstPlace(sorted, below, to, (each) => each > value) : below;
        halves += 2 * count - below - upTo;
      }
    }
    return halves / (2 * count * values.length);
  };
}
