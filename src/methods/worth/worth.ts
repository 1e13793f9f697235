import { type Distribution, meanOf } from '../cost-of-delay/distribution.ts';
import { draw, drawCases, drawEvent, points } from '../cost-of-delay/lattice.ts';
import { mean, type Range, type Reach } from '../cost-of-delay/range.ts';
import { type Expected, ordered } from '../cost-of-delay/score.ts';
import { peakOf } from '../cost-of-delay/urgency.ts';
import { type Balance, balanceOf, type Term } from './net.ts';
import type { PricedRisk } from './risks.ts';
import { meanWeeksOfUse, weeksOfUse } from './use.ts';

/** What is known of an initiative and has a price; null is unknown, and never nothing. */
export interface Known {
  /** Its value; null while its cost of delay or its duration is unknown. */
  value: Pick<Expected, 'case' | 'counted' | 'left' | 'value'> | null;
  /** Weeks of one team that are left. */
  left: Distribution | null;
  /** What a week of one team costs. */
  teamWeek: Range | null;
  /** What running it costs per week. */
  running: Range | null;
  risks: readonly PricedRisk[];
  /** Weeks of use that are looked at; above zero. */
  horizon: number;
}

/** What a thing brings or costs: an amount per week, never below zero, for how many weeks, and what that comes to. */
export interface Share extends Reach {
  perWeek: number;
  weeks: number;
}

/** Value against cost, in the hub's currency; what is lost is below zero. Null where it is not known. */
export interface Worth {
  horizon: number;
  value: Share | null;
  /** A sum that is lost for good after a day, and the share of the cases in which the work is in time; null without. */
  peak: (Reach & { sum: number; inTime: number }) | null;
  work: Share | null;
  running: Share | null;
  /** What each risk takes. */
  risks: readonly (PricedRisk & { takes: Reach })[];
  /** All of it together; null while value, work or run cost is not known. */
  net: (Reach & Pick<Balance, 'belowZero'>) | null;
  /** What is lacking for the whole; of what depends on the weeks that are left, these alone. */
  missing: readonly ('left' | 'value' | 'price' | 'running')[];
  /** Price of a team week at which the mean of the whole is zero; null where value or run cost is unknown. */
  breakEven: number | null;
}

/** A line of the account: its mean, and what it is in each case. */
interface Line {
  mean: number;
  terms: Term[];
}

const reachOfLine = ({ mean: expected, terms }: Line): Reach => {
  const { low, high } = balanceOf(terms);
  return { expected, low, high };
};

/** Makes terms, each in a dimension of its own: 0 is the duration's. */
function dimensions() {
  let last = 0;
  return {
    term(range: Range, factors: Float64Array): Term {
      last += 1;
      return { range, values: draw(range, last), factors };
    },
    event(chance: number): Float64Array {
      last += 1;
      return drawEvent(chance, last);
    },
  };
}

/** The lines of the account. */
function linesOf({ value, left, teamWeek, running, risks, horizon }: Known) {
  const { term, event } = dimensions();
  const ends = left && drawCases(left);
  const urgency = value?.case.urgency;
  const weeks = urgency && left ? meanWeeksOfUse(urgency, horizon, left) : 0;
  const lost = urgency && left ? peakOf(urgency, { left, duration: meanOf(left) }) : null;
  const line = (expected: number, ...terms: Term[]): Line => ({ mean: expected, terms });
  const inUse = urgency && ends?.map(weeksOfUse(urgency, horizon));
  return {
    weeks,
    inTime: lost?.inTime ?? 0,
    value:
      value && inUse ? line(value.value * weeks, ...ordered(value.counted).map((range) => term(range, inUse))) : null,
    peak:
      urgency?.shape === 'peak' && lost && ends
        ? line(
            mean(urgency.loses) * lost.inTime,
            term(
              urgency.loses,
              ends.map((end) => Number(lost.isInTime(end))),
            ),
          )
        : null,
    work:
      teamWeek && left && ends
        ? line(
            -mean(teamWeek) * meanOf(left),
            term(
              teamWeek,
              ends.map((end) => -end),
            ),
          )
        : null,
    running: running && line(-mean(running) * horizon, term(running, new Float64Array(points).fill(-horizon))),
    feared: risks.map(({ chance, costs, expected }) =>
      line(
        -expected,
        term(
          costs,
          event(chance).map((once) => -once),
        ),
      ),
    ),
  };
}

const sumOf = (lines: readonly (Line | null)[]): number => lines.reduce((sum, line) => sum + (line?.mean ?? 0), 0);

/**
 * Whether an initiative is worth doing: what it brings within a span of use, less what its work and its running cost,
 * and what may go wrong costs. All vary independently but for what hangs on the weeks that are left. What has no price
 * is left out and stays null: nobody knows that it is nothing. Never part of a rank.
 */
export function worthOf(known: Known): Worth {
  const { value, peak, work, running, feared, weeks, inTime } = linesOf(known);
  const { left, teamWeek, horizon, risks } = known;
  const all = value && work && running ? [value, ...(peak ? [peak] : []), work, running, ...feared] : null;
  return {
    horizon,
    value: value && known.value && { ...reachOfLine(value), perWeek: known.value.value, weeks },
    peak: peak && { ...reachOfLine(peak), sum: inTime > 0 ? peak.mean / inTime : 0, inTime },
    work: work && teamWeek && left && { ...reachOfLine(work), perWeek: mean(teamWeek), weeks: meanOf(left) },
    running: running && known.running && { ...reachOfLine(running), perWeek: mean(known.running), weeks: horizon },
    risks: risks.map((risk, place) => ({ ...risk, takes: reachOfLine(feared[place] as Line) })),
    net: all && { expected: sumOf(all), ...balanceOf(all.flatMap(({ terms }) => terms)) },
    missing: [
      ...(left ? [] : ['left' as const]),
      ...(left && !value ? ['value' as const] : []),
      ...(teamWeek ? [] : ['price' as const]),
      ...(running ? [] : ['running' as const]),
    ],
    breakEven: value && running && left ? sumOf([value, peak, running, ...feared]) / meanOf(left) : null,
  };
}
