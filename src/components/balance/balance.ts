import { stackOrder } from '../../charts/mix-lines.ts';
import { checks } from '../../checks/index.ts';
import { formatNumber, formatShare } from '../../format/numbers.ts';
import { capital, joined } from '../../format/words.ts';
import { tps } from '../../kinds/inputs.ts';
import { isPursued } from '../../kinds/strategy.ts';
import { type Coverage, coverageOf } from '../../methods/balance/coverage.ts';
import { onExpired } from '../../methods/balance/expired.ts';
import { type Finding, looksAt, type Measure, type Subject } from '../../methods/balance/finding.ts';
import { findingsOf, lookedFor, subjectOf, thinFor, unseen } from '../../methods/balance/findings.ts';
import type { FindingId } from '../../methods/balance/limits.ts';
import { stillHolding } from '../../methods/evidence.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Entry } from '../../source/entry.ts';

/** What the evidence of something is made of, and what that hides. */
export interface Look {
  subject: Subject;
  findings: readonly Finding[];
  /** Signals that still hold. */
  holding: number;
}

/** Signals below which a share says little: one more moves it by a ninth or more. */
export const few = 8;

const looks = memoize((_hub: Hub) => new Map<string, Look>());

/**
 * What an entry rests on, and what the mix hides; kept, since lists and pages ask for the same.
 * @param hub the graph, for one audience
 * @param entry a strategy, an initiative or a product; null for the whole plan
 */
export function lookOf(hub: Hub, entry: Entry | null): Look {
  const known = looks(hub);
  const key = entry?.key ?? '';
  let look = known.get(key);
  if (!look) {
    const subject = subjectOf(hub, entry);
    const holding = stillHolding(subject.mix.signals, hub.today).length;
    const wanted = ({ id }: Finding) => hub.config.checks?.[id]?.severity !== 'off';
    look = { subject, findings: findingsOf(subject).filter(wanted), holding };
    known.set(key, look);
  }
  return look;
}

/** How each stage of the customer's journey is heard; worked out once for all pages. */
export const coverage: (hub: Hub) => Coverage = memoize((hub) => coverageOf(hub, stackOrder));

const expired = memoize(onExpired);

/** Whether an entry rests on evidence that has expired, be it through others. */
export const restsOnExpired = (hub: Hub, key: string): boolean => expired(hub).has(key);

const words = new Map(checks.map((check) => [check.id, check]));

/** The words of the handbook for a finding: what it is called, why it is a trap, and the way out. */
export function wordsOf(id: FindingId): { name: string; why: string; fix: string; anchor: string } {
  const check = words.get(id);
  if (!check) throw new Error(`No check has the words of the finding ${id}.`);
  return {
    name: check.problem,
    why: check.why,
    fix: check.fix,
    anchor: id === 'no-former-customers' ? 'no-former-customers-heard' : id,
  };
}

const hyphened: Partial<Record<FindingId, string>> = {
  'sales-bent': 'sales-bent',
  'post-sales-blindness': 'post-sales blindness',
};

/** What a trap is called in a sentence: faster horse. */
export const trapName = (id: FindingId): string => hyphened[id] ?? id.replaceAll('-', ' ');

/** The traps that could not be looked for, and what no input stands for. */
export const notSeen = ({ subject, findings }: Look): readonly string[] =>
  unseen(subject).flatMap((id) =>
    findings.some((finding) => finding.id === id) || subject.hub.config.checks?.[id]?.severity === 'off'
      ? []
      : [`${trapName(id)}, as no input says that it stands for the ${looksAt[id]}`],
  );

/** The traps that too few signals hide, in sentences: "Too few signals to look for vacuum (2 of 3)." Empty for none. */
export function tooFewWords({ subject }: Look): string {
  const wanted = thinFor(subject).filter(({ id }) => subject.hub.config.checks?.[id]?.severity !== 'off');
  return [...Map.groupBy(wanted, ({ needs }) => needs).values()]
    .map((all) => {
      const { has, needs } = all[0] as (typeof all)[number];
      return `Too few signals to look for ${joined(all.map(({ id }) => trapName(id)))} (${has} of ${needs}).`;
    })
    .join(' ');
}

/** The traps that were looked for and not found. */
export const notFound = ({ subject, findings }: Look): readonly string[] =>
  lookedFor(subject).flatMap((id) =>
    findings.some((finding) => finding.id === id) || subject.hub.config.checks?.[id]?.severity === 'off'
      ? []
      : [trapName(id)],
  );

/**
 * A number of a finding with its limit: the field 88% of the weight; at most 40%.
 * @param measure of the finding
 * @param language of the hub
 */
export function measureWords({ what, value, unit, limit }: Measure, language: string): string {
  if (unit === 'signals') return `${what}: ${value === 0 ? 'none' : formatNumber(value, language)}`;
  const share = formatShare(value, language);
  const wanted = limit === null ? '' : `; ${value > limit ? 'at most' : 'at least'} ${formatShare(limit, language)}`;
  return `${what} ${share} of the weight${wanted}`;
}

/**
 * Who holds the contract with an input.
 * @param input any
 * @returns roles on both sides; null where nobody does, or this audience is not told
 */
export function holdersOf({ data }: Entry<'inputs'>): string | null {
  const edge = data.edges.find((one) => one.with === tps);
  // The roles are taken out for wider audiences.
  const contacts = edge?.contacts as { here: string; there: string } | undefined;
  return contacts ? `${contacts.here} with ${contacts.there}` : null;
}

/** The first letter of what a measure says as a capital. */
export const measured = (measure: Measure, language: string): string => capital(measureWords(measure, language));

/** An input to ask next, and the findings that say so. */
export interface Asked {
  input: Entry<'inputs'>;
  /** Entry null is the whole plan. */
  because: readonly { id: FindingId; entry: Entry | null }[];
}

/**
 * Whom to ask next: the inputs that findings of the plan and of strategies that hold or are meant to name, the most
 * named first.
 */
export const askedNext: (hub: Hub) => readonly Asked[] = memoize((hub) => {
  const strategies = hub.of('strategy').filter(({ data }) => isPursued(data));
  const named = [null, ...strategies].flatMap((entry) =>
    lookOf(hub, entry).findings.flatMap(({ id, ask }) => ask.map((input) => ({ input, because: { id, entry } }))),
  );
  return [...Map.groupBy(named, ({ input }) => input)]
    .map(([input, those]) => ({ input, because: those.map(({ because }) => because) }))
    .sort((a, b) => b.because.length - a.because.length);
});
