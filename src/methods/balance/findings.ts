import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Entry } from '../../source/entry.ts';
import { basisOf, workOn } from './basis.ts';
import { type BlindSpot, blindSpots, type Finding, type Subject } from './finding.ts';
import type { FindingId } from './limits.ts';
import { mixOf } from './mix.ts';
import { planMix } from './plan.ts';
import {
  fasterHorse,
  noFormerCustomers,
  parityChase,
  postSalesBlindness,
  salesBent,
  shelfware,
  singleSource,
  standingStill,
  tooFew,
  vacuum,
} from './traps.ts';

const traps: Readonly<Record<FindingId, (subject: Subject) => Finding | null>> = {
  vacuum,
  'faster-horse': fasterHorse,
  'sales-bent': salesBent,
  'parity-chase': parityChase,
  'standing-still': standingStill,
  shelfware,
  'single-source': singleSource,
  'post-sales-blindness': postSalesBlindness,
  'no-former-customers': noFormerCustomers,
};

const asked: Readonly<Record<string, readonly FindingId[]>> = {
  strategy: [
    'vacuum',
    'faster-horse',
    'sales-bent',
    'parity-chase',
    'standing-still',
    'single-source',
    'post-sales-blindness',
  ],
  initiatives: ['vacuum', 'sales-bent', 'parity-chase', 'single-source', 'shelfware'],
  products: ['vacuum', 'faster-horse', 'sales-bent'],
  hub: ['vacuum', 'faster-horse', 'sales-bent', 'parity-chase', 'post-sales-blindness', 'no-former-customers'],
};

const subjects = memoize((_hub: Hub) => new Map<string, Subject>());

/**
 * What an entry rests on, worked out once; without one, what the whole plan of a hub rests on: adopted strategies and open work.
 * @param hub the graph
 * @param entry a strategy, an initiative or a product
 */
export function subjectOf(hub: Hub, entry: Entry | null): Subject {
  if (entry === null) return { hub, entry, mix: planMix(hub) };
  const known = subjects(hub).get(entry.key);
  // Of another hub's entry, or of one before it was filtered, nothing is known.
  if (known?.entry === entry) return known;
  const keys = entry.kind === 'products' ? workOn(entry, hub) : [entry.key];
  const subject = { hub, entry, mix: mixOf(hub, basisOf(hub, keys)) };
  subjects(hub).set(entry.key, subject);
  return subject;
}

/** The traps that a subject is asked for. */
export const askedOf = ({ entry }: Subject): readonly FindingId[] => asked[entry?.kind ?? 'hub'] ?? [];

/** The traps that a subject is asked for and that cannot be looked for: no input stands for what they look at. */
export const unseen = (subject: Subject): readonly BlindSpot[] => {
  const ids = askedOf(subject);
  return blindSpots(subject.hub).filter((id) => ids.includes(id));
};

/** A trap that a subject is asked for and that cannot be looked for, because too few signals still hold. */
export interface Thin {
  id: FindingId;
  /** Signals that still hold, and how many it takes. */
  has: number;
  needs: number;
}

/** The traps that too few signals hide, of those that could be looked for with more. */
export const thinFor = (subject: Subject): readonly Thin[] => {
  const blind: readonly FindingId[] = unseen(subject);
  return askedOf(subject).flatMap((id) => {
    const few = blind.includes(id) ? null : tooFew(subject, id);
    return few ? [{ id, ...few }] : [];
  });
};

/** The traps that are looked for in a subject, in the order of the handbook: what cannot be seen is not looked for. */
export const lookedFor = (subject: Subject): readonly FindingId[] => {
  const not = new Set<FindingId>([...unseen(subject), ...thinFor(subject).map(({ id }) => id)]);
  return askedOf(subject).filter((id) => !not.has(id));
};

/**
 * What the mix of evidence hides, in the order of the handbook.
 * @param subject as `subjectOf` gives it
 */
export const findingsOf = (subject: Subject): readonly Finding[] =>
  askedOf(subject).flatMap((id) => traps[id](subject) ?? []);
