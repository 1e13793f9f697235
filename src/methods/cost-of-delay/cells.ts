/** So many edges at most. Cells are narrow where many samples lie, since each sample gives as many edges. */
const most = 4096;

/** Every eighth value of a sample may be an edge. */
const every = 8;

/**
 * Divides the line into cells, so that a value is compared with many by the number of its cell; what lies in one cell
 * is left to an exact count.
 * @param samples each in rising order
 * @returns in rising order, each once: a cell begins at each of them, and one lies below the first
 */
export function edgesFor(samples: readonly Float32Array[]): Float32Array {
  const some = samples.map((sample) => sample.filter((_, place) => place % every === every / 2));
  const all = new Float32Array(some.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const values of some) {
    all.set(values, at);
    at += values.length;
  }
  all.sort();
  const stride = Math.max(1, Math.ceil(all.length / most));
  const edges = all.filter((_, place) => place % stride === 0);
  return edges.filter((edge, place) => place === 0 || edge !== edges[place - 1]);
}

/**
 * The cell of each value: how many edges do not exceed it.
 * @param values in rising order
 */
export function cellsOf(edges: Float32Array, values: Float32Array): Uint16Array {
  const cells = new Uint16Array(values.length);
  let cell = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    while (cell < edges.length && (edges[cell] as number) <= value) cell += 1;
    cells[at] = cell;
  }
  return cells;
}

/**
 * How many values of a sample surely lie below each cell: below its lower edge. One place more says how many there are.
 * @param sample in rising order
 * @param counts two more than there are edges; filled anew
 */
export function countBelow(edges: Float32Array, sample: Float32Array, counts: Uint32Array): void {
  counts[0] = 0;
  let below = 0;
  for (let cell = 0; cell < edges.length; cell += 1) {
    const edge = edges[cell] as number;
    while (below < sample.length && (sample[below] as number) < edge) below += 1;
    counts[cell + 1] = below;
  }
  counts[edges.length + 1] = sample.length;
}
