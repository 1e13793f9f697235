import { type Estimate, estimatesOf, rangeOf } from './estimates.ts';
import { draw } from './lattice.ts';
import { mean } from './range.ts';
import type { Ranked } from './rank.ts';
import type { Score } from './score.ts';
import { finishOf, shareFor } from './urgency.ts';

/** The estimate of an initiative that is worth improving first. */
export interface WorthKnowing {
  estimate: Estimate;
  /** Money that knowing it exactly would save on average, by an order put right in time. */
  saves: number;
  /** Id of the neighbour whose order with it would change. */
  rival: string;
}

/**
 * Expected value of knowing one estimate exactly, for the order of two initiatives (R. A. Howard, "Information Value
 * Theory", 1966). Doing A before B instead of B before A saves (cost of delay of A × duration of B) − (cost of delay
 * of B × duration of A): the exchange of Smith's proof. Wherever the estimate, once known, makes that negative in the
 * mean, the order would be turned and the loss saved.
 * @returns money; 0 when no value within the range turns the order
 */
export function valueOfKnowing(subject: Score, rival: Score, estimate: Estimate): number {
  const { case: estimates } = subject;
  const range = rangeOf(estimates, estimate);
  const saving = (costOfDelay: number, duration: number) => costOfDelay * rival.duration - rival.costOfDelay * duration;
  const values = draw(range, 0);
  const ends = estimate === 'duration' ? draw(finishOf(range, estimates.elapsed), 0) : values;
  const sign = saving(subject.costOfDelay, subject.duration) < 0 ? -1 : 1;
  let saved = 0;
  for (const [index, value] of values.entries()) {
    const known =
      estimate === 'duration'
        ? saving(subject.value * shareFor(estimates.urgency, ends[index] as number), value)
        : saving((subject.value - mean(range) + value) * subject.share, subject.duration);
    saved += Math.max(0, -sign * known);
  }
  return saved / values.length;
}

/**
 * The single estimate of an initiative that is worth improving first: the one whose knowledge saves most in the order
 * with the neighbour above or below.
 * @param ranking as `rank` gives it
 * @param subject one of it
 * @returns null when no single estimate, within its range, would change the order
 */
export function worthKnowing(ranking: readonly Ranked[], subject: Ranked): WorthKnowing | null {
  const rivals = [ranking[subject.place - 2], ranking[subject.place]].flatMap((each) => (each ? [each.score] : []));
  const values = rivals.flatMap((rival) =>
    estimatesOf(subject.score).map((estimate) => ({
      estimate,
      saves: valueOfKnowing(subject.score, rival, estimate),
      rival: rival.case.id,
    })),
  );
  const best = values.reduce<WorthKnowing | null>(
    (most, each) => (each.saves > (most?.saves ?? 0) ? each : most),
    null,
  );
  return best;
}
