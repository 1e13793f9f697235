import { ascending } from 'd3-array';
import type { Milestone, TimelineRow } from '../../charts/calendar/roadmap-timeline.ts';
import { dueOn } from '../../methods/after-release.ts';
import { neededBy } from '../../methods/dependencies.ts';
import { releasedOn } from '../../methods/roadmap.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { roadmapOf } from './data.ts';

type Initiative = Entry<'initiatives'>;

/** Days that matter of an initiative: its release, what was promised, the day its measure is due. */
export function milestonesOf(initiative: Initiative): Milestone[] {
  const { release, promised } = initiative.data;
  const due = dueOn(initiative);
  const on = releasedOn(initiative) ?? release?.on;
  return [
    ...(on ? [{ what: 'release', on } as const] : []),
    ...(promised ? [{ what: 'promise', on: promised.by } as const] : []),
    ...(due ? [{ what: 'measure', on: due } as const] : []),
  ];
}

/** Every initiative that has a window, as a row of the timeline; drawn and in the table alike. */
export function timelineRows(site: Site): TimelineRow[] {
  const { all, landed } = roadmapOf(site);
  const row = (entry: Initiative, horizon: TimelineRow['horizon'], late: boolean): TimelineRow[] =>
    entry.data.window
      ? [
          {
            id: entry.key,
            title: entry.data.title,
            horizon,
            ...entry.data.window,
            late,
            milestones: milestonesOf(entry),
            needs: neededBy(site.hub, entry.key).map(({ key }) => key),
          },
        ]
      : [];
  const rows = [
    ...all.flatMap(({ entry, horizon, notes }) =>
      row(
        entry,
        horizon,
        notes.some(({ what }) => what === 'should-be-done'),
      ),
    ),
    ...landed.flatMap((entry) => row(entry, 'landed', false)),
  ];
  return rows.sort((a, b) => ascending(a.from, b.from) || ascending(a.to, b.to));
}
