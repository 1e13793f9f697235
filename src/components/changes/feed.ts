import { descending } from 'd3-array';
import { formatDay } from '../../format/days.ts';
import { escapeText } from '../../format/html.ts';
import { capital } from '../../format/words.ts';
import { changedOn } from '../../methods/history.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import type { Chapter, Statement } from '../../report/changes/chapter.ts';
import { chaptersFor } from '../../site/chapters.ts';
import type { EditionInfo, Site } from '../../site/site.ts';
import { atom, type FeedEntry } from '../digest/feed.ts';
import { addressOfChanges, anchorInEditions, comparisonOf, leadWords, sinceLast } from './changes.ts';
import { tellingOf } from './telling.ts';
import { changesWords } from './words.ts';

/** Changed entries in the feed, and statements of each edition. */
const mostEntries = 200;
const mostStatements = 60;

function chaptersHtml(site: Site, comparison: Comparison, chapters: readonly Chapter[]): string {
  const line = (statement: Statement) => {
    const { title, words, below } = tellingOf(site, comparison, statement);
    return `<li>${title ? `<b>${escapeText(title)}</b>${below ? ': ' : ''}` : ''}${escapeText(words)}</li>`;
  };
  const say = changesWords(site.hub.config.language);
  let left = mostStatements;
  return chapters
    .map(({ title, statements }) => {
      const shown = statements.slice(0, left);
      left -= shown.length;
      const rest = statements.length - shown.length;
      return `<h2>${escapeText(title)}</h2><ul>${shown.map(line).join('')}${rest > 0 ? `<li>${escapeText(say.andMore(rest))}</li>` : ''}</ul>`;
    })
    .join('');
}

/** What every edition brought, oldest first. */
function editionEntry(site: Site, edition: EditionInfo, before: EditionInfo | undefined, origin: string): FeedEntry {
  const { language } = site.hub.config;
  const say = changesWords(language);
  const comparison = before && comparisonOf(site, before.id, edition.id);
  const chapters = comparison ? chaptersFor(site, comparison) : [];
  const note = edition.note ? `<p>${escapeText(edition.note)}</p>` : '';
  const amended = edition.amended
    .map(({ on, reason }) => `<p>${escapeText(say.amended(formatDay(on, language), reason))}</p>`)
    .join('');
  const more = comparison
    ? `<p><a href="${escapeText(`${origin}${addressOfChanges(site, comparison)}`)}">${escapeText(say.howItDiffers)}</a></p>`
    : '';
  return {
    id: `${origin}${site.to({ page: 'editions', anchor: anchorInEditions(edition) })}`,
    title: say.edition(edition.title),
    updated: edition.amended.at(-1)?.on ?? edition.date,
    summary: comparison ? leadWords(comparison, chapters, language) : say.firstEdition,
    html: `${note}${amended}${comparison ? chaptersHtml(site, comparison, chapters) : ''}${more}`,
  };
}

/** Entries that changed since the last edition, in the order of the page. */
function changedEntries(site: Site, comparison: Comparison, origin: string): FeedEntry[] {
  const statements = chaptersFor(site, comparison).flatMap((chapter) => chapter.statements);
  const byKey = Map.groupBy(statements, ({ entry }) => entry?.key);
  return statements.flatMap((statement): FeedEntry[] => {
    const { change, entry } = statement;
    if (!change || !entry) return [];
    const all = byKey.get(entry.key) ?? [statement];
    const key = (change.after ?? change.before)?.key ?? entry.key;
    return [
      {
        id: `${origin}${site.to({ changesFrom: comparison.before.edition ?? '', to: null, anchor: key })}`,
        title: entry.title,
        updated: changedOn(change, comparison.before.date, comparison.after.date),
        summary: capital(statement.words),
        html: `<ul>${all.map(({ words }) => `<li>${escapeText(capital(words))}</li>`).join('')}</ul>`,
      },
    ];
  });
}

/**
 * Changes as a feed: one entry for each edition, and one for each entry that changed since the last one.
 * @param site what the page is rendered from
 * @param origin of the published site, without a slash at its end
 */
export function changesFeed(site: Site, origin: string): string {
  const { editions, hub, to } = site;
  const { title, language } = hub.config;
  const since = sinceLast(site);
  const entries = [
    ...(since ? changedEntries(site, since, origin).slice(0, mostEntries) : []),
    ...editions.map((edition, place) => editionEntry(site, edition, editions[place - 1], origin)),
  ];
  return atom({
    title: changesWords(language).feedTitle(title),
    subtitle: changesWords(language).feedAbout,
    language,
    author: title,
    self: `${origin}${to({ page: 'changes-feed' })}`,
    page: `${origin}${to({ page: 'changes' })}`,
    today: hub.today,
    // Newest first; the order of the page breaks ties.
    entries: entries.sort((one, other) => descending(one.updated, other.updated)),
  });
}
