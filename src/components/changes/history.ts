import { escapeText } from '../../format/html.ts';
import { historyOf } from '../../methods/history.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import { memoize } from '../../model/memoize.ts';
import type { Site } from '../../site/site.ts';
import { sentenceHtml } from '../shell/sentence.ts';
import { addressOfChanges, comparisonOf, lastEdition } from './changes.ts';
import { changesWords } from './words.ts';

/** How an entry of today stood in a sealed edition, or what became of it since the last one. */
export interface EntryInEdition {
  /** Title of the edition; null for what happened since the last one. */
  edition: string | null;
  /** Its page in the edition; null when that is not built. */
  page: string | null;
  /** What happened to it up to then; `kept` where nothing did. */
  what: 'new' | 'changed' | 'kept';
  /** Where that is shown; null where nothing happened. */
  changes: string | null;
}

/** Comparisons from one edition to the next and to today, newest first. */
const comparisonsOf = memoize((site: Site): Comparison[] => {
  const ids: (string | null)[] = [...site.editions.map(({ id }) => id), null];
  return ids
    .slice(1)
    .flatMap((id, index) => comparisonOf(site, ids[index] as string, id) ?? [])
    .reverse();
});

/**
 * How an entry came to be what it is: edition by edition, newest first, as far back as it was there, whatever it was
 * called then.
 * @param site what the page is rendered from
 * @param key of the entry today
 * @returns nothing while there is no edition, or inside of one
 */
export function standingsOf(site: Site, key: string): EntryInEdition[] {
  const { editions, to } = site;
  const standing = (
    id: string | null,
    name: string,
    what: EntryInEdition['what'],
    comparison?: Comparison,
  ): EntryInEdition => {
    const edition = id === null ? undefined : editions.find((one) => one.id === id);
    return {
      edition: edition?.title ?? null,
      page: edition?.built ? to({ edition: edition.id, to: { entry: name } }) : null,
      what,
      changes: comparison && what !== 'kept' ? addressOfChanges(site, comparison, name) : null,
    };
  };
  const { steps, oldest } = historyOf(comparisonsOf(site), key);
  const standings = steps.map((step) => standing(step.comparison.after.edition, step.key, step.what, step.comparison));
  const first = editions[0];
  return first && oldest !== null ? [...standings, standing(first.id, oldest, 'kept')] : standings;
}

/** How many editions a line of history names at most, besides the one with which it began. */
const namedEditions = 3;

/**
 * History as a line has room for it: the edition with which it began, the newest ones, and what happened since.
 * @param standings newest first
 * @returns oldest first
 */
export function brief(standings: readonly EntryInEdition[]): EntryInEdition[] {
  const all = standings.filter(({ edition, what }) => edition !== null || what !== 'kept').reverse();
  const since = all.at(-1)?.edition === null ? 1 : 0;
  const newest = namedEditions + since;
  return all.length <= newest + 1 ? all : [...all.slice(0, 1), ...all.slice(-newest)];
}

const link = (href: string | null, words: string) =>
  href === null ? escapeText(words) : `<a href="${escapeText(href)}">${escapeText(words)}</a>`;

function standingHtml({ edition, page, what, changes }: EntryInEdition, last: string, language: string): string {
  const say = changesWords(language);
  // What changed was named before; what is new has no edition to be named with.
  if (edition === null) return link(changes, what === 'new' ? say.newSince(last) : say.changedSince);
  const named = { html: link(page, edition) };
  if (what === 'kept') return named.html;
  return what === 'new'
    ? sentenceHtml(say.newIn, { new: changes === null ? say.new : { href: changes }, edition: named })
    : sentenceHtml(say.changedIn, { changed: changes === null ? say.changedWord : { href: changes }, edition: named });
}

/**
 * How an entry came to be what it is, in a line: each edition leads to its page there, each change to where it is told.
 * @param site what the page is rendered from
 * @param key of the entry today
 * @returns empty while there is no edition, or inside of one
 */
export function historyHtml(site: Site, key: string): string {
  const last = lastEdition(site);
  if (!last) return '';
  return brief(standingsOf(site, key))
    .map((standing) => standingHtml(standing, last.title, site.hub.config.language))
    .join(' · ');
}
