import { isTakenOver } from '../kinds/decisions.ts';
import { customerValueOf } from '../kinds/initiatives.ts';
import type { Hub } from '../model/hub.ts';
import { type Entry, isKind } from '../source/entry.ts';
import { askedNext } from './balance/assessment.ts';
import { backlogOf, type UnknownInitiative } from './cost-of-delay/backlog.ts';
import { freshness } from './freshness.ts';
import { listening } from './listening.ts';

/** A decision or a strategy that waits for signatures. */
export interface Unsigned {
  entry: Entry<'decisions'> | Entry<'strategy'>;
  /** The sides that have not signed, at least one. */
  sides: readonly string[];
}

const missingOf = (sides: readonly string[], given: Readonly<Record<string, unknown>> | undefined): string[] =>
  sides.filter((side) => !given?.[side]);

/**
 * What waits for a signature: decisions that are proposed or accepted (not those taken over from elsewhere), then strategies that are proposed.
 * @param hub the graph, for one audience
 */
export function unsignedIn(hub: Hub): Unsigned[] {
  const decisions = hub
    .of('decisions')
    .filter(({ data }) => data.status === 'proposed' || (data.status === 'accepted' && !isTakenOver(data)));
  const strategies = hub.of('strategy').filter(({ data }) => data.status === 'proposed');
  return [
    ...decisions.map((entry) => ({ entry, sides: missingOf(['product', 'engineering'], entry.data.signedOff) })),
    ...strategies.map((entry) => ({
      entry,
      sides: missingOf(['product', 'engineering', 'design'], entry.data.approvers),
    })),
  ].filter(({ sides }) => sides.length > 0);
}

/** An idea of which nobody can say yet what customers get; before that is known, no figure is worth asking for. */
const isUnanswered = ({ data }: Entry<'initiatives'>): boolean =>
  data.stage === 'idea' && data.askWhom !== undefined && customerValueOf(data) === null;

/** Ideas of which nobody can say yet what customers would get, and that name whom to ask. */
export const unansweredIn = (hub: Hub): Entry<'initiatives'>[] => hub.of('initiatives').filter(isUnanswered);

/** Initiatives that have no rank for want of a figure that is worth asking for. */
export const unestimatedIn = (hub: Hub): UnknownInitiative[] =>
  backlogOf(hub).unknown.filter(({ entry }) => !isUnanswered(entry));

/** The day by which something is wanted, and what makes it so. */
export interface Wanted {
  /** `YYYY-MM-DD`; it may have passed. */
  day: string;
  because: 'promised' | 'deadline' | 'review' | 'talk';
  /** It is before today. */
  hasPassed: boolean;
}

/**
 * By when an answer about an entry is wanted: before the day that customers were promised, before its deadline, or else
 * before its next review.
 * @param hub the graph, for one day
 * @param entry that waits for it
 * @returns null where nobody set a day
 */
export function wantedBy(hub: Hub, entry: Entry): Wanted | null {
  const wanted = (day: string, because: Wanted['because']) => ({ day, because, hasPassed: day < hub.today });
  if (isKind(entry, 'initiatives')) {
    const { promised, urgency } = entry.data;
    if (promised) return wanted(promised.by, 'promised');
    if (urgency && 'by' in urgency) return wanted(urgency.by, 'deadline');
  }
  const { reviewed, reviewEvery } = entry.data;
  const { due } = freshness(reviewed, reviewEvery, hub.today);
  return due === null ? null : wanted(due, 'review');
}

/**
 * By when an input wants to be talked to: the day that its contract says.
 * @returns null where there is no contract, or nobody kept it yet
 */
export function talkBy(hub: Hub, { key }: Pick<Entry, 'key'>): Wanted | null {
  const due = listening(hub).inputs.find((input) => input.key === key)?.contract?.state.due;
  return due ? { day: due, because: 'talk', hasPassed: due < hub.today } : null;
}

/**
 * Inputs whose contract with technical product strategy is overdue, without those that findings ask for anyway. Who was
 * never heard has no day, and is none of them.
 * @param hub the graph, for one audience and one day
 */
export function unheardIn(hub: Hub): Entry<'inputs'>[] {
  const named = new Set(askedNext(hub).map(({ input }) => input.key));
  return listening(hub).inputs.flatMap(({ id, key, contract }) => {
    const input = hub.byId('inputs', id);
    const isOverdue = contract?.state.state === 'overdue' && contract.state.daysLeft !== null;
    return input && isOverdue && !named.has(key) ? [input] : [];
  });
}
