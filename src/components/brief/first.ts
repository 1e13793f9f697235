import { largest, type Range } from '../../charts/bars.ts';
import { timeReach } from '../../format/durations.ts';
import { moneyBetween, moneyReach, shortMoney } from '../../format/money.ts';
import { customerValueOf } from '../../kinds/initiatives.ts';
import { backlogLines } from '../../methods/backlog-lines.ts';
import type { Hub } from '../../model/hub.ts';
import { valueWords } from '../../model/value-words.ts';
import type { Entry } from '../../source/entry.ts';

/** One of the first of the backlog, in the words in which the brief and the deck tell it. */
export interface FirstRow {
  entry: Entry<'initiatives'>;
  place: number;
  rankGroup: number;
  /** What customers get; null where nobody knows. */
  value: string | null;
  /** In words. */
  stage: string;
  duration: string;
  /** Cost of delay divided by duration: expected, from low to high, and both as they are spoken. */
  expected: string;
  reach: string;
  spoken: string;
  range: Range;
}

/**
 * The first of the backlog, each with how sure its figure is.
 * @param hub the graph, for an audience that may see what ranks are made of
 * @param count how many at most
 * @returns the rows, the largest of what their bars show, and how many are ranked in all
 */
export function firstOf(hub: Hub, count: number): { rows: FirstRow[]; largest: number; all: number } {
  const { config } = hub;
  const ranked = backlogLines(hub).flatMap(({ entry, ranked }) => (ranked ? [{ entry, ranked }] : []));
  const rows = ranked.slice(0, count).map(({ entry, ranked: { place, rankGroup, score, left } }): FirstRow => {
    const { low, high } = score.interval;
    return {
      entry,
      place,
      rankGroup,
      value: customerValueOf(entry.data),
      stage: valueWords(entry.data.stage),
      duration: timeReach(left, config.language),
      expected: shortMoney(score.ratio, config),
      reach: moneyBetween(low, high, config),
      spoken: moneyReach({ expected: score.ratio, low, high }, config),
      range: { low, likely: score.ratio, high },
    };
  });
  return { rows, largest: largest(rows.map(({ range }) => range.high)), all: ranked.length };
}
