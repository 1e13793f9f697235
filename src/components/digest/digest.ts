import { formatDay, formatMonth } from '../../format/days.ts';
import { escapeText } from '../../format/html.ts';
import { formatValue } from '../../format/numbers.ts';
import { chapterOf, type DigestMonth, digestOf, type Fact } from '../../methods/digest.ts';
import { type Measured, measuredIn } from '../../methods/digest-measured.ts';
import { moveOf } from '../../methods/goal.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import { valueName, valueWords } from '../../model/value-words.ts';
import type { Site } from '../../site/site.ts';
import { isKind } from '../../source/entry.ts';
import { atom, type FeedEntry } from './feed.ts';
import { digestWords } from './words.ts';

/** The digest of a hub, worked out once for all its pages. */
export const monthsOf: (hub: Hub) => DigestMonth[] = memoize(digestOf);

/** Chapters for everybody; the rest is for engineering. */
export const forEveryone = ['heard', 'decided', 'released', 'learned'] as const;

/** Facts of one chapter that a page or a feed shows; the rest is a link. */
export const mostFacts = 30;

/**
 * A month in a line: 4 signals, 1 decision.
 * @param month of the digest
 * @param language of the hub
 */
export function monthWords(month: DigestMonth, language: string): string {
  const say = digestWords(language);
  const parts = forEveryone.flatMap((chapter) => {
    const count = chapterOf(month, chapter).length;
    return count > 0 ? [say.counts[chapter](count)] : [];
  });
  return say.list(parts.length > 0 ? parts : [say.facts(month.facts.length)]);
}

/**
 * What a fact says beyond the title of its entry: the words heard, what was learned, what must hold.
 * @param fact of the digest
 */
export function quoteOf({ chapter, entry }: Fact): string | null {
  if (isKind(entry, 'signals')) return entry.data.heard.trim();
  if (isKind(entry, 'experiments')) return entry.data.result ?? null;
  if (!isKind(entry, 'initiatives')) return null;
  const { requirements = [], result } = entry.data;
  if (chapter === 'required') return requirements.map(({ quality, target }) => `${quality}: ${target}`).join('; ');
  return chapter === 'learned' ? (result?.learned ?? null) : null;
}

/**
 * What kind of fact it was, in words; nothing where the chapter says it already.
 * @param site what the page is rendered from
 * @param fact of the digest
 */
export function kindOfFact({ hub }: Site, { chapter, entry, what }: Fact): string | null {
  if (chapter === 'signed') return null;
  if (chapter === 'required') return digestWords(hub.config.language).agreedAt(valueName(what));
  if (!isKind(entry, 'signals')) return what;
  const { input, channel } = entry.data;
  return [hub.byId('inputs', input)?.data.title, valueWords(channel)].filter(Boolean).join(', ');
}

/**
 * What a metric was, and whether it got better: 66%, better than 60% on 30 Sep 2026.
 * @param measured a metric of a month
 * @param language of the hub
 */
export function measuredWords({ value, unit, before, better }: Measured, language: string): string {
  const now = formatValue(value, unit, language);
  if (!before) return now;
  const move = moveOf(better, before.value, value);
  return digestWords(language).before[move](
    now,
    formatValue(before.value, unit, language),
    formatDay(before.date, language),
  );
}

/** Months in a feed: two years. */
const mostMonths = 24;

function htmlOf(site: Site, month: DigestMonth, whole: (path: string) => string): string {
  const { language } = site.hub.config;
  const say = digestWords(language);
  const line = (fact: Fact) => {
    const quote = quoteOf(fact);
    const kind = kindOfFact(site, fact);
    const link = `<a href="${escapeText(whole(site.to({ entry: fact.entry.key })))}">${escapeText(fact.entry.data.title)}</a>`;
    return `<li>${escapeText(formatDay(fact.on, language))}: ${link}${kind ? ` (${escapeText(kind)})` : ''}${quote ? `. ${escapeText(quote)}` : ''}</li>`;
  };
  const metrics = measuredIn(site.hub, month.month).map(
    (one) => `<li>${escapeText(`${formatDay(one.on, language)}: ${one.name}, ${measuredWords(one, language)}`)}</li>`,
  );
  const measured = metrics.length > 0 ? `<h2>${escapeText(say.measured)}</h2><ul>${metrics.join('')}</ul>` : '';
  const chapterHtml = (Object.keys(say.chapters) as Fact['chapter'][])
    .flatMap((chapter) => {
      const facts = chapterOf(month, chapter);
      const rest = facts.length - mostFacts;
      return facts.length === 0
        ? []
        : [
            `<h2>${escapeText(say.chapters[chapter])}</h2><ul>${facts.slice(0, mostFacts).map(line).join('')}${rest > 0 ? `<li>${escapeText(say.andMore(rest))}</li>` : ''}</ul>`,
          ];
    })
    .join('');
  return `${measured}${chapterHtml}`;
}

/**
 * The digest as a feed, one entry for each month.
 * @param site what the page is rendered from
 * @param origin of the published site
 */
export function digestFeed(site: Site, origin: string): string {
  const { hub, to } = site;
  const { title, language } = hub.config;
  const whole = (path: string) => `${origin}${path}`;
  const entries = monthsOf(hub)
    .slice(0, mostMonths)
    .map(
      (month): FeedEntry => ({
        id: whole(to({ digest: month.month })),
        title: formatMonth(month.month, language),
        updated: month.last,
        summary: monthWords(month, language),
        html: htmlOf(site, month, whole),
      }),
    );
  return atom({
    title: digestWords(language).feedTitle(title),
    subtitle: digestWords(language).about,
    language,
    author: title,
    self: whole(to({ page: 'digest-feed' })),
    page: whole(to({ page: 'digest' })),
    today: hub.today,
    entries,
  });
}
