import { durationInDays } from '../kinds/fields.ts';
import { measuredUpTo } from '../kinds/north-star.ts';
import { daysBetween } from '../model/date.ts';
import { type Aim, goalOf } from './goal.ts';
import { studentShare } from './student.ts';

/** What was measured on a day. */
interface Measurement {
  date: string;
  value: number;
}

/** How a metric does against its goal, in one word; `unknown` while nobody can say. */
export type PaceWord = 'reached' | 'missed' | 'on-pace' | 'behind' | 'unknown';

/** Why there is no chance: too few measurements; all moved at the same pace; no time is left after the last one. */
export type NoChance = 'few' | 'steady' | 'no-time';

/** How fast a metric goes to its goal, and how fast it would have to. */
export interface Pace {
  word: PaceWord;
  /** The time that both paces are for: a month, or a week where less than two months are left. */
  per: 'week' | 'month';
  /** Units from the last value to the goal by its day; null where no time is left, and once it is reached or missed. */
  needed: number | null;
  /** Units from the first value to the last; null while there are too few. */
  soFar: number | null;
  /** Day of the first measurement, from which it is counted; null without one. */
  since: string | null;
  /** Chance that the value of the goal's day is on the goal or better; never 0 or 1. */
  chance: number | null;
  /** Null where there is a chance, and once the goal is reached or missed. */
  because: NoChance | null;
  /** How many days have a measurement. */
  measured: number;
}

/** Days with a measurement below which no pace is told: four changes give three degrees of freedom. */
export const leastMeasured = 5;

/** Below it, a difference is nothing but the rounding of the arithmetic. */
const nothing = 1e-9;

/** Of two values of one day the later in the list is taken, so that time passes between any two. */
const byDay = (history: readonly Measurement[]): Measurement[] =>
  history.filter(({ date }, index) => date !== history[index + 1]?.date);

/**
 * The paces of a metric, and the chance of its goal.
 *
 * The metric is taken for a random walk with drift: what changes in one stretch of time says nothing about the next, it
 * changes by so much a day on average, and its variance grows with the days (G. E. P. Box and G. M. Jenkins, "Time
 * Series Analysis"). Then the average pace is the whole change over the whole time; how much a change differs from it,
 * squared and divided by its days, tells the variance of a day, whatever the distance of the measurements; and the value
 * after `h` more days of a history of `T` days lies around the last one plus `h` times the pace with the variance of a
 * day times h + h²/T, where h²/T is what the pace itself may be off (so does `rwf` of R. J. Hyndman's "forecast"). Since
 * that variance is estimated from few changes, the distribution is Student's. What this leaves out: that something new
 * happens, that the pace itself changes, and that a value has an end, as percentages have.
 * @param aim which way is better, the goal and its day
 * @param history oldest first; what is measured after today is not known
 * @param today `YYYY-MM-DD`
 */
export function paceOf(aim: Aim, history: readonly Measurement[], today: string): Pace {
  const known = byDay(measuredUpTo(history, today));
  const [first, last] = [known[0], known.at(-1)];
  const { target } = aim;
  const left = last ? daysBetween(last.date, target.by) : 0;
  const per = left < durationInDays('2 months') ? 'week' : 'month';
  const days = durationInDays(`1 ${per}`);
  const pace: Pace = {
    word: 'unknown',
    per,
    needed: null,
    soFar: null,
    since: first?.date ?? null,
    chance: null,
    because: null,
    measured: known.length,
  };
  const goal = goalOf(aim, last?.value ?? null, today);
  if (goal !== 'open') return { ...pace, word: goal };
  if (!first || !last) return { ...pace, because: 'few' };
  const toGo = target.value - last.value;
  const needed = left > 0 ? (toGo / left) * days : null;
  if (known.length < leastMeasured) return { ...pace, needed, because: 'few' };
  const whole = daysBetween(first.date, last.date);
  const aDay = (last.value - first.value) / whole;
  const told = { ...pace, needed, soFar: aDay * days };
  if (left <= 0) return { ...told, word: 'behind', because: 'no-time' };

  const changes = known.slice(1).map(({ date, value }, index) => {
    const before = known[index] as Measurement;
    return { days: daysBetween(before.date, date), by: value - before.value };
  });
  const size = Math.max(Math.abs(toGo), ...changes.map(({ by }) => Math.abs(by)));
  // Above zero where the goal lies beyond where the pace leads.
  const short = (aim.better === 'higher' ? 1 : -1) * (toGo - aDay * left);
  const word = short > nothing * size ? 'behind' : 'on-pace';
  const freedom = changes.length - 1;
  const spread = Math.sqrt(changes.reduce((sum, { days, by }) => sum + (by - aDay * days) ** 2 / days, 0) / freedom);
  if (spread * Math.sqrt(left) <= nothing * size) return { ...told, word, because: 'steady' };
  const share = studentShare(-short / (spread * Math.sqrt(left + left ** 2 / whole)), freedom);
  // What lies in the tails of a model is not certain.
  return { ...told, word, chance: Math.min(1 - nothing, Math.max(nothing, share)) };
}
