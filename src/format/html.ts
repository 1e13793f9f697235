import { formatDay } from './days.ts';

const special = /[&<>"]/;

/**
 * Text for use in HTML and SVG, in elements and in quoted attributes.
 * @param text anything
 */
export const escapeText = (text: string): string =>
  // Most texts have none of these, and a site has hundreds of thousands of texts.
  special.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;

/**
 * A text without what XML does not hold: control characters but tab and line ends, and halves of characters.
 * @param text anything
 */
export const xmlText = (text: string): string =>
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/**
 * A day in a `time` element: 14 Sep 2026.
 * @param date `YYYY-MM-DD`
 * @param language of the hub
 * @param short without the year
 */
export function dayHtml(date: string, language: string, short = false): string {
  const written = formatDay(date, language);
  return `<time datetime="${date}">${escapeText(short ? written.replace(/,?(?<!\s)\s+\d{4}(?=\u2069?$)/u, '') : written)}</time>`;
}

/** A day as files have it, and no part of an id. */
const isoDay = /(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])/g;

/**
 * A message of a check as HTML: what stands between backticks is code, or the name of what it is the id of, and days are
 * written for readers. In a terminal and beside a file they stand as the file has them.
 * @param message as the check says it
 * @param language of the hub
 * @param nameOf how readers call what an id names; without it, and where it names nothing, code stays code
 */
export const messageHtml = (
  message: string,
  language: string,
  nameOf: (id: string) => string | undefined = () => undefined,
): string =>
  message
    .split(/`([^`]+)`/)
    .map((part, index) => {
      if (index % 2 === 0) return escapeText(part).replace(isoDay, (day) => escapeText(formatDay(day, language)));
      const name = nameOf(part);
      return name === undefined ? `<code>${escapeText(part)}</code>` : escapeText(name);
    })
    .join('');
