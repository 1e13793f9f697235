/**
 * How likely each number of hits is, from none to all.
 * @param cases how many there are
 * @param chance of each to be a hit, above 0 and below 1
 */
function shares(cases: number, chance: number): number[] {
  const odds = Math.log(chance) - Math.log1p(-chance);
  const logs = [cases * Math.log1p(-chance)];
  for (let hits = 1; hits <= cases; hits++)
    logs.push((logs[hits - 1] as number) + Math.log((cases - hits + 1) / hits) + odds);
  return logs.map(Math.exp);
}

/** Of many cases the rarest have chances below what a double holds: they are not impossible for that. */
const sum = (values: readonly number[]) =>
  Math.max(
    Number.MIN_VALUE,
    Math.min(
      1,
      values.reduce((total, each) => total + each, 0),
    ),
  );

/**
 * Chance of a number of hits that is as unlikely as what was found, or more so: the exact two-sided binomial test, which
 * adds up all outcomes that are no likelier than the one found (as `binom.test` in R).
 * @param hits that were found
 * @param cases of which they are
 * @param chance of each, above 0 and below 1
 * @returns above 0, up to 1
 */
export function chanceOfSuch(hits: number, cases: number, chance: number): number {
  const all = shares(cases, chance);
  // What is equally likely differs in the last place only.
  const most = (all[hits] as number) * (1 + 1e-7);
  return sum(all.filter((each) => each <= most));
}

/** Chance of so few hits, or fewer; above 0. */
export const chanceOfFew = (hits: number, cases: number, chance: number): number =>
  sum(shares(cases, chance).slice(0, hits + 1));

/** Chance of so many hits, or more; above 0. */
export const chanceOfMany = (hits: number, cases: number, chance: number): number =>
  sum(shares(cases, chance).slice(hits));
