import { statusShapes } from '../../charts/decision-line.ts';
import { formatMonth } from '../../format/days.ts';
import { isExpired } from '../../methods/evidence.ts';
import type { Hub } from '../../model/hub.ts';
import type { Site } from '../../site/site.ts';
import { type Entry, ofKind } from '../../source/entry.ts';
import { type Card, cardOf } from '../views/card.ts';
import { namedIn, naming } from '../views/related.ts';

export type Decision = Entry<'decisions'>;

/** Decisions of one month. */
export interface Month {
  /** `YYYY-MM`. */
  month: string;
  name: string;
  decisions: Decision[];
}

/** How many stand one by one; the table below has all. */
export const mostListed = 200;

/**
 * Decisions by month, newest first.
 * @param hub the graph
 */
export function decisionMonths(hub: Hub): Month[] {
  const listed = hub.of('decisions').slice(0, mostListed);
  return [...Map.groupBy(listed, ({ data }) => data.date.slice(0, 7))].map(([month, decisions]) => ({
    month,
    name: formatMonth(month, hub.config.language),
    decisions,
  }));
}

/** What a decision is tied to. */
export interface Ties {
  /** Signals it rests on, and how many of them have expired since. */
  signals: number;
  expired: number;
  /** What it decides about: title, address, what it is and where it stands. */
  about: Card[];
  replaces: Decision[];
  replacedBy: Decision[];
}

/**
 * What a decision rests on, decides about, replaced and was replaced by.
 * @param site the site
 * @param decision any
 */
export function tiesOf(site: Site, { key }: Decision): Ties {
  const { hub } = site;
  const signals = ofKind(namedIn(hub, key, 'data'), 'signals');
  return {
    signals: signals.length,
    expired: signals.filter((signal) => isExpired(signal, hub.today)).length,
    about: namedIn(hub, key, 'about').map((entry) => cardOf(site, entry)),
    replaces: ofKind(namedIn(hub, key, 'supersedes'), 'decisions'),
    replacedBy: naming(hub, key, 'decisions', 'supersedes'),
  };
}

/** The mark of a status as SVG of its own; the status stands beside it in words. */
export const statusMark = (status: Decision['data']['status']): string =>
  `<svg class="dl" viewBox="-8 -8 16 16" aria-hidden="true"><path class="dl-mark is-${status}" d="${statusShapes[status]}"/></svg>`;
