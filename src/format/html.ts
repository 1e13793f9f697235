import { formatDay } from './days.ts';

/**
 * Text for use in HTML and SVG, in elements and in quoted attributes.
 * @param text anything
 */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

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

/**
 * A message of a check as HTML: what stands between backticks is code.
 * @param message as the check says it
 */
export const messageHtml = (message: string): string => escapeText(message).replace(/`([^`]+)`/g, '<code>$1</code>');
