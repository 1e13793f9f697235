import { pointsApart } from '../format/numbers.ts';
import { addDays, daysBetween } from '../model/date.ts';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';
import { offPlan, type WorkMix } from './operations-growth.ts';
import { stays } from './stages.ts';

/** What was built for a product in a quarter, in weeks of initiatives in the stage Building. */
export interface Built {
  /** All weeks together. */
  weeks: number;
  onProduct: number;
  technicalDebt: number;
  /** Weeks of initiatives that do not say what sort of work they are: part of no share. */
  unclassified: number;
  /** How many initiatives these are. */
  initiatives: number;
  /** The on-product index: share of the weeks with a class; null where there are none. */
  onProductShare: number | null;
}

/** First day of a quarter, and first day after it. */
function daysOf(quarter: string): [string, string] {
  const [year = '', part = ''] = quarter.split('-Q');
  const month = 3 * (Number(part) - 1) + 1;
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  // The longest quarter has 92 days: a week more lies in the first month of the next one.
  return [first, `${addDays(first, 98).slice(0, 7)}-01`];
}

const later = (one: string, other: string) => (one > other ? one : other);
const earlier = (one: string, other: string) => (one < other ? one : other);

/** Weeks of a quarter in which an initiative was being built, up to today. */
function weeksBuilt(entry: Entry<'initiatives'>, [first, after]: readonly [string, string], today: string): number {
  return stays(entry, today)
    .filter(({ stage }) => stage === 'production')
    .reduce((sum, { from, to }) => {
      const days = daysBetween(later(from, first), earlier(to ?? today, after));
      return sum + Math.max(0, days) / 7;
    }, 0);
}

/** Initiatives of a product: those that serve a strategy by which it is steered; all where a hub has one product. */
function initiativesOf(hub: Hub, { data: { steeredBy } }: Entry<'products'>): readonly Entry<'initiatives'>[] {
  if (hub.of('products').length === 1 && steeredBy === undefined) return hub.of('initiatives');
  const own = new Set(steeredBy);
  return hub.of('initiatives').filter(({ data: { serves = [] } }) => serves.some((id) => own.has(id)));
}

/**
 * What was built for a product in a quarter, by the days on which its initiatives entered and left the stage Building.
 * Each initiative that is being built counts as one team, as in the order of the backlog; work without an initiative
 * is not counted. A lens: nothing of it is part of a rank.
 * @param hub the graph, for one audience and one day
 * @param product of it
 * @param quarter `YYYY-Qn`; of one that has not ended, what was built so far
 */
export function builtIn(hub: Hub, product: Entry<'products'>, quarter: string): Built {
  const days = daysOf(quarter);
  const built = initiativesOf(hub, product)
    .map(({ data, ...entry }) => ({
      of: data.workClass,
      weeks: weeksBuilt({ ...entry, data }, days, hub.today),
    }))
    .filter(({ weeks }) => weeks > 0);
  const weeksOf = (workClass: string | undefined) =>
    built.reduce((sum, { of, weeks }) => (of === workClass ? sum + weeks : sum), 0);
  const [onProduct, technicalDebt] = [weeksOf('on-product'), weeksOf('technical-debt')];
  const classed = onProduct + technicalDebt;
  return {
    weeks: built.reduce((sum, { weeks }) => sum + weeks, 0),
    onProduct,
    technicalDebt,
    unclassified: weeksOf(undefined),
    initiatives: built.length,
    onProductShare: classed > 0 ? onProduct / classed : null,
  };
}

/** A quarter of a product's mix: what was agreed and stated, what was counted, and how far they are apart. */
export interface MixOfQuarter {
  mix: WorkMix;
  /** Stated minus agreed on-product share, in whole percentage points; null while it is not known. */
  offPlan: number | null;
  built: Built;
  /** Counted minus stated on-product share, in whole percentage points; null while either is unknown. */
  apart: number | null;
}

/**
 * A quarter of a product's mix, with what its initiatives come to.
 * @param hub the graph, for one audience and one day
 * @param product of it
 * @param mix one of its quarters
 */
export function mixOfQuarter(hub: Hub, product: Entry<'products'>, mix: WorkMix): MixOfQuarter {
  const built = builtIn(hub, product, mix.period);
  const apart =
    mix.actual && built.onProductShare !== null ? pointsApart(built.onProductShare, mix.actual.onProduct) : null;
  return { mix, offPlan: offPlan(mix), built, apart };
}
