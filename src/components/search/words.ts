import { formatDay } from '../../format/days.ts';
import { formatNumber } from '../../format/numbers.ts';
import { h } from './dom.ts';
import type { Part } from './excerpt.ts';

const language = () => document.documentElement.lang || 'en';

/** A number as the site's language writes it. */
export const number = (value: number): string => formatNumber(value, language());

/** "1 page", "1,204 pages". */
export const pages = (count: number): string => `${number(count)} ${count === 1 ? 'page' : 'pages'}`;

/** A calendar date as the site's language writes it. */
export const day = (date: string): string => formatDay(date, language());

/** Pieces of text as nodes, found words in `<mark>`. */
export const marked = (parts: readonly Part[]): (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? h('mark', {}, text) : text));
