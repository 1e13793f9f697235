import { type Periods, placesOfDays } from '../../charts/periods.ts';
import { wholeSteps } from '../../charts/scale.ts';
import { countOf } from '../../checks/check.ts';
import { evidenceExpired } from '../../checks/evidence-expired.ts';
import { reviewOverdue } from '../../checks/review-overdue.ts';
import { formatDay, formatMonth } from '../../format/days.ts';
import { formatNumber } from '../../format/numbers.ts';
import { type Counts, type TrendPoint, trendOf } from '../../methods/trend.ts';
import type { Site } from '../../site/site.ts';
import { comparisonOf, findingsToday } from '../changes/changes.ts';
import { healthWords } from './words.ts';

function todays(site: Site): Counts {
  const { hub, problems } = site;
  return {
    edition: null,
    title: healthWords(hub.config.language).today,
    date: hub.today,
    findings: findingsToday(site),
    overdue: countOf(problems, reviewOverdue),
    expired: countOf(problems, evidenceExpired),
    entries: hub.entries.length,
  };
}

/**
 * How the hub's health ran over its editions up to today.
 * @param site what the page is rendered from
 * @returns oldest first, today last; nothing without editions
 */
export function trendIn(site: Site): TrendPoint[] {
  const sealed = site.editions.map(
    ({ id, title, date, findings, overdue, expired, entries }): Counts => ({
      edition: id,
      title,
      date,
      findings: findings.length,
      overdue,
      expired,
      entries,
    }),
  );
  return trendOf([...sealed, todays(site)], (from, to) => comparisonOf(site, from, to));
}

/** What is counted, in the order of the table. */
export const counts = [
  { field: 'findings', label: 'findingsTitle' },
  { field: 'overdue', label: 'overdueTitle' },
  { field: 'expired', label: 'expiredTitle' },
  { field: 'entries', label: 'entries' },
] as const satisfies readonly { field: keyof TrendPoint; label: keyof ReturnType<typeof healthWords> }[];

/** How many days are described one by one; of more, the first and the last. */
const mostDescribed = 6;

/**
 * Small charts over the days of the editions; each begins at zero, so that heights compare.
 * @param points as `trendOf` gives them, at least two
 * @param language of the hub
 */
export function trendCharts(points: readonly TrendPoint[], language: string): Periods[] {
  const say = healthWords(language);
  const described = points.length > mostDescribed ? [...points.slice(0, 1), ...points.slice(-1)] : points;
  const number = (value: number) => formatNumber(value, language);
  const chart = (title: string, ...lines: (typeof counts)[number][]): Periods => ({
    title,
    description: lines
      .map(
        ({ field, label }) =>
          `${say[label]}: ${described.map((point) => (point.edition === null ? say.inWords.today(number(point[field])) : say.inWords.day(number(point[field]), formatDay(point.date, language)))).join(', ')}.`,
      )
      .join(' '),
    periods: points.map(({ edition, date }) => (edition === null ? say.today : formatMonth(date, language))),
    places: placesOfDays(points.map(({ date }) => date)),
    lines: lines.map(({ field, label }) => ({ name: say[label], values: points.map((point) => point[field]) })),
    write: number,
    domain: wholeSteps(points.flatMap((point) => lines.map(({ field }) => point[field]))),
  });
  const [findings, overdue, expired, entries] = counts;
  return [chart(say.findingsTitle, findings), chart(say.outOfDate, overdue, expired), chart(say.entries, entries)];
}
