import { sum } from 'd3-array';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';
import { type Freshness, freshness } from './freshness.ts';

/** The review that an entry promises. */
export interface Review {
  entry: Entry;
  freshness: Freshness;
  /** Day on which it is due; today for what promises reviews and never had one. */
  due: string;
  /** Last day on which nobody is asked for it, because the hub waives it; null otherwise. */
  waivedUntil: string | null;
}

const check = 'review-overdue';

/**
 * Reviews that the entries of a hub promise, the one due first at the head. What promises none has none.
 * @param hub the graph, for one audience and one day
 */
export function reviewsOf(hub: Hub): Review[] {
  const waived = new Map(
    (hub.config.waivers ?? [])
      .filter((waiver) => waiver.check === check && waiver.until >= hub.today)
      .map(({ entry, until }) => [entry, until]),
  );
  return hub.entries
    .flatMap((entry): Review[] => {
      const { reviewed, reviewEvery } = entry.data;
      if (!reviewEvery) return [];
      const state = freshness(reviewed, reviewEvery, hub.today);
      const due = state.due ?? hub.today;
      return [{ entry, freshness: state, due, waivedUntil: waived.get(entry.key) ?? null }];
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.entry.key < b.entry.key ? -1 : 1));
}

/** Reviews of one owner and one kind. */
export interface ReviewCount {
  owner: string;
  /** Folder of the kind. */
  kind: string;
  /** Due soon, overdue, and all that are promised; what is waived is in the last only. */
  due: number;
  overdue: number;
  all: number;
  /** The one that has waited longest, or comes next. */
  next: Review;
}

/**
 * Reviews counted by owner and kind, those with most overdue first.
 * @param reviews as `reviewsOf` gives them
 */
export function countReviews(reviews: readonly Review[]): ReviewCount[] {
  const groups = Map.groupBy(reviews, ({ entry }) => JSON.stringify([entry.data.owner, entry.kind]));
  return [...groups.values()]
    .map((list): ReviewCount => {
      const open = list.filter(({ waivedUntil }) => waivedUntil === null);
      const next = (open[0] ?? list[0]) as Review;
      const count = (state: string) => open.filter((one) => one.freshness.state === state).length;
      return {
        owner: next.entry.data.owner,
        kind: next.entry.kind,
        due: count('due'),
        overdue: count('overdue'),
        all: list.length,
        next,
      };
    })
    .sort(
      (a, b) =>
        b.overdue - a.overdue || b.due - a.due || (a.next.due < b.next.due ? -1 : a.next.due > b.next.due ? 1 : 0),
    );
}

/**
 * How many reviews are overdue, in all and by owner; what is waived is not counted.
 * @param reviews as `reviewsOf` gives them
 * @returns owners with at least one, in the order of `countReviews`
 */
export function overdueByOwner(reviews: readonly Review[]): {
  total: number;
  owners: { owner: string; overdue: number }[];
} {
  const late = countReviews(reviews).filter(({ overdue }) => overdue > 0);
  const owners = [...Map.groupBy(late, ({ owner }) => owner)].map(([owner, all]) => ({
    owner,
    overdue: sum(all, ({ overdue }) => overdue),
  }));
  return { total: sum(owners, ({ overdue }) => overdue), owners };
}

/**
 * Reviews of an owner that are overdue and not waived, the longest overdue first.
 * @param reviews as `reviewsOf` gives them
 * @param owner as written in `owner`
 */
export const overdueOf = (reviews: readonly Review[], owner: string): Review[] =>
  reviews.filter(
    ({ entry, freshness: { state }, waivedUntil }) =>
      entry.data.owner === owner && state === 'overdue' && waivedUntil === null,
  );
