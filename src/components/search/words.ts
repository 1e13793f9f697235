import { formatDay } from '../../charts/format.ts';
import { h } from './dom.ts';
import type { Part } from './excerpt.ts';

const language = () => document.documentElement.lang || 'en';

/** The first letter as a capital, whatever the script. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** A number as the site's language writes it. */
export const number = (value: number): string => new Intl.NumberFormat(language()).format(value);

/** "1 page", "1,204 pages". */
export const pages = (count: number): string => `${number(count)} ${count === 1 ? 'page' : 'pages'}`;

/** A calendar date as the site's language writes it. */
export const day = (date: string): string => formatDay(date, language());

/** Pieces of text as nodes, found words in `<mark>`. */
export const marked = (parts: readonly Part[]): (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? h('mark', {}, text) : text));
