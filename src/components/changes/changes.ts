import { kindOf } from '../../kinds/index.ts';
import { limits } from '../../methods/balance/limits.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import type { Side } from '../../model/editions/snapshot.ts';
import type { Chapter, Statement } from '../../report/changes/chapter.ts';
import type { TextPage } from '../../report/changes/texts.ts';
import { textPageOf } from '../../site/chapters.ts';
import type { EditionInfo, Site } from '../../site/site.ts';
import { named } from '../entry/naming.ts';
import { changesWords } from './words.ts';

/** The last edition; undefined while there is none. */
export const lastEdition = ({ editions }: Site): EditionInfo | undefined => editions.at(-1);

/**
 * A comparison by the ids of its sides.
 * @param from the earlier edition
 * @param to the later one; null for today
 */
export const comparisonOf = ({ comparisons }: Site, from: string, to: string | null): Comparison | undefined =>
  comparisons.find(({ before, after }) => before.edition === from && after.edition === to);

/** What changed since the last edition; undefined while there is none. */
export function sinceLast(site: Site): Comparison | undefined {
  const last = lastEdition(site);
  return last && comparisonOf(site, last.id, null);
}

/** Where an edition stands in the list of editions. Ids of editions are free, so that they have no place among names of parts. */
export const anchorInEditions = ({ id }: Pick<EditionInfo, 'id'>): string => `edition.${id}`;

/** Where a comparison has its page; the one since the last edition has a short address. */
export function addressOfChanges(site: Site, { before, after }: Comparison, anchor?: string): string {
  if (before.edition === null) return site.to({ page: 'editions' });
  const short = after.edition === null && before.edition === lastEdition(site)?.id;
  const place = anchor === undefined ? {} : { anchor };
  return site.to(short ? { page: 'changes', ...place } : { changesFrom: before.edition, to: after.edition, ...place });
}

/**
 * Where a page of texts of a comparison stands.
 * @param page one of `textPagesFor`
 * @param anchor an entry on it
 */
export function addressOfTexts(
  { to }: Site,
  { before, after }: Comparison,
  { chapter, part }: TextPage,
  anchor?: string,
): string {
  const place = anchor === undefined ? {} : { anchor };
  return to({ changesFrom: before.edition ?? '', to: after.edition, chapter: chapter.id, part, ...place });
}

/**
 * Where it is shown how the entry of a statement differs.
 * @returns undefined where there is nothing to show
 */
export function textsOf(site: Site, comparison: Comparison, statement: Statement): string | undefined {
  if (comparison.before.edition === null) return undefined;
  const page = textPageOf(site, comparison, statement);
  return page && addressOfTexts(site, comparison, page, anchorOf(statement));
}

/**
 * Where an entry of one side is to be read.
 * @param side of the comparison
 * @param key of the entry on that side
 * @returns null when this build holds no page of it
 */
export function pageOn(site: Site, { edition }: Side, key: string): string | null {
  if (edition === null) return site.hub.get(key) ? site.to({ entry: key }) : null;
  return site.editions.some(({ id, built }) => id === edition && built)
    ? site.to({ edition, to: { entry: key } })
    : null;
}

/**
 * Where what a fact refers to is to be read.
 * @param side on which the fact says so
 * @param key `folder/id`, `input-metric/id` or `skill/id`
 * @returns null when it has no page of its own there
 */
export function referredPage(site: Site, side: Side, key: string): string | null {
  if (side.edition === null) return named(site, key)?.href ?? null;
  return kindOf(key.slice(0, key.indexOf('/'))) ? pageOn(site, side, key) : null;
}

/**
 * Where a statement leads to: to today's page of its entry if there is one, else to the page in the edition.
 * @returns null when no page of it is built
 */
export function pageOf(
  site: Site,
  { before, after }: Comparison,
  { entry, gone, change }: Pick<Statement, 'entry' | 'gone' | 'change'>,
): string | null {
  if (!entry) return null;
  if (site.hub.get(entry.key)) return site.to({ entry: entry.key });
  const earlier = change?.before?.key ?? entry.key;
  return (gone ? null : pageOn(site, after, entry.key)) ?? pageOn(site, before, earlier);
}

/** How many statements a comparison has. */
export const statementsIn = (chapters: readonly Chapter[]): number =>
  chapters.reduce((sum, { statements }) => sum + statements.length, 0);

/** Name of the part of a changes page that shows how an entry differs; undefined for a statement that shows nothing. */
export const anchorOf = ({ change }: Statement): string | undefined => (change?.after ?? change?.before)?.key;

/**
 * What changed, in one sentence.
 * @param comparison of two hubs
 * @param chapters what it says
 * @param language of the hub
 */
export function leadWords(comparison: Comparison, chapters: readonly Chapter[], language: string): string {
  const say = changesWords(language);
  if (chapters.length === 0) return say.nothing;
  const { entries, moved } = comparison;
  const is = (there: 'before' | 'after', gone: 'before' | 'after') =>
    entries.filter((entry) => entry[there] !== null && entry[gone] === null).length;
  const both = entries.filter(({ before, after }) => before && after).length;
  const count = (many: number, words: (count: number) => string) => (many > 0 ? [words(many)] : []);
  return say.lead(statementsIn(chapters), chapters.length, [
    ...count(is('after', 'before'), say.added),
    ...count(both, say.changed),
    ...count(is('before', 'after'), say.removed),
    ...count(moved.length, say.moved),
  ]);
}

/** How many findings the checks make today: what the editions' own figures are held against. */
export const findingsToday = ({ problems }: Site): number =>
  problems.filter(({ check }) => Object.hasOwn(limits, check)).length;
