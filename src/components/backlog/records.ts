import { significant } from '../../format/numbers.ts';
import { customerValueOf } from '../../kinds/initiatives.ts';
import { standsAt } from '../../kinds/stages.ts';
import { type BacklogLine, backlogLines } from '../../methods/backlog-lines.ts';
import { backlogOf, type RankedInitiative, worthKnowingOf } from '../../methods/cost-of-delay/backlog.ts';
import { amountsOf, durationOf } from '../../methods/cost-of-delay/case.ts';
import type { WorthKnowing } from '../../methods/cost-of-delay/information.ts';
import { nearestInOrder } from '../../methods/cost-of-delay/neighbours.ts';
import { mean, reachOf } from '../../methods/cost-of-delay/range.ts';
import { runCostOf } from '../../methods/cost-of-delay/run-cost.ts';
import { worthIn } from '../../methods/worth/initiative.ts';
import type { Site } from '../../site/site.ts';
import type { Records, Value } from '../list/export.ts';
import { showsField } from '../views/related.ts';
import { missingWords } from './standing.ts';

/** A column of the export. */
interface Column {
  name: string;
  of(line: BacklogLine): Value | undefined;
}

/** How many ties of a row are named: all of a long backlog would fill megabytes, and more than a spreadsheet's cell. */
const mostTies = 100;

/** Six figures count; more would be noise of binary fractions. */
export const sixFigures = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : significant(value, 6);

const lasts = ({ data }: BacklogLine['entry']) => {
  const range = durationOf(data);
  return range && { ...range, expected: mean(range) };
};

/** The days, and the time, that an urgency names. */
const urgencyOf = ({ data: { urgency } }: BacklogLine['entry']): Record<string, unknown> => ({ ...urgency });
const wordOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What a peak would lose; null without one, or for whom money is not shown. */
const lostBy = ({ data: { urgency } }: BacklogLine['entry']) =>
  urgency?.shape === 'peak' && urgency.loses ? reachOf(amountsOf(urgency.loses)) : null;

/** An estimate as a key: `duration`, or the kind of value whose cost of delay it is. */
const nameOf = ({ score }: RankedInitiative, known: WorthKnowing | undefined): string | null => {
  if (!known) return null;
  return known.estimate === 'duration' ? known.estimate : (score.case.parts[known.estimate]?.kind ?? null);
};

/** Columns of the export, for a hub in one currency. */
function columnsOf({ hub, origin, to, ...rest }: Site): Column[] {
  const money = hub.config.currency.toLowerCase();
  const perWeek = `${money}_per_week`;
  const shown = showsField({ hub, origin, to, ...rest }, 'initiatives', 'costOfDelay');
  const named = ({ missing }: BacklogLine) => (shown ? missing : missing.filter(({ what }) => what === 'duration'));
  return [
    { name: 'id', of: ({ entry }) => entry.id },
    { name: 'url', of: ({ entry }) => `${origin ?? ''}${to({ entry: entry.key })}` },
    { name: 'title', of: ({ entry }) => entry.data.title },
    { name: 'summary', of: ({ entry }) => entry.data.summary },
    { name: 'standing', of: ({ group }) => group },
    { name: 'place', of: ({ ranked }) => ranked?.place },
    { name: 'place_low', of: ({ ranked }) => ranked?.places.from },
    { name: 'place_high', of: ({ ranked }) => ranked?.places.to },
    { name: 'band', of: ({ ranked }) => ranked?.rankGroup },
    {
      name: 'too_close_to',
      of: ({ ranked }) =>
        ranked && nearestInOrder(backlogOf(hub).ranked, ranked, mostTies).map(({ entry }) => entry.id),
    },
    { name: 'too_close_count', of: ({ ranked }) => ranked?.ties.length },
    { name: 'stage', of: ({ entry }) => standsAt(entry.data, hub.today) },
    {
      name: 'stage_since',
      of: ({ entry: { data } }) =>
        standsAt(data, hub.today) === 'retired'
          ? data.retired?.on
          : data.stages?.findLast(({ stage }) => stage === data.stage)?.on,
    },
    { name: 'owner', of: ({ entry }) => entry.data.owner },
    { name: 'customer_value', of: ({ entry }) => customerValueOf(entry.data) },
    { name: 'value_kinds', of: ({ entry }) => entry.data.valueKinds ?? [] },
    { name: `cd3_expected_${perWeek}_per_week_of_work`, of: ({ ranked }) => sixFigures(ranked?.score.ratio) },
    { name: `cd3_low_${perWeek}_per_week_of_work`, of: ({ ranked }) => sixFigures(ranked?.score.interval.low) },
    { name: `cd3_high_${perWeek}_per_week_of_work`, of: ({ ranked }) => sixFigures(ranked?.score.interval.high) },
    { name: 'chance_before_next', of: ({ ranked }) => sixFigures(ranked?.beforeNext) },
    { name: `cost_of_delay_expected_${perWeek}`, of: ({ ranked }) => sixFigures(ranked?.costOfDelay.expected) },
    { name: `cost_of_delay_low_${perWeek}`, of: ({ ranked }) => sixFigures(ranked?.costOfDelay.low) },
    { name: `cost_of_delay_high_${perWeek}`, of: ({ ranked }) => sixFigures(ranked?.costOfDelay.high) },
    { name: 'urgency', of: ({ entry }) => entry.data.urgency?.shape ?? 'steady' },
    { name: 'urgency_from', of: ({ entry }) => wordOf(urgencyOf(entry).from) },
    { name: 'urgency_by', of: ({ entry }) => wordOf(urgencyOf(entry).by) },
    { name: 'urgency_half_life', of: ({ entry }) => wordOf(urgencyOf(entry).halfLife) },
    { name: `urgency_loses_expected_${money}`, of: ({ entry }) => sixFigures(lostBy(entry)?.expected) },
    { name: `urgency_loses_low_${money}`, of: ({ entry }) => sixFigures(lostBy(entry)?.low) },
    { name: `urgency_loses_high_${money}`, of: ({ entry }) => sixFigures(lostBy(entry)?.high) },
    { name: 'duration_expected_weeks', of: ({ entry }) => sixFigures(lasts(entry)?.expected) },
    { name: 'duration_low_weeks', of: ({ entry }) => sixFigures(lasts(entry)?.low) },
    { name: 'duration_likely_weeks', of: ({ entry }) => sixFigures(lasts(entry)?.likely) },
    { name: 'duration_high_weeks', of: ({ entry }) => sixFigures(lasts(entry)?.high) },
    { name: 'left_expected_weeks', of: ({ ranked }) => sixFigures(ranked?.left.expected) },
    { name: 'left_low_weeks', of: ({ ranked }) => sixFigures(ranked?.left.low) },
    { name: 'left_high_weeks', of: ({ ranked }) => sixFigures(ranked?.left.high) },
    { name: 'worth_knowing', of: ({ entry, ranked }) => ranked && nameOf(ranked, worthKnowingOf(hub, entry.key)) },
    { name: `worth_knowing_saves_${money}`, of: ({ entry }) => sixFigures(worthKnowingOf(hub, entry.key)?.saves) },
    {
      name: `run_cost_expected_${perWeek}`,
      of: ({ entry }) => sixFigures(runCostOf(entry)?.perWeek.expected),
    },
    { name: 'gravest_risk', of: ({ risk }) => risk?.level },
    { name: 'gravest_risk_chance', of: ({ risk }) => risk?.chance },
    { name: 'gravest_risk_effect', of: ({ risk }) => risk?.effect },
    { name: 'evidence', of: ({ evidence }) => evidence.signals.map(({ id }) => id) },
    { name: 'evidence_signals', of: ({ evidence }) => evidence.signals.length },
    { name: 'evidence_expired_signals', of: ({ evidence }) => evidence.expired },
    { name: 'evidence_newest', of: ({ evidence }) => evidence.newest },
    { name: 'serves', of: ({ entry }) => entry.data.serves ?? [] },
    { name: 'moves', of: ({ entry }) => entry.data.moves ?? [] },
    { name: 'depends_on', of: ({ entry }) => entry.data.dependsOn ?? [] },
    { name: 'planned_from', of: ({ entry }) => entry.data.window?.from },
    { name: 'planned_to', of: ({ entry }) => entry.data.window?.to },
    { name: 'released_on', of: ({ entry }) => entry.data.release?.on },
    { name: 'released_how', of: ({ entry }) => entry.data.release?.how },
    { name: 'taken_out_on', of: ({ entry }) => entry.data.retired?.on },
    { name: 'declined_because', of: ({ entry }) => entry.data.declinedBecause },
    { name: 'missing', of: (line) => named(line).map((each) => missingWords(each, hub.config.language)) },
    { name: 'ask', of: (line) => [...new Set(named(line).map(({ ask }) => ask))] },
    { name: 'source_system', of: ({ entry }) => entry.data.source?.system },
    { name: 'source_key', of: ({ entry }) => entry.data.source?.key },
    { name: 'source_url', of: ({ entry }) => entry.data.source?.url },
    { name: 'source_on', of: ({ entry }) => entry.data.source?.on },
    { name: `worth_expected_${money}`, of: ({ entry }) => sixFigures(worthIn(hub, entry)?.net?.expected) },
    { name: `worth_low_${money}`, of: ({ entry }) => sixFigures(worthIn(hub, entry)?.net?.low) },
    { name: `worth_high_${money}`, of: ({ entry }) => sixFigures(worthIn(hub, entry)?.net?.high) },
    { name: 'worth_chance_below_zero', of: ({ entry }) => sixFigures(worthIn(hub, entry)?.net?.belowZero) },
  ];
}

/**
 * The backlog for programs and spreadsheets: every column of the page as data, in the order of the backlog.
 * @param site the site, for one audience
 */
export function backlogRecords(site: Site): Records {
  const columns = columnsOf(site);
  return {
    columns: columns.map(({ name }) => name),
    records: backlogLines(site.hub).map((line) => columns.map(({ of }) => of(line) ?? null)),
  };
}
