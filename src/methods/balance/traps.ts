import { formatDay } from '../../format/days.ts';
import { journeyStages } from '../../kinds/fields.ts';
import { isKind } from '../../source/entry.ts';
import { afterlifeOf } from '../after-release.ts';
import { stillHolding } from '../evidence.ts';
import { askNext, type Finding, inputsOfTrap, type Subject, shareFigure } from './finding.ts';
import { type FindingId, limitOf, limits } from './limits.ts';
import { shareOf } from './mix.ts';

/** Stages of the customer's journey up to the purchase. */
export const beforePurchase = journeyStages.slice(0, journeyStages.indexOf('purchase') + 1);

type Trap = (subject: Subject) => Finding | null;

const byGroup = (subject: Subject, ...groups: string[]) => {
  const inputs = new Set(subject.hub.of('inputs').flatMap(({ id, data }) => (groups.includes(data.group) ? [id] : [])));
  return subject.mix.signals.filter(({ data }) => inputs.has(data.input));
};

/** Traps that look at days and results, not at what still holds. */
const unweighed: readonly FindingId[] = ['standing-still', 'shelfware'];

/**
 * How many signals that still hold there are, where those are too few to speak of the shares that a trap looks at.
 * @param subject what is looked at
 * @param id of the finding
 * @returns null where there are enough, or the trap needs no number of them
 */
export function tooFew({ hub, mix }: Subject, id: FindingId): { has: number; needs: number } | null {
  if (unweighed.includes(id)) return null;
  // A share of nothing is no share, and nothing came through one input.
  const needs = 'atLeast' in limits[id] ? limitOf(hub.config, id, 'atLeast') : 1;
  const has = stillHolding(mix.signals, hub.today).length;
  return has < needs ? { has, needs } : null;
}

const enough = (subject: Subject, id: FindingId): boolean => tooFew(subject, id) === null;

/** Most of it comes from inside the company. */
export const vacuum: Trap = (subject) => {
  const { hub, mix } = subject;
  const limit = limitOf(hub.config, 'vacuum', 'company');
  const share = shareOf(mix, 'groups', ['company']);
  if (share === null || share <= limit || !enough(subject, 'vacuum')) return null;
  return {
    id: 'vacuum',
    measures: [shareFigure('from inside the company', share, limit)],
    signals: byGroup(subject, 'company'),
    ask: askNext(subject, ({ data }) => data.group !== 'company'),
  };
};

/** Customers were asked, in person or through the field, and nobody looked at where the industry goes. */
export const fasterHorse: Trap = (subject) => {
  const { hub, mix } = subject;
  const most = limitOf(hub.config, 'faster-horse', 'customerAndField');
  const least = limitOf(hub.config, 'faster-horse', 'industry');
  const customers = shareOf(mix, 'groups', ['customer', 'field']);
  const watching = inputsOfTrap(hub, 'faster-horse');
  // An input of the market that does not say what it stands for may be the one that looks where the industry goes.
  const unsaid = hub.of('inputs').some(({ data }) => data.group === 'market' && data.standsFor === undefined);
  if (watching.length === 0 && unsaid) return null;
  const industry = shareOf(mix, 'inputs', watching);
  if (customers === null || industry === null || customers <= most || industry >= least) return null;
  if (!enough(subject, 'faster-horse')) return null;
  return {
    id: 'faster-horse',
    measures: [
      shareFigure('from customers and field', customers, most),
      shareFigure('from the industry', industry, least),
    ],
    signals: byGroup(subject, 'customer', 'field'),
    ask: askNext(subject, ({ id }) => watching.includes(id)),
  };
};

/** The field's share is too large; its view follows the number to hit. */
export const salesBent: Trap = (subject) => {
  const { hub, mix } = subject;
  const limit = limitOf(hub.config, 'sales-bent', 'field');
  const share = shareOf(mix, 'groups', ['field']);
  if (share === null || share <= limit || !enough(subject, 'sales-bent')) return null;
  return {
    id: 'sales-bent',
    measures: [shareFigure('from the field', share, limit)],
    signals: byGroup(subject, 'field'),
    ask: askNext(subject, ({ data }) => data.group === 'customer'),
  };
};

/** Competitive intelligence is a major reason, or the only one. It informs; it never justifies alone. */
export const parityChase: Trap = (subject) => {
  const { hub, mix } = subject;
  const limit = limitOf(hub.config, 'parity-chase', 'competitive');
  const watching = inputsOfTrap(hub, 'parity-chase');
  const share = shareOf(mix, 'inputs', watching);
  if (share === null || share <= limit) return null;
  return {
    id: 'parity-chase',
    measures: [shareFigure('from competitive intelligence', share, limit)],
    signals: mix.signals.filter(({ data }) => watching.includes(data.input)),
    ask: askNext(subject, ({ data }) => data.group === 'customer'),
  };
};

/** All that still holds was heard through one input. */
export const singleSource: Trap = (subject) => {
  const heard = subject.mix.inputs.filter(({ weight }) => weight > 0);
  const [only] = heard;
  if (!only || heard.length > 1) return null;
  const signals = stillHolding(subject.mix.signals, subject.hub.today);
  return {
    id: 'single-source',
    measures: [{ what: 'still valid, all through one input', value: signals.length, unit: 'signals', limit: null }],
    signals,
    ask: askNext(subject, ({ id }) => id !== only.name),
  };
};

/** Hardly anything speaks of the way from first visit to purchase. */
export const postSalesBlindness: Trap = (subject) => {
  const { hub, mix } = subject;
  const limit = limitOf(hub.config, 'post-sales-blindness', 'beforePurchase');
  const share = shareOf(mix, 'journey', beforePurchase);
  if (share === null || share >= limit || !enough(subject, 'post-sales-blindness')) return null;
  const stages = new Set<string>(beforePurchase);
  return {
    id: 'post-sales-blindness',
    measures: [shareFigure('about the stages up to the purchase', share, limit)],
    signals: mix.signals.filter(({ data }) => stages.has(data.journey)),
    ask: askNext(subject, ({ data }) => data.journey.some((stage) => stages.has(stage))),
  };
};

/** Nobody who left was heard. */
export const noFormerCustomers: Trap = (subject) => {
  const { mix } = subject;
  const former = mix.speakers.find(({ name }) => name === 'former');
  if (!former || former.weight > 0 || !enough(subject, 'no-former-customers')) return null;
  return {
    id: 'no-former-customers',
    measures: [{ what: 'still valid from people who left', value: 0, unit: 'signals', limit: null }],
    signals: mix.signals.filter(({ data }) => data.former),
    ask: askNext(subject, ({ data }) => data.journey.includes('departure')),
  };
};

/** A strategy replaced another one, and no signal under it is newer than the day on which that one was adopted. */
export const standingStill: Trap = (subject) => {
  const { hub, entry, mix } = subject;
  if (entry?.kind !== 'strategy') return null;
  const replaced = hub.from(entry.key).flatMap(({ field, to }) => {
    const old = field === 'supersedes' ? hub.get(to) : undefined;
    return isKind(old, 'strategy') && old.data.adopted ? [old.data.adopted] : [];
  });
  const since = replaced.sort().at(-1);
  if (since === undefined || mix.signals.some(({ data }) => data.date > since)) return null;
  return {
    id: 'standing-still',
    measures: [
      { what: `heard after ${formatDay(since, hub.config.language)}`, value: 0, unit: 'signals', limit: null },
    ],
    signals: mix.signals,
    ask: askNext(subject, () => true),
  };
};

/** Released, and the measure says that nobody uses it; no day is set on which it is taken out. */
export const shelfware: Trap = ({ hub, entry, mix }) => {
  if (entry?.kind !== 'initiatives') return null;
  const { state } = afterlifeOf(hub, entry);
  return state === 'candidate' ? { id: 'shelfware', measures: [], signals: mix.signals, ask: [] } : null;
};
