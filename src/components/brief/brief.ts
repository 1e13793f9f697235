import type { Comparison } from '../../model/editions/comparison.ts';
import type { Chapter, ChapterId, Statement } from '../../report/changes/chapter.ts';
import type { Site } from '../../site/site.ts';
import { chaptersFor, sinceLast, statementsIn } from '../changes/changes.ts';

/**
 * What of each chapter stands in the brief, the weightiest first, and how much of it; the rest is counted. What stands
 * together weighs the same: there the larger change comes first.
 */
const shownOf: Partial<Record<ChapterId, { limit: number; whats: readonly string[] }>> = {
  'north-star': { limit: 1, whats: ['added', 'removed', 'changed'] },
  strategy: {
    limit: 3,
    whats: ['adopted', 'retired', 'superseded', 'removed', 'proposed', 'added', 'revised', 'moved'],
  },
  initiatives: {
    limit: 4,
    whats: ['rose fell', 'finished', 'declined', 'retired', 'removed', 'added', 'entered', 'left', 'moved'],
  },
  // What was merely decided has a section of its own.
  decisions: { limit: 2, whats: ['reversed', 'superseded', 'removed'] },
  inputs: { limit: 3, whats: ['found', 'lost', 'quiet', 'heard'] },
  findings: { limit: 2, whats: ['appeared', 'resolved'] },
};

/** Letters that the words of a statement may take before whole phrases are left out. */
const room = 125;

function shortened(words: string): string {
  const phrases = words.split('; ');
  const fitting = phrases.filter((_, index) => phrases.slice(0, index + 1).join('; ').length <= room);
  if (fitting.length === phrases.length) return words;
  return `${fitting.length > 0 ? fitting.join('; ') : phrases[0]} …`;
}

/** What changed, as far as it fits on the page. */
export interface BriefChanges {
  comparison: Comparison;
  chapters: { id: ChapterId; title: string; statements: Statement[] }[];
  /** How many changes are told elsewhere only. */
  left: number;
}

/** Places in the backlog that a statement tells of, or else how many facts and passages differ. */
function sizeOf({ ranks }: Comparison, { entry, what, change }: Statement): number {
  const move = ranks.find(({ before, after }) => (after ?? before)?.key === entry?.key);
  if (move?.from && move.to && (what === 'rose' || what === 'fell')) return Math.abs(move.from.place - move.to.place);
  return change ? change.facts.length + change.text.length : 0;
}

function pick(comparison: Comparison, { id, title, statements }: Chapter) {
  const { limit, whats } = shownOf[id] ?? { limit: 0, whats: [] };
  const weightOf = ({ what }: Statement) => whats.findIndex((same) => same.split(' ').includes(what));
  // The table of metrics has what was measured.
  const measured = ({ entry, words }: Statement) =>
    comparison.measures.some((one) => one.entry.key === entry?.key && words.startsWith(one.name));
  return {
    id,
    title,
    statements: statements
      .filter((one) => weightOf(one) !== -1 && one.entry !== null && !measured(one))
      .sort((one, other) => weightOf(one) - weightOf(other) || sizeOf(comparison, other) - sizeOf(comparison, one))
      .slice(0, limit)
      .map((one) => ({ ...one, words: shortened(one.words) })),
  };
}

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
  const shown = chapters.reduce((sum, { statements }) => sum + statements.length, 0);
  return { comparison, chapters, left: statementsIn(all) - shown };
}
