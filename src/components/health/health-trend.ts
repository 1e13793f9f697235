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

function todays(site: Site): Counts {
  const { hub, problems } = site;
  return {
    edition: null,
    title: 'Today',
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
  { field: 'findings', name: 'Findings' },
  { field: 'overdue', name: 'Reviews overdue' },
  { field: 'expired', name: 'Evidence expired' },
  { field: 'entries', name: 'Entries' },
] as const satisfies readonly { field: keyof TrendPoint; name: string }[];

/** How many days are described one by one; of more, the first and the last. */
const mostDescribed = 6;

/**
 * Small charts over the days of the editions; each begins at zero, so that heights compare.
 * @param points as `trendOf` gives them, at least two
 * @param language of the hub
 */
export function trendCharts(points: readonly TrendPoint[], language: string): Periods[] {
  const described = points.length > mostDescribed ? [...points.slice(0, 1), ...points.slice(-1)] : points;
  const number = (value: number) => formatNumber(value, language);
  const chart = (title: string, ...lines: (typeof counts)[number][]): Periods => ({
    title,
    description: lines
      .map(
        ({ field, name }) =>
          `${name}: ${described.map((point) => `${number(point[field])} ${point.edition === null ? 'today' : `on ${formatDay(point.date, language)}`}`).join(', ')}.`,
      )
      .join(' '),
    periods: points.map(({ edition, date }) => (edition === null ? 'Today' : formatMonth(date, language))),
    places: placesOfDays(points.map(({ date }) => date)),
    lines: lines.map(({ field, name }) => ({ name, values: points.map((point) => point[field]) })),
    write: number,
    domain: wholeSteps(points.flatMap((point) => lines.map(({ field }) => point[field]))),
  });
  const [findings, overdue, expired, entries] = counts;
  return [chart('Findings', findings), chart('Past their day', overdue, expired), chart('Entries', entries)];
}
