import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { basisOf, planOf, workOn } from './basis.ts';
import type { Finding, Subject } from './finding.ts';
import { mixOf } from './mix.ts';
import {
  fasterHorse,
  noFormerCustomers,
  parityChase,
  postSalesBlindness,
  salesBent,
  shelfware,
  singleSource,
  standingStill,
  vacuum,
} from './traps.ts';

/** Kinds of entries whose evidence is looked at. */
export type SubjectKind = 'strategy' | 'initiatives' | 'products';

const traps = {
  strategy: [vacuum, fasterHorse, salesBent, parityChase, standingStill, singleSource, postSalesBlindness],
  initiatives: [vacuum, salesBent, parityChase, singleSource, shelfware],
  products: [vacuum, fasterHorse, salesBent],
  hub: [vacuum, fasterHorse, salesBent, parityChase, postSalesBlindness, noFormerCustomers],
} as const;

/** What an entry rests on, or, without one, what the whole plan of a hub rests on: adopted strategies and open work. */
export function subjectOf(hub: Hub, entry: Entry<SubjectKind> | null): Subject {
  const keys =
    entry === null
      ? planOf(hub)
      : entry.kind === 'products'
        ? workOn(entry as unknown as Entry<'products'>, hub)
        : [entry.key];
  return { hub, entry: entry as Entry | null, mix: mixOf(hub, basisOf(hub, keys)) };
}

/**
 * What the mix of evidence hides, in the order of the handbook.
 * @param subject as `subjectOf` gives it
 */
export function findingsOf(subject: Subject): readonly Finding[] {
  const kind = (subject.entry?.kind ?? 'hub') as keyof typeof traps;
  return traps[kind].flatMap((trap) => trap(subject) ?? []);
}
