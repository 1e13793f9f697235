import type { Periods } from '../../charts/periods.ts';
import { countOf } from '../../checks/check.ts';
import { evidenceExpired } from '../../checks/evidence-expired.ts';
import { reviewOverdue } from '../../checks/review-overdue.ts';
import { formatDay, formatMonth } from '../../format/days.ts';
import { formatNumber } from '../../format/numbers.ts';
import { daysBetween } from '../../model/date.ts';
import type { TitledFinding } from '../../model/editions/comparison.ts';
import type { Site } from '../../site/site.ts';
import { comparisonOf, findingsToday } from '../changes/changes.ts';

/** What a hub was like in an edition, or is today. */
export interface TrendPoint {
  /** Null for today. */
  edition: string | null;
  title: string;
  date: string;
  findings: number;
  overdue: number;
  expired: number;
  entries: number;
  /** What came and went since the edition before; null for the first. */
  since: { from: string; title: string; gained: readonly TitledFinding[]; cured: readonly TitledFinding[] } | null;
}

function todays(site: Site): Omit<TrendPoint, 'since'> {
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
export function trendOf(site: Site): TrendPoint[] {
  const { editions } = site;
  if (editions.length === 0) return [];
  const points = [
    ...editions.map(({ id, findings, ...rest }) => ({ ...rest, edition: id, findings: findings.length })),
    todays(site),
  ];
  return points.map(({ edition, title, date, findings, overdue, expired, entries }, index) => {
    const before = editions[index - 1];
    const step = before && comparisonOf(site, before.id, edition);
    return {
      edition,
      title,
      date,
      findings,
      overdue,
      expired,
      entries,
      since: before ? { from: before.id, title: before.title, ...(step?.findings ?? { gained: [], cured: [] }) } : null,
    };
  });
}

/** What is counted, in the order of the table. */
export const counts = [
  { field: 'findings', name: 'Findings' },
  { field: 'overdue', name: 'Reviews overdue' },
  { field: 'expired', name: 'Evidence expired' },
  { field: 'entries', name: 'Entries' },
] as const satisfies readonly { field: keyof TrendPoint; name: string }[];

/** How many days are told one by one; of more, the first and the last. */
const mostTold = 6;

/**
 * Small charts over the days of the editions; each begins at zero, so that heights compare.
 * @param points as `trendOf` gives them, at least two
 * @param language of the hub
 */
export function trendCharts(points: readonly TrendPoint[], language: string): Periods[] {
  const first = points[0]?.date ?? '';
  const told = points.length > mostTold ? [...points.slice(0, 1), ...points.slice(-1)] : points;
  const number = (value: number) => formatNumber(value, language);
  const most = (fields: (typeof counts)[number]['field'][]) =>
    Math.max(...points.flatMap((point) => fields.map((field) => point[field])));
  const chart = (title: string, ...lines: (typeof counts)[number][]): Periods => ({
    title,
    description: lines
      .map(
        ({ field, name }) =>
          `${name}: ${told.map((point) => `${number(point[field])} ${point.edition === null ? 'today' : `on ${formatDay(point.date, language)}`}`).join(', ')}.`,
      )
      .join(' '),
    periods: points.map(({ edition, date }) => (edition === null ? 'Today' : formatMonth(date, language))),
    places: points.map(({ date }) => daysBetween(first, date)),
    lines: lines.map(({ field, name }) => ({ name, values: points.map((point) => point[field]) })),
    write: number,
    // Three whole steps: what is counted has no halves.
    domain: [0, 3 * Math.max(1, Math.ceil((most(lines.map(({ field }) => field)) * 1.15) / 3))],
  });
  const [findings, overdue, expired, entries] = counts;
  return [chart('Findings', findings), chart('Past their day', overdue, expired), chart('Entries', entries)];
}
