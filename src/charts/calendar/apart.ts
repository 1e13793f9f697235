/**
 * Places on a line, moved as little as it takes for none to cover another or lie beyond the ends: what falls on one day
 * stands side by side.
 * @param places in any order
 * @param least distance from one to the next
 * @param ends of the line
 * @returns the places in the order in which they were given
 */
export function apart(places: readonly number[], least: number, [from, to]: readonly [number, number]): number[] {
  const moved = [...places];
  const order = [...places.keys()].sort((a, b) => (places[a] as number) - (places[b] as number) || a - b);
  let free = from;
  for (const index of order) {
    moved[index] = Math.max(moved[index] as number, free);
    free = (moved[index] as number) + least;
  }
  free = to;
  for (const index of order.reverse()) {
    moved[index] = Math.min(moved[index] as number, free);
    free = (moved[index] as number) - least;
  }
  return moved;
}
