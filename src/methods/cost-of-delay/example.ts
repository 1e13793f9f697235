import { leftOf, meanOf, shareWithin } from './distribution.ts';
import { chanceBefore, compare } from './order.ts';
import type { Range } from './range.ts';
import { type Case, type Score, score } from './score.ts';
import { isTied } from './ties.ts';
import { urgencyParts } from './urgency.ts';

/** What waiting costs until one initiative of an order is finished. */
interface Step {
  score: Score;
  /** Weeks from the beginning of the first. */
  until: number;
  /** Money. */
  cost: number;
}

/** Initiatives one after the other, by one team, and what waiting for them costs. */
export interface Sequence {
  steps: readonly Step[];
  total: number;
}

/** Two initiatives held against each other, as far as a reader can follow it with a pencil. */
export interface Example {
  /** In their order. */
  first: Score;
  later: Score;
  /** Both orders, the better one first. */
  sequences: readonly [Sequence, Sequence];
  /** Money that the better order saves. */
  saves: number;
  /** Probability that the order is right, 0 to 1. */
  chance: number;
  isTied: boolean;
  /** Whether a week of waiting for the first costs less than one for the later. */
  isCheaperToWaitFor: boolean;
}

function sequence(order: readonly Score[]): Sequence {
  let [until, total] = [0, 0];
  const steps = order.map((each): Step => {
    until += each.duration;
    const cost = each.costOfDelay * until;
    total += cost;
    return { score: each, until, cost };
  });
  return { steps, total };
}

/**
 * Holds two initiatives against each other.
 * @param one in any order, of steady urgency
 * @param other the same
 */
export function exampleOf(one: Case, other: Case): Example {
  const [first, later] = [score(one), score(other)].sort(compare) as [Score, Score];
  const sequences = [sequence([first, later]), sequence([later, first])] as const;
  return {
    first,
    later,
    sequences,
    saves: sequences[1].total - sequences[0].total,
    chance: chanceBefore(first, later),
    isTied: isTied(first, later),
    isCheaperToWaitFor: first.costOfDelay < later.costOfDelay,
  };
}

/** Work that has taken its likely time and is not finished. */
export interface Begun {
  /** Weeks that have passed. */
  elapsed: number;
  /** Weeks from then to the high estimate, half of them, and those that are expected to be left. */
  upTo: number;
  half: number;
  left: number;
  score: Score;
}

/**
 * An initiative whose likely duration has passed.
 * @returns null where nothing would be left of it
 */
export function begunExample(subject: Case): Begun | null {
  const { likely, high } = subject.duration;
  const left = leftOf(subject.duration, likely);
  if (!left) return null;
  const upTo = high - likely;
  return { elapsed: likely, upTo, half: upTo / 2, left: meanOf(left), score: score({ ...subject, elapsed: likely }) };
}

/**
 * An initiative as if all of it had to be done by a day.
 * @param closes weeks from the beginning of today to the end of that day
 * @returns the share of the weeks that the work needs, the share of the cases in time, and what it comes to
 */
export function deadlineExample(subject: Case, closes: number): { slack: number; inTime: number; score: Score } {
  const due = score({ ...subject, urgency: { shape: 'deadline', closes } });
  return {
    slack: urgencyParts(due.case.urgency, due).counting,
    inTime: shareWithin(due.left, closes),
    score: due,
  };
}

/** What the likely figure of a range comes to in some weeks, money. */
export const sumOver = ({ likely }: Range, weeks: number): number => likely * weeks;
