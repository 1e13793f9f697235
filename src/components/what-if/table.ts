import { rangeBar } from '../../charts/bars.ts';
import type { Locale } from '../../format/language.ts';
import { moneyReach, shortMoney } from '../../format/money.ts';
import type { Score } from '../../methods/cost-of-delay/score.ts';
import type { WhatIfCase } from './cases.ts';
import { make } from './dom.ts';
import { hasMoved, type Shift } from './result.ts';
import { type PanelWords, panelWords } from './words-panel.ts';

/** CD3 with its interval, in words. */
export const figures = ({ ratio, interval }: Score, locale: Locale): string =>
  moneyReach({ expected: ratio, ...interval }, locale);

const shownRows = 10;
const namedMoves = 12;

function bar(score: Score, highest: number, words: string): HTMLElement {
  const cell = make('td', { class: 'bar-cell' });
  cell.insertAdjacentHTML('beforeend', rangeBar({ ...score.interval, likely: score.ratio }, highest, words));
  return cell;
}

/**
 * The first ten of an order as rows; a row that stays as it was is kept.
 * @param body where they stand
 * @param cases by id
 * @param highest end of the scale of the bars
 * @returns to be called for each new order
 */
export function firstRows(
  body: HTMLElement,
  cases: ReadonlyMap<string, WhatIfCase>,
  highest: number,
  locale: Locale,
): (all: readonly Shift[], changed: ReadonlySet<string>) => void {
  const say = panelWords(locale.language);
  let kept = new Map<string, HTMLElement>();
  const cell = (now: number, was: number) =>
    make('td', { class: 'number' }, String(now), ...(was === now ? [] : [make('small', {}, say.was(was))]));
  const rowOf = (each: Shift, isChanged: boolean) => {
    const { id, was, now } = each;
    const subject = cases.get(id);
    const title = make('a', { href: subject?.address ?? '' }, subject?.title ?? id);
    const note = isChanged ? [make('small', {}, say.mark)] : [];
    return make(
      'tr',
      hasMoved(each) ? { class: 'wi-moved' } : {},
      cell(now.place, was.place),
      cell(now.rankGroup, was.rankGroup),
      make('th', { scope: 'row' }, title, ...note),
      make('td', { class: 'number' }, shortMoney(now.score.ratio, locale)),
      bar(now.score, highest, figures(now.score, locale)),
    );
  };
  return (all, changed) => {
    const next = new Map<string, HTMLElement>();
    for (const each of all.slice(0, shownRows)) {
      const { id, now } = each;
      const { ratio, interval } = now.score;
      const key = JSON.stringify([id, now.place, now.rankGroup, changed.has(id), ratio, interval]);
      next.set(key, kept.get(key) ?? rowOf(each, changed.has(id)));
    }
    const rows = [...next.values()];
    if (rows.some((row, at) => row !== body.children[at]) || rows.length !== body.children.length)
      body.replaceChildren(...rows);
    kept = next;
  };
}

/** Who moved beyond the first ten, in one sentence; empty when nobody did. */
export function alsoMoved(all: readonly Shift[], cases: ReadonlyMap<string, WhatIfCase>, say: PanelWords): string {
  const moved = all.slice(shownRows).filter(hasMoved);
  if (moved.length === 0) return '';
  const moves = moved
    .slice(0, namedMoves)
    .map(({ id, was, now }) => `${cases.get(id)?.title ?? id} ${say.way(was, now)}`);
  return say.alsoMoved(moves, moved.length - moves.length);
}
