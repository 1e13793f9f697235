import { mapRange, meanLeft, type Range, shareUpTo } from './range.ts';

/** How the cost of delay runs over time, in weeks from today; a day that has passed is negative. */
export type Urgency =
  | { shape: 'steady' }
  /** Worth nothing when finished after a day. */
  | { shape: 'deadline'; closes: number }
  /** A week of waiting costs something only between two days. */
  | { shape: 'window'; opens: number; closes: number }
  /** A week of waiting costs half as much after each half-life. */
  | { shape: 'fading'; halfLife: number };

const day = 1 / 7;

/** Cases are drawn in single precision, which may round the last day up; the finest that anybody writes is a day. */
const rounding = day / 1000;

/**
 * What a week of waiting costs at a time, as a share of the cost of delay that the entry states.
 * @param weeks from today
 * @returns 0 to 1
 */
export function shareAt(urgency: Urgency, weeks: number): number {
  if (urgency.shape === 'steady') return 1;
  if (urgency.shape === 'fading') return urgency.halfLife > 0 ? 2 ** (-weeks / urgency.halfLife) : 0;
  const open = urgency.shape === 'deadline' || weeks >= urgency.opens;
  return open && weeks <= urgency.closes + rounding ? 1 : 0;
}

/** Share of the days until a window closes on which it is open, today and the last day included. */
function openShare({ opens, closes }: { opens: number; closes: number }): number {
  return closes < 0 ? 0 : (closes - Math.max(0, opens) + day) / (closes + day);
}

/**
 * The share of its cost of delay at which an initiative is ordered when its last week is known.
 *
 * An order of work wants one weekly figure per initiative. It is what the week would cost in which the work, begun
 * today, is finished: the marginal cost of delay, as in J. A. van Mieghem's generalised cµ rule (1995), here taken at
 * the end of the work because what finishes later than its deadline is worth nothing. Before a window opens that
 * figure is zero and would rise as the work gets longer; so the cost is spread instead over all days until the window
 * closes, which keeps the sum and lets no longer work rank higher.
 * @param finish weeks from today until it is finished
 * @returns 0 to 1, never more for a later finish
 */
export function shareFor(urgency: Urgency, finish: number): number {
  if (urgency.shape !== 'window') return shareAt(urgency, finish);
  return finish <= urgency.closes + rounding ? openShare(urgency) : 0;
}

/**
 * Mean of `shareFor` over a range of finishes, exact.
 * @param finish weeks from today
 * @returns 0 to 1
 */
export function meanShare(urgency: Urgency, finish: Range): number {
  switch (urgency.shape) {
    case 'steady':
      return 1;
    case 'deadline':
      return shareUpTo(finish, urgency.closes);
    case 'window':
      return openShare(urgency) * shareUpTo(finish, urgency.closes);
    case 'fading':
      return urgency.halfLife > 0 ? meanLeft(finish, urgency.halfLife) : 0;
  }
}

/**
 * Weeks from today until work of a duration is finished: what of it has passed, counted from the day on which it began
 * to be built, is done.
 * @param duration weeks, from the first to the last
 * @param elapsed weeks since it began; 0 when it has not
 */
export const finishOf = (duration: Range, elapsed: number): Range =>
  mapRange(duration, (weeks) => Math.max(0, weeks - elapsed));

/**
 * The two factors of what a deadline or a window leaves on average, 0 to 1 each.
 * @param urgency with a day on which it closes
 * @param finish weeks from today
 * @returns `inTime`: probability that the work is finished before it closes; `open`: share of the days until then on
 * which it is open, 0 where the work is never in time
 */
export function urgencyParts(
  urgency: Extract<Urgency, { closes: number }>,
  finish: Range,
): { inTime: number; open: number } {
  const inTime = meanShare({ shape: 'deadline', closes: urgency.closes }, finish);
  return { inTime, open: inTime > 0 ? meanShare(urgency, finish) / inTime : 0 };
}
