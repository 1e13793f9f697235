/** Steps between no change and a tenfold one; each is under 2%. */
const steps = 128;

/** Which way a figure is multiplied. */
export type Direction = 'more' | 'less';

/** The factor of a step: 1 at the first, 10 or a tenth at the last. */
const factorAt = (step: number, direction: Direction): number => 10 ** ((direction === 'more' ? step : -step) / steps);

/**
 * The first step at which something holds that holds from some step on. Looks around a guess first, in strides that
 * double, and then halves what is left: a good guess takes two looks, a bad one a few more than halving alone.
 * @param holds does not hold at 0, and does at the last step
 */
function firstStep(holds: (step: number) => boolean, guess?: number): number {
  let [before, from] = [0, steps];
  let stride = guess === undefined ? steps : 1;
  let at = guess ?? steps;
  while (from - before > 1) {
    if (at <= before || at >= from) at = (before + from) >> 1;
    if (holds(at)) {
      from = at;
      at -= stride;
    } else {
      before = at;
      at += stride;
    }
    stride *= 2;
  }
  return from;
}

/**
 * The factor nearest to 1 that does something, to 2%, up to tenfold.
 * @param direction whether it is above or below 1
 * @param does whether a factor does it; 1 does not, and what one does a larger change does as well
 * @param likely the same, roughly and at little cost: says where to look first
 * @returns null when a tenfold change does not do it either
 */
export function nearest(
  direction: Direction,
  does: (factor: number) => boolean,
  likely?: (factor: number) => boolean,
): number | null {
  const at = (test: (factor: number) => boolean) => (step: number) => test(factorAt(step, direction));
  if (!at(does)(steps)) return null;
  const guess = likely && at(likely)(steps) ? firstStep(at(likely)) : undefined;
  return factorAt(firstStep(at(does), guess), direction);
}

/**
 * The same of something that a larger change may undo again: every step is looked at, from the smallest change on.
 * @param direction whether it is above or below 1
 * @param does whether a factor does it
 * @returns null when no factor up to tenfold does it
 */
export function nearestOfAll(direction: Direction, does: (factor: number) => boolean): number | null {
  for (let step = 1; step <= steps; step += 1) if (does(factorAt(step, direction))) return factorAt(step, direction);
  return null;
}
