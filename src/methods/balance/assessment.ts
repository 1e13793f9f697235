import { isPursued } from '../../kinds/strategy.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Entry } from '../../source/entry.ts';
import { stillHolding } from '../evidence.ts';
import { onExpired } from './expired.ts';
import type { BlindSpot, Finding, Subject } from './finding.ts';
import { findingsOf, lookedFor, subjectOf, type Thin, thinFor, unseen } from './findings.ts';
import type { FindingId } from './limits.ts';

/** What the evidence of something is made of, and what that hides. */
export interface Assessment {
  subject: Subject;
  /** Without those of traps that the hub has switched off. */
  findings: readonly Finding[];
  /** Signals that still hold. */
  holding: number;
  /** Whether fewer than `fewSignals` still hold. */
  isThin: boolean;
}

/** Signals below which a share says little: one more moves it by a ninth or more. */
export const fewSignals = 8;

/** Whether a hub has switched a trap off. */
export const isOff = ({ config }: Hub, id: FindingId): boolean => config.checks?.[id]?.severity === 'off';

const assessments = memoize((_hub: Hub) => new Map<string, Assessment>());

/**
 * What an entry rests on, and what the mix hides; worked out once, since lists and pages ask for the same.
 * @param hub the graph, for one audience and one day
 * @param entry a strategy, an initiative or a product; null for the whole plan
 */
export function assess(hub: Hub, entry: Entry | null): Assessment {
  const known = assessments(hub);
  const key = entry?.key ?? '';
  const made = known.get(key);
  if (made) return made;
  const subject = subjectOf(hub, entry);
  const holding = stillHolding(subject.mix.signals, hub.today).length;
  const findings = findingsOf(subject).filter(({ id }) => !isOff(hub, id));
  const assessment = { subject, findings, holding, isThin: holding < fewSignals };
  known.set(key, assessment);
  return assessment;
}

/** Of some traps those that are no finding, and that the hub has not switched off. */
const besides = <Id extends FindingId>({ subject, findings }: Assessment, ids: readonly Id[]): Id[] =>
  ids.filter((id) => !findings.some((finding) => finding.id === id) && !isOff(subject.hub, id));

/** The traps that were looked for and not found. */
export const notFound = (assessment: Assessment): FindingId[] => besides(assessment, lookedFor(assessment.subject));

/** The traps that could not be looked for, because no input stands for what they look at. */
export const notSeen = (assessment: Assessment): BlindSpot[] => besides(assessment, unseen(assessment.subject));

/** The traps that could not be looked for, because too few signals still hold. */
export const hiddenByFew = ({ subject }: Assessment): Thin[] =>
  thinFor(subject).filter(({ id }) => !isOff(subject.hub, id));

/**
 * Whether its evidence may be called balanced: no trap was found, and each that it is asked for was looked for. Where
 * some could not be, what was looked for is told, and no more.
 */
export const isBalanced = (assessment: Assessment): boolean =>
  assessment.findings.length === 0 &&
  notFound(assessment).length > 0 &&
  notSeen(assessment).length + hiddenByFew(assessment).length === 0;

/** An input to ask next, and the findings that say so. */
export interface Asked {
  input: Entry<'inputs'>;
  /** At least one; entry null is the whole plan. */
  because: readonly { id: FindingId; entry: Entry | null }[];
}

/**
 * Whom to ask next: the inputs that findings of the plan and of strategies that hold or are meant to name, the most
 * named first.
 */
export const askedNext: (hub: Hub) => readonly Asked[] = memoize((hub) => {
  const strategies = hub.of('strategy').filter(({ data }) => isPursued(data));
  const named = [null, ...strategies].flatMap((entry) =>
    assess(hub, entry).findings.flatMap(({ id, ask }) => ask.map((input) => ({ input, because: { id, entry } }))),
  );
  return [...Map.groupBy(named, ({ input }) => input)]
    .map(([input, all]) => ({ input, because: all.map(({ because }) => because) }))
    .sort((one, other) => other.because.length - one.because.length);
});

const expired = memoize(onExpired);

/**
 * Whether an entry rests on evidence that has expired, be it through others.
 * @param hub the graph, with its day
 * @param key of the entry
 */
export const restsOnExpired = (hub: Hub, key: string): boolean => expired(hub).has(key);
