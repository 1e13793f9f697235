/**
 * Three estimates of one quantity, low ≤ likely ≤ high, read as P10, P50 and P90.
 *
 * The distribution is uniform in two pieces, four tenths of the cases between low and likely and four between likely
 * and high, winsorised at P10 and P90: the tenth beyond each end is counted at that end, because nobody estimated how
 * far it reaches. (Piecewise-uniform, "cumulative" in D. Vose, "Risk Analysis"; winsorising after J. W. Tukey.)
 *
 * Why this one: its quantiles go through the three points exactly, whatever their skew; it moves and stretches with
 * them (location-scale equivariant); every quantile, so the mean too, grows with each of the three; and it stays at or
 * above zero where they do. A low value of zero leaves no other choice, for then the lowest tenth can only be zero.
 * The metalog through three terms (T. W. Keelin, 2016) fails the first and the last. Its price: nothing is ever beyond
 * low or high. The standard deviation of a symmetric range is 12% below that of a normal one; the probability of an
 * order comes out higher than with normal tails, by 0.01 about 0.8 and by 0.03 near 1.
 */
export interface Range {
  low: number;
  likely: number;
  high: number;
}

/** A range without uncertainty. */
export const exactly = (value: number): Range => ({ low: value, likely: value, high: value });

/**
 * A range whose three values are each changed the same way.
 * @param change must not turn their order around
 */
export const mapRange = ({ low, likely, high }: Range, change: (value: number) => number): Range => ({
  low: change(low),
  likely: change(likely),
  high: change(high),
});

/**
 * Mean of a range: 0.3 low + 0.4 likely + 0.3 high, exactly, for the distribution above. That is Swanson's rule
 * (A. Hurst, G. C. Brown and R. I. Swanson, 2000), which serves many others as an approximation.
 */
export const mean = ({ low, likely, high }: Range): number => (3 * low + 4 * likely + 3 * high) / 10;

/** A quantity as readers are told it: its mean, and between what it lies in eight of ten cases. */
export interface Reach {
  expected: number;
  low: number;
  high: number;
}

/** One range as readers are told it. Of sums and quotients the ends are not those of their parts. */
export const reachOf = (range: Range): Reach => ({ expected: mean(range), low: range.low, high: range.high });
