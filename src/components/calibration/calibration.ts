import type { Row } from '../../charts/ranges/rows.ts';
import { formatDay } from '../../format/days.ts';
import {
  chanceInWords,
  formatNumber,
  formatValue,
  formatValues,
  significant,
  threeFigures,
} from '../../format/numbers.ts';
import {
  type Case,
  calibrationCases,
  type EstimateKind,
  estimateKinds,
  isClaim,
  owners,
} from '../../methods/calibration/cases.ts';
import {
  adviceOf,
  type Calibration,
  calibrationOf,
  intervalScore,
  isTelling,
  leastForSuggestion,
  whereOf,
} from '../../methods/calibration/report.ts';
import { memoize } from '../../model/memoize.ts';
import type { Site } from '../../site/site.ts';
import { ownerName } from '../entry/owner.ts';
import { calibrationWords } from './words.ts';

/** What is told of an estimate and what came. */
export type Told = Pick<Case, 'range' | 'truth' | 'unit'>;

/** Every estimate of which the truth is known, counted or not, worked out once for a site. */
const knownOf: (site: Site) => readonly Case[] = memoize(({ hub, estimates }: Site) =>
  calibrationCases(hub, estimates),
);

/** The estimates that count: those that were stated before their truth was known. */
export const casesOf: (site: Site) => readonly Case[] = memoize((site: Site) => knownOf(site).filter(isClaim));

/** Those that do not, since nobody can tell whether they were. */
export const leftOutOf = (site: Site): readonly Case[] => knownOf(site).filter((one) => !isClaim(one));

/** What building an initiative took against its estimate, counted or not; undefined while nobody knows. */
export const builtOf = (site: Site, key: string): Case | undefined =>
  knownOf(site).find((one) => one.kind === 'duration' && one.entry.key === key);

/** The counted cases of one kind, oldest first. */
export const casesOfKind = (site: Site, kind: EstimateKind): readonly Case[] =>
  casesOf(site).filter((one) => one.kind === kind);

/** Kinds of which there are cases. */
export const kindsOf = (site: Site): readonly EstimateKind[] =>
  estimateKinds.filter((kind) => casesOfKind(site, kind).length > 0);

const three = (value: number) => significant(value, 3);

/** A range with its unit: 5, 7, 10 weeks. */
export const rangeWords = ({ range: { low, likely, high }, unit }: Told, language: string): string =>
  formatValues([three(low), three(likely), three(high)], unit, language).join(', ');

/** What came, with its unit. */
export const truthWords = ({ truth, unit }: Told, language: string): string =>
  formatValue(three(truth), unit, language);

/**
 * Which side of likely the truths were on, with the chance of that.
 * @param kind of the estimates
 * @param calibration of them; of at least one
 * @param language of the hub
 */
export function leanWords(
  kind: EstimateKind,
  { cases, aboveLikely, belowLikely, likelyChance }: Calibration,
  language: string,
): string {
  const say = calibrationWords(language);
  const lean = say.lean[kind](aboveLikely, belowLikely, cases);
  return isTelling(likelyChance) ? `${lean} ${say.leanChance(chanceInWords(likelyChance))}` : lean;
}

/** How long the work took in the middle case, by its likely estimate. */
function timesWords(times: number, language: string): string {
  const say = calibrationWords(language);
  return three(times) === 1 ? say.timesOne : say.times(threeFigures(times, language));
}

/**
 * What the ranges of one kind are like, sentence by sentence.
 * @param kind of the estimates
 * @param cases of it; at least one
 * @param language of the hub
 */
export function verdictLines(kind: EstimateKind, cases: readonly Told[], language: string): string[] {
  const say = calibrationWords(language);
  const found = calibrationOf(cases);
  const { inside, below, above, insideChance, few, factor, times } = found;
  const { lean, width: toBe } = adviceOf(found);
  const leaning = lean === null ? '' : say.leans[lean];
  const within = `${say.inside(inside, cases.length, below, above)} ${insideChance === null ? '' : say.insideChance(chanceInWords(insideChance))}`;
  const widths = toBe === null || factor === null ? '' : say.widths[toBe](formatNumber(factor, language));
  const units = new Set(cases.map(({ unit }) => unit));
  const unit = cases[0]?.unit;
  const value = (amount: number) => formatValue(three(amount), unit, language);
  const { score, width, misses } = intervalScore(cases);
  return [
    `${leanWords(kind, found, language)} ${leaning}`,
    kind === 'duration' && times !== null ? timesWords(times, language) : '',
    within,
    widths || (few ? say.few(leastForSuggestion) : lean === null ? say.noDoubt : ''),
    units.size === 1 ? say.score(value(score), value(width), value(misses)) : '',
  ].filter(Boolean);
}

/** How many ranges can be drawn below each other. */
const mostDrawn = 40;

/** The rows of the plot, the last of many, and what they say in words. */
export function plotOf(cases: readonly Case[], language: string): { rows: Row[]; description: string; left: boolean } {
  const say = calibrationWords(language);
  const drawn = cases.slice(-mostDrawn);
  return {
    rows: drawn.map(({ entry, range, truth }) => ({ title: entry.data.title, range, truth })),
    description: drawn
      .map((one) =>
        say.drawn(one.entry.data.title, rangeWords(one, language), truthWords(one, language), say.where[whereOf(one)]),
      )
      .join(' '),
    left: drawn.length < cases.length,
  };
}

/** Where an estimate stands, and when it was sealed. */
export function sourceWords({ from: { edition, sealed } }: Case, language: string): { title: string; note: string } {
  const say = calibrationWords(language);
  if (!edition) return { title: say.onPage, note: say.unsealed };
  return { title: edition.title, note: say.sealed[sealed](formatDay(edition.date, language)) };
}

/** A row of counts. */
export interface Counts {
  name: string;
  found: Calibration;
}

/** Counts of every kind and of all; none where there is one kind only. */
export function countsByKind(site: Site): Counts[] {
  const say = calibrationWords(site.hub.config.language);
  const kinds = kindsOf(site);
  if (kinds.length === 1) return [];
  return [
    ...kinds.map((kind) => ({ name: say.kind[kind], found: calibrationOf(casesOfKind(site, kind)) })),
    ...(kinds.length > 0 ? [{ name: say.every, found: calibrationOf(casesOf(site)) }] : []),
  ];
}

/** Counts of owners that have enough cases, for the narrowest audience; none for any other. */
export function countsByOwner(site: Site): Counts[] {
  if (!site.narrowest) return [];
  return owners(casesOf(site)).map(([name, cases]) => ({
    name: ownerName(name, site.hub.config.language),
    found: calibrationOf(cases),
  }));
}

/** What stands beside an order that rests on durations: nothing while none of them has met its truth. */
export function durationsNote(site: Site): string | null {
  const cases = casesOfKind(site, 'duration');
  return cases.length > 0 ? leanWords('duration', calibrationOf(cases), site.hub.config.language) : null;
}
