import { dayHtml, escapeText } from '../../format/html.ts';
import { authorsOf } from '../../site/author-words.ts';
import { href } from '../../site/href.ts';
import type { EntryToday } from './edition-today.ts';

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
  if (!entry)
    return todayPath === null
      ? `There is no such page any more; ${link(href({ page: 'home' }, base), 'today’s hub')} begins here.`
      : `Read ${link(`${base}${todayPath}`, 'the same page today')}.`;
  const how = entry.anchor
    ? link(href({ changesFrom: edition.id, to: null, anchor: entry.anchor }, base), 'see what changed')
    : null;
  if (entry.todayPath === null) return `<strong>Gone today</strong>${how ? `: ${how}` : ''}.`;
  const today = link(`${base}${entry.todayPath}`, 'today’s page');
  if (entry.state === 'replaced' && entry.by)
    return `<strong>Replaced since</strong> by ${link(`${base}${entry.by.path}`, entry.by.title, authorsOf(language))}; ${how ? `${how}, or read ` : 'read '}${today}.`;
  if (entry.state === 'changed') return `<strong>Changed since</strong>: ${how}, or read ${today}.`;
  if (entry.state === 'moved') return `<strong>Unchanged</strong>, at another address: ${today}.`;
  return `<strong>Unchanged</strong> today: ${today}.`;
}

/**
 * The banner at the head of a page in a sealed edition: which edition it is, and how the same entry stands today.
 * The only links that lead out of the edition.
 * @returns HTML
 */
export function bannerHtml(links: BannerLinks): string {
  const { base, edition, others, language } = links;
  const theirs = authorsOf(language);
  const list = others.map(({ title, path }) => `<li>${link(`${base}${path}`, title, theirs)}</li>`).join('');
  const switcher =
    list === '' ? '' : `<details><summary>This page in other editions</summary><ul>${list}</ul></details>`;
  return (
    `<aside class="edition-banner" aria-label="Edition"><p>You read <b${theirs ? ` lang="${escapeText(theirs)}"` : ''}>${escapeText(edition.title)}</b>, ` +
    `the hub as of ${dayHtml(edition.date, language)}. ${standing(links)}</p>` +
    `<div>${switcher}${link(href({ page: 'editions' }, base), 'All editions')}</div></aside>`
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
