import { capital } from '../../format/words.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import { memoize } from '../../model/memoize.ts';
import { whatWords } from '../../report/changes/chapter.ts';
import { type MatterSort, mattersIn, type ToldMatter } from '../../report/changes/matters.ts';
import { chaptersFor } from '../../site/chapters.ts';
import type { Site } from '../../site/site.ts';
import { sinceLast } from './changes.ts';
import { type Tone, tellingOf, toneOf } from './telling.ts';
import { changesWords } from './words.ts';

/** How many changes are told before the chapters. */
export const mostMatters = 10;

const mattersOnce = memoize((site: Site) => {
  const made = new WeakMap<Comparison, readonly ToldMatter[]>();
  return (comparison: Comparison): readonly ToldMatter[] => {
    const known = made.get(comparison);
    if (known) return known;
    const matters = mattersIn(chaptersFor(site, comparison), comparison, site.hub.config);
    made.set(comparison, matters);
    return matters;
  };
});

/**
 * What of a comparison matters most, told once for all pages and the deck.
 * @param site what the page is rendered from
 * @param comparison of two hubs
 * @param most how many
 */
export const mattersFor = (site: Site, comparison: Comparison, most = mostMatters): readonly ToldMatter[] =>
  mattersOnce(site)(comparison).slice(0, most);

/** What changed since the last edition: the few that matter, and how many others there are. */
export interface Turned {
  comparison: Comparison;
  matters: readonly ToldMatter[];
  /** Changes that are told elsewhere only. */
  left: number;
}

/**
 * What turned since the last edition.
 * @param site what the page is rendered from
 * @param most how many of it
 * @returns null without an edition, and where nothing changed
 */
export function turnedSinceLast(site: Site, most: number): Turned | null {
  const comparison = sinceLast(site);
  const chapters = comparison ? chaptersFor(site, comparison) : [];
  if (!comparison || chapters.length === 0) return null;
  const matters = mattersFor(site, comparison, most);
  const told = new Set(matters.map(({ statement }) => statement));
  const left = chapters.flatMap(({ statements }) => statements).filter((statement) => !told.has(statement)).length;
  return { comparison, matters, left };
}

/** Longer than this together, was and is stand side by side below the title. */
const longest = 70;
/** Letters that the reasons may take before whole ones are left out. */
const room = 200;

/** One that matters, as a line. */
export interface MatterLine {
  /** What happened, in a word, and how it is marked. */
  what: string;
  tone: Tone;
  title: string;
  /** Where the title leads to; null when no page of it is built. */
  href: string | null;
  /** Null where `is` alone says it. */
  was: string | null;
  is: string;
  /** Why; empty where nobody wrote it down. */
  because: string;
  /** Was and is are sentences of their own. */
  isLong: boolean;
}

/** How a sort is marked where what happened to the entry would mislead: a target that moved is no measure that improved. */
const tones: Partial<Record<MatterSort, Tone>> = { turned: 'edit', 'target-moved': 'edit', 'evidence-lost': 'bad' };

/** As many reasons as fit, the first in any case. */
function fitting(reasons: readonly string[]): string {
  const phrases = reasons.flatMap((reason) => reason.split('; '));
  const end = phrases.findIndex((_, index) => index > 0 && phrases.slice(0, index + 1).join('; ').length > room);
  return end === -1 ? phrases.join('; ') : `${phrases.slice(0, end).join('; ')} …`;
}

/**
 * A change that matters, as a line.
 * @param site what the page is rendered from
 * @param comparison that it is of
 * @param matter as `mattersFor` gives it
 */
export function matterLine(
  site: Site,
  comparison: Comparison,
  { sort, statement, was, is, because }: ToldMatter,
): MatterLine {
  const { language } = site.hub.config;
  const { title, href, words } = tellingOf(site, comparison, statement);
  return {
    what: capital(changesWords(language).sorts[sort] ?? whatWords(statement.what, language)),
    tone: tones[sort] ?? toneOf(statement.what),
    title,
    href,
    was,
    is: is ?? words.trim(),
    because: fitting(because),
    isLong: (was?.length ?? 0) + (is?.length ?? 0) > longest,
  };
}
