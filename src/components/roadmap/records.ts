import { customerValueOf } from '../../kinds/initiatives.ts';
import { standsAt } from '../../kinds/stages.ts';
import { dueOn } from '../../methods/after-release.ts';
import { standingOf } from '../../methods/cost-of-delay/backlog.ts';
import { neededBy } from '../../methods/dependencies.ts';
import { releasedOn } from '../../methods/roadmap.ts';
import type { Site } from '../../site/site.ts';
import { sixFigures } from '../backlog/records.ts';
import { type Cell, csv } from '../list/csv.ts';
import { promiseOf } from '../schedule/data.ts';
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
  /** Between which places it stands in 80 of 100 drawn cases. */
  place_low: number | null;
  place_high: number | null;
  band: number | null;
  /** Weeks of one team that are expected to be left, and between what they lie; null without a place. */
  left_expected_weeks: number | null;
  left_low_weeks: number | null;
  left_high_weeks: number | null;
  customer_value: string | null;
  window_from: string | null;
  window_to: string | null;
  promised_by: string | null;
  /** Probability of being finished by then in the order of the backlog, 0 to 1; null where there is none to tell. */
  promise_chance: number | null;
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

/** What the backlog says of an initiative; nothing where it has no place. */
function rankOf({ hub }: Site, key: string) {
  const standing = standingOf(hub, key);
  const ranked = standing && 'score' in standing ? standing : null;
  return {
    place: ranked?.place ?? null,
    place_low: ranked?.places.from ?? null,
    place_high: ranked?.places.to ?? null,
    band: ranked?.rankGroup ?? null,
    left_expected_weeks: sixFigures(ranked?.left.expected),
    left_low_weeks: sixFigures(ranked?.left.low),
    left_high_weeks: sixFigures(ranked?.left.high),
  };
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
    promise_chance: promiseOf(site, key)?.inOrder ?? null,
    measure_due: dueOn({ data }),
    input_metrics: metricsOf(site, { data }).map((metric) => metric.id),
    comes_after: neededBy(hub, key).map((need) => need.id),
  });
  return [
    ...all.map((planned): RoadmapRecord => {
      const { entry, horizon, notes } = planned;
      const sure = confidenceOf(site, planned);
      const against = contradictions.get(entry.key) ?? [];
      return {
        ...common(entry),
        horizon,
        ...rankOf(site, entry.key),
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
        ...rankOf(site, entry.key),
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
  'promise_chance',
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
  'place_low',
  'place_high',
  'left_expected_weeks',
  'left_low_weeks',
  'left_high_weeks',
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
