import type { Periods } from '../../charts/periods.ts';
import { formatQuarter } from '../../format/days.ts';
import { formatNumber, formatShare } from '../../format/numbers.ts';
import { growthOf, indexed, inTime, type Result, type WorkMix } from '../../methods/operations-growth.ts';
import { growthWords } from './sentences.ts';
import { operationsWords } from './words.ts';

/** A chart and its caption. */
export interface Captioned {
  chart: Periods;
  caption: string;
}

/** The same with its rows, for a table. */
export interface ChartWithRows extends Captioned {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/**
 * Revenue against hours, both 100 in the first period. No amounts of money: they stand in the table beside it.
 * @param title of the product
 * @param results of it
 * @param language of the hub
 * @returns null while growth cannot be told
 */
export function growthChart(title: string, results: readonly Result[], language: string): ChartWithRows | null {
  const growth = growthOf(results);
  if (!growth) return null;
  const say = operationsWords(language);
  const sorted = inTime(results);
  const periods = sorted.map(({ period }) => formatQuarter(period));
  const lines = [
    { name: say.revenue, values: indexed(sorted.map(({ revenue }) => revenue)) },
    { name: say.hoursByHand, values: indexed(sorted.map(({ operationsHours }) => operationsHours)) },
  ];
  const write = (value: number) => formatNumber(Math.round(value), language);
  const { verdict, grounds } = growthWords(growth, language);
  return {
    chart: {
      title: say.growthChart(title, periods[0] ?? ''),
      description: `${verdict} ${grounds}`,
      periods,
      lines,
      write,
    },
    caption: say.growthCaption(periods[0] ?? ''),
    head: [say.quarter, ...lines.map(({ name }) => say.index(name))],
    rows: periods.map((period, at) => [
      period,
      ...lines.map(({ values }) => (values[at] == null ? say.unknown : write(values[at]))),
    ]),
  };
}

/**
 * The on-product share of development work over time: what happened against what was agreed.
 * @param title of the product
 * @param mix of it
 * @param language of the hub
 * @returns null with fewer than two periods; its rows are those of the table of the mix
 */
export function mixChart(title: string, mix: readonly WorkMix[], language: string): Captioned | null {
  const say = operationsWords(language);
  const sorted = inTime(mix);
  if (sorted.length < 2) return null;
  const periods = sorted.map(({ period }) => formatQuarter(period));
  const lines = [
    { name: say.actual, values: sorted.map(({ actual }) => actual?.onProduct ?? null) },
    { name: say.planned, values: sorted.map(({ planned }) => planned.onProduct) },
  ];
  const write = (value: number) => formatShare(value, language);
  const last = sorted.findLast(({ actual }) => actual);
  return {
    chart: {
      title: say.mixChart(title),
      description: last?.actual
        ? say.mixWords(formatQuarter(last.period), write(last.actual.onProduct), write(last.planned.onProduct))
        : say.mixUnknown,
      periods,
      lines,
      write,
      domain: [0, 1],
    },
    caption: say.mixCaption,
  };
}
