import type { Comparison } from '../model/editions/comparison.ts';
import type { Hub } from '../model/hub.ts';
import type { Chapter, ChapterId, Statement } from '../report/changes/chapter.ts';
import { chaptersFor, sinceLast, statementsIn } from './changes.ts';
import type { Site } from './site.ts';

/** A metric of the North Star: before, now, and where it shall be. */
export interface BriefMetric {
  name: string;
  unit: string;
  /** On or before the day that changes are told since; null when nothing was measured by then. */
  before: { date: string; value: number } | null;
  /** Null while nothing was measured. */
  now: { date: string; value: number } | null;
  target: { value: number; by: string };
  /** Whether it went where it shall go since then; null where that is not known. */
  moved: 'better' | 'worse' | 'unchanged' | null;
  /** The goal is reached, or its day has passed. */
  goal: 'reached' | 'missed' | 'open';
  /** Key of the North Star, and the heading on its page. */
  entry: string;
  anchor: string;
}

/**
 * The North Star metric and its input metrics, held against an earlier day.
 * @param hub the graph, for one audience and one day
 * @param since the day to hold them against
 * @returns the North Star metric first; nothing while there is no North Star
 */
export function briefMetrics(hub: Hub, since: string): BriefMetric[] {
  const star = hub.of('north-star')[0];
  if (!star) return [];
  const all = [
    { ...star.data.metric, anchor: 'metric' },
    ...star.data.inputMetrics.map((one) => ({ ...one, anchor: `metric.${one.id}` })),
  ];
  return all.map(({ name, unit, better, history, target, anchor }) => {
    const past = history.filter(({ date }) => date <= hub.today);
    const now = past.at(-1) ?? null;
    const before = past.findLast(({ date }) => date <= since) ?? null;
    const more = now && before ? now.value - before.value : null;
    const reached = now !== null && (better === 'higher' ? now.value >= target.value : now.value <= target.value);
    return {
      name,
      unit,
      before,
      now,
      target,
      moved: more === null ? null : more === 0 ? 'unchanged' : more > 0 === (better === 'higher') ? 'better' : 'worse',
      goal: reached ? 'reached' : target.by < hub.today ? 'missed' : 'open',
      entry: star.key,
      anchor,
    };
  });
}

/** How many statements of a chapter stand in the brief; those of the others are counted. */
const most: Partial<Record<ChapterId, number>> = {
  'north-star': 2,
  strategy: 4,
  initiatives: 5,
  decisions: 4,
  inputs: 3,
  findings: 4,
};

/** What changed, as far as it fits on the page. */
export interface BriefChanges {
  comparison: Comparison;
  chapters: { id: ChapterId; title: string; statements: Statement[] }[];
  /** How many changes are told elsewhere only. */
  left: number;
}

const pick = ({ measures }: Comparison, { id, title, statements }: Chapter) => ({
  id,
  title,
  statements: statements
    // The table of metrics has what was measured.
    .filter(({ what, entry, words }) =>
      id === 'north-star'
        ? what !== 'measured' && !measures.some((one) => one.entry.key === entry?.key && words.startsWith(one.name))
        : entry !== null,
    )
    .slice(0, most[id] ?? 0),
});

/**
 * What changed since the last edition, the weightiest of it.
 * @param site what the page is rendered from
 * @returns null without an edition, and where nothing changed
 */
export function briefChanges(site: Site): BriefChanges | null {
  const comparison = sinceLast(site);
  const all = comparison ? chaptersFor(site, comparison) : [];
  if (!comparison || all.length === 0) return null;
  const chapters = all.map((chapter) => pick(comparison, chapter)).filter(({ statements }) => statements.length > 0);
  const told = chapters.reduce((sum, { statements }) => sum + statements.length, 0);
  return { comparison, chapters, left: statementsIn(all) - told };
}
