import { escapeText, xmlText } from '../../format/html.ts';

/** An entry of a feed. */
export interface FeedEntry {
  /** Whole address; names the entry for good. */
  id: string;
  /** Where it is to be read, where that is not at its id. */
  link?: string;
  title: string;
  /** Day of its newest fact, `YYYY-MM-DD`. */
  updated: string;
  summary: string;
  /** Well-formed HTML. */
  html: string;
}

/** A feed; every address in it is whole. */
export interface Feed {
  title: string;
  subtitle: string;
  language: string;
  /** Who writes it. */
  author: string;
  /** Names it for good, where several feeds have the same page; that page without it. */
  id?: string;
  /** Address of the feed itself, and of the page that tells the same. */
  self: string;
  page: string;
  /** Used as its day while it holds nothing. */
  today: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

const text = (value: string): string => escapeText(xmlText(value));

const moment = (day: string) => `${day}T00:00:00Z`;

/**
 * A feed as Atom (RFC 4287).
 * @param feed what it tells
 */
export function atom({ title, subtitle, language, author, self, page, id = page, today, entries }: Feed): string {
  const last =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? today;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(language)}">`,
    `<title>${text(title)}</title>`,
    `<subtitle>${text(subtitle)}</subtitle>`,
    `<id>${text(id)}</id>`,
    `<updated>${moment(last)}</updated>`,
    `<author><name>${text(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${text(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${text(page)}"/>`,
    ...entries.flatMap((entry) => [
      '<entry>',
      `<title>${text(entry.title)}</title>`,
      `<id>${text(entry.id)}</id>`,
      `<link rel="alternate" type="text/html" href="${text(entry.link ?? entry.id)}"/>`,
      `<updated>${moment(entry.updated)}</updated>`,
      `<summary>${text(entry.summary)}</summary>`,
      `<content type="html">${text(entry.html)}</content>`,
      '</entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}
