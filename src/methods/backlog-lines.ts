import { descending } from 'd3-array';
import type { Hub } from '../model/hub.ts';
import { memoize } from '../model/memoize.ts';
import type { Entry } from '../source/entry.ts';
import { backlogOf, isOpen, type RankedInitiative } from './cost-of-delay/backlog.ts';
import type { Missing } from './cost-of-delay/case.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type WorstRisk, worstRisk } from './risk.ts';

type Initiative = Entry<'initiatives'>;

/** An initiative, ranked or not, with what the backlog says of it. */
export interface BacklogLine {
  entry: Initiative;
  group: 'ranked' | 'unknown' | 'released' | 'declined';
  /** Null unless ranked. */
  ranked: RankedInitiative | null;
  /** What a rank waits for; empty unless the rank is unknown. */
  missing: readonly Missing[];
  /** Null when no risk is named. */
  risk: WorstRisk | null;
  evidence: Evidence;
}

/** Day of its release, else of its last stage; empty when neither is written. */
const endedOn = ({ data: { release, stages } }: Initiative) => release?.on ?? stages?.at(-1)?.on ?? '';

function linesOf(hub: Hub): BacklogLine[] {
  const { ranked, unknown } = backlogOf(hub);
  const line = (entry: Initiative, group: BacklogLine['group'], more: Partial<BacklogLine> = {}): BacklogLine => ({
    entry,
    group,
    ranked: null,
    missing: [],
    risk: worstRisk(entry),
    evidence: evidenceOf(hub, entry.key),
    ...more,
  });
  const ended = hub
    .of('initiatives')
    .filter((entry) => !isOpen(entry, hub.today))
    .sort((one, other) => descending(endedOn(one), endedOn(other)));
  const declined = ({ data }: Initiative) => data.stage === 'declined';
  return [
    ...ranked.map((each) => line(each.entry, 'ranked', { ranked: each })),
    ...unknown.map(({ entry, missing }) => line(entry, 'unknown', { missing })),
    ...ended.filter((entry) => !declined(entry)).map((entry) => line(entry, 'released')),
    ...ended.filter(declined).map((entry) => line(entry, 'declined')),
  ];
}

/**
 * All initiatives in the order of the backlog: ranked ones in their order, those whose rank is unknown as the hub
 * orders them, released and then declined ones, the last one first. Worked out once a hub.
 * @param hub the graph, for one audience and one day
 */
export const backlogLines: (hub: Hub) => readonly BacklogLine[] = memoize(linesOf);
