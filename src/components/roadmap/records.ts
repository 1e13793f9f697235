import { customerValueOf } from '../../kinds/initiatives.ts';
import { standsAt } from '../../kinds/stages.ts';
import { dueOn } from '../../methods/after-release.ts';
import { neededBy } from '../../methods/dependencies.ts';
import { releasedOn } from '../../methods/roadmap.ts';
import type { Site } from '../../site/site.ts';
import { type Cell, csv } from '../list/csv.ts';
import { confidenceOf, metricsOf, roadmapOf } from './data.ts';

/** A line of the roadmap as data. Days are `YYYY-MM-DD`, names are ids; what is not known is null, lists may be empty. */
export interface RoadmapRecord {
  id: string;
  title: string;
  owner: string;
  horizon: 'now' | 'next' | 'later' | 'landed';
  stage: string;
  /** From 1 in the whole backlog; null while the rank is unknown or not for this audience. */
  place: number | null;
  band: number | null;
  customer_value: string | null;
  window_from: string | null;
  window_to: string | null;
  promised_by: string | null;
  released_on: string | null;
  /** Null once it is answered. */
  measure_due: string | null;
  input_metrics: string[];
  comes_after: string[];
  /** What plan and state, or plan and dependencies, say against each other. */
  contradictions: string[];
  /** `well`, `partly` or `not-yet`; null once it is released. */
  sure: string | null;
  signals: number | null;
  signals_expired: number | null;
  experiments: number | null;
  /** What experiments confirmed and what was observed, as in `feasibility prototype`; null once it is released. */
  confirmed: string[] | null;
}

/**
 * The roadmap as data, within the audience: open work in the order of the page, then what was released lately.
 * @param site the site
 */
export function roadmapRecords(site: Site): RoadmapRecord[] {
  const { hub } = site;
  const { all, landed, contradictions } = roadmapOf(site);
  const common = ({ key, id, data }: (typeof landed)[number]) => ({
    id,
    title: data.title,
    owner: data.owner,
    stage: standsAt(data, hub.today),
    customer_value: customerValueOf(data),
    window_from: data.window?.from ?? null,
    window_to: data.window?.to ?? null,
    promised_by: data.promised?.by ?? null,
    measure_due: dueOn({ data }),
    input_metrics: metricsOf(site, { data }).map((metric) => metric.id),
    comes_after: neededBy(hub, key).map((need) => need.id),
  });
  return [
    ...all.map((planned): RoadmapRecord => {
      const { entry, horizon, rank, notes } = planned;
      const sure = confidenceOf(site, planned);
      const against = contradictions.get(entry.key) ?? [];
      return {
        ...common(entry),
        horizon,
        place: rank?.place ?? null,
        band: rank?.rankGroup ?? null,
        released_on: null,
        contradictions: [
          ...notes.map(({ what, day }) => `${what} ${day}`),
          ...against.flatMap(({ needs, reasons }) => reasons.map(({ why }) => `depends-on ${needs.id}: ${why}`)),
        ],
        sure: sure.sure,
        signals: sure.signals,
        signals_expired: sure.expired,
        experiments: sure.experiments,
        confirmed: sure.confirmed.map(({ risk, strength }) => `${risk} ${strength ?? 'unknown'}`),
      };
    }),
    ...landed.map(
      (entry): RoadmapRecord => ({
        ...common(entry),
        horizon: 'landed',
        place: null,
        band: null,
        released_on: releasedOn(entry),
        contradictions: [],
        sure: null,
        signals: null,
        signals_expired: null,
        experiments: null,
        confirmed: null,
      }),
    ),
  ];
}

/** Names of the columns, in the order of the file. */
const columns = [
  'id',
  'title',
  'owner',
  'horizon',
  'stage',
  'place',
  'band',
  'customer_value',
  'window_from',
  'window_to',
  'promised_by',
  'released_on',
  'measure_due',
  'input_metrics',
  'comes_after',
  'contradictions',
  'sure',
  'signals',
  'signals_expired',
  'experiments',
  'confirmed',
] as const satisfies readonly (keyof RoadmapRecord)[];

const cell = (value: RoadmapRecord[keyof RoadmapRecord]): Cell => (Array.isArray(value) ? value.join('; ') : value);

/**
 * The roadmap as comma-separated values; several ids in a cell are parted by `; `.
 * @param records as `roadmapRecords` gives them
 */
export const roadmapCsv = (records: readonly RoadmapRecord[]): string =>
  csv(
    columns,
    records.map((record) => columns.map((column) => cell(record[column]))),
  );
