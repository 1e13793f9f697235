import { dayHtml, escapeText } from '../../format/html.ts';
import { authorsOf } from '../../site/author-words.ts';
import { href } from '../../site/href.ts';
import { sentenceHtml } from '../shell/sentence.ts';
import type { EntryToday } from './edition-today.ts';
import { editionsWords } from './words.ts';

/** Where a page of an edition leads out of it. */
export interface BannerLinks {
  /** Path under which the whole site is served, with a slash at both ends. */
  base: string;
  edition: { id: string; title: string; date: string };
  /** The entry that the page is of; null for other pages. */
  entry: EntryToday | null;
  /** Path below the base of today's page of the same name, for a page that is no entry; null when there is none. */
  todayPath: string | null;
  /** The same page in other editions, newest first; paths below the base. */
  others: readonly { title: string; path: string }[];
  /** Of today's hub. */
  language: string;
}

/**
 * Comments that a page of an edition carries until the site around it is known. No words of authors can look like them:
 * in an attribute the quotation marks would be escaped, in a text the angle bracket.
 */
export const marks = { canonical: '<!--sextant:"canonical"-->', banner: '<!--sextant:"banner"-->' } as const;

const link = (href: string, words: string, theirs?: string) =>
  `<a href="${escapeText(href)}"${theirs ? ` lang="${escapeText(theirs)}"` : ''}>${escapeText(words)}</a>`;

function standing({ base, edition, entry, todayPath, language }: BannerLinks): string {
  const say = editionsWords(language);
  const strong = (words: string) => ({ html: `<strong>${escapeText(words)}</strong>` });
  if (!entry)
    return todayPath === null
      ? sentenceHtml(say.noPage, { today: { href: href({ page: 'home' }, base) } })
      : sentenceHtml(say.samePage, { today: { href: `${base}${todayPath}` } });
  const changes = entry.anchor && {
    href: href({ changesFrom: edition.id, to: null, anchor: entry.anchor }, base),
    text: say.seeChanges,
  };
  if (entry.todayPath === null)
    return changes
      ? sentenceHtml(say.goneWith, { gone: strong(say.gone), changes })
      : sentenceHtml(say.goneAlone, { gone: strong(say.gone) });
  const today = { href: `${base}${entry.todayPath}`, text: say.todaysPage };
  if (entry.state === 'replaced' && entry.by) {
    const successor = { html: link(`${base}${entry.by.path}`, entry.by.title, authorsOf(language)) };
    const replaced = strong(say.replaced);
    return changes
      ? sentenceHtml(say.replacedByWith, { replaced, successor, changes, today })
      : sentenceHtml(say.replacedBy, { replaced, successor, today });
  }
  if (entry.state === 'changed')
    return sentenceHtml(say.changedWith, { changed: strong(say.changed), changes: changes || today, today });
  return sentenceHtml(entry.state === 'moved' ? say.moved : say.still, { unchanged: strong(say.unchanged), today });
}

/**
 * The banner at the head of a page in a sealed edition: which edition it is, and how the same entry stands today.
 * The only links that lead out of the edition.
 * @returns HTML
 */
export function bannerHtml(links: BannerLinks): string {
  const { base, edition, others, language } = links;
  const say = editionsWords(language);
  const theirs = authorsOf(language);
  const list = others.map(({ title, path }) => `<li>${link(`${base}${path}`, title, theirs)}</li>`).join('');
  const switcher = list === '' ? '' : `<details><summary>${escapeText(say.others)}</summary><ul>${list}</ul></details>`;
  const reading = sentenceHtml(say.reading, {
    edition: { html: `<b${theirs ? ` lang="${escapeText(theirs)}"` : ''}>${escapeText(edition.title)}</b>` },
    day: { html: dayHtml(edition.date, language) },
  });
  return (
    `<aside class="edition-banner" aria-label="${escapeText(say.banner)}"><p>${reading} ${standing(links)}</p>` +
    `<div>${switcher}${link(href({ page: 'editions' }, base), say.all)}</div></aside>`
  );
}

/**
 * Puts into a page of an edition what only the site around it knows: the banner, and the canonical address, which is
 * that of today's page.
 * @param html the page as it was made
 * @param origin of the published site, without a slash at the end; null when it is not known
 */
export function placePage(html: string, links: BannerLinks, origin: string | null): string {
  const path = links.entry ? links.entry.todayPath : links.todayPath;
  const canonical =
    origin === null || path === null
      ? ''
      : `<link rel="canonical" href="${escapeText(`${origin}${links.base}${path}`)}">`;
  return html.replace(marks.canonical, () => canonical).replace(marks.banner, () => bannerHtml(links));
}
