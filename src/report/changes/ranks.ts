import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import type { Comparison, FactChange, RankMove } from '../../model/editions/comparison.ts';
import { estimateReasons } from './estimates.ts';
import { changedInitiativeWords } from './words-initiatives.ts';

/** A move in the backlog, in words. */
export interface RankWords {
  move: RankMove;
  what: 'entered' | 'left' | 'rose' | 'fell';
  /** "rose from place 7 to 2 in the backlog", without the reasons. */
  words: string;
  reasons: string[];
  /** It has its place only because others came, left or moved; no more need be said than that. */
  shifted: boolean;
  /** An estimate, its stage or what others did says why. */
  explained: boolean;
}

const keyOf = ({ before, after }: RankMove): string => (after ?? before)?.key ?? '';
const titleOf = ({ before, after }: RankMove): string => (after ?? before)?.title ?? '';

/** Names and reasons told in a phrase. */
const mostNames = 3;
const mostReasons = 3;

/** Ratios that differ by less, of their size, differ by rounding only. */
const rounding = 1e-9;

/** Whether an initiative is worth another amount per week of work, whatever the others are. */
const differs = ({ from, to }: RankMove): boolean =>
  from !== null && to !== null && Math.abs(to.ratio - from.ratio) > rounding * Math.max(1, Math.abs(from.ratio));

/** Place among those that are ranked on both sides, at most so many: who came or left is no move of one's own. */
function ownSteps(move: RankMove, ranks: readonly RankMove[]): number {
  const { from, to } = move;
  if (!from || !to) return 0;
  const came = ranks.filter((other) => !other.from && other.to && other.to.place < to.place).length;
  const left = ranks.filter((other) => other.from && !other.to && other.from.place < from.place).length;
  return to.place - came - (from.place - left);
}

/** Others that changed by themselves and now stand on the other side of an initiative. */
const passers = ({ from, to }: RankMove, ranks: readonly RankMove[], up: boolean): RankMove[] =>
  ranks.filter((other) => {
    if (!from || !to || !other.from || !other.to || !differs(other)) return false;
    const [was, is] = [other.from.place - from.place, other.to.place - to.place];
    return up ? was < 0 && is > 0 : was > 0 && is < 0;
  });

/** Who fell behind an initiative or moved past it, and how many left or came ahead of it. */
function othersReason(move: RankMove, ranks: readonly RankMove[], up: boolean, language: string): string {
  const say = changedInitiativeWords(language);
  const { from, to } = move;
  const what = up ? 'rose' : 'fell';
  const passed = passers(move, ranks, up);
  const ahead = ranks.filter((other) =>
    up
      ? other.from && !other.to && from && other.from.place < from.place
      : !other.from && other.to && to && other.to.place < to.place,
  ).length;
  const named = passed.slice(0, mostNames).map(titleOf);
  const parts = [
    ...(named.length > 0 ? [say.passed[what](named, passed.length - named.length)] : []),
    ...(ahead > 0 ? [say.ahead[what](ahead)] : []),
  ];
  return parts.length > 0 ? say.and(parts) : say.others[what];
}

/** Whether what waiting costs, how long it takes or how far it is differs, where its worth does. */
function isExplained(move: RankMove, facts: readonly FactChange[]): boolean {
  const { estimates, operations } = move;
  const stage = facts.some(({ field }) => /^(stage|stages|release)\b/u.test(field));
  return !differs(move) || estimates.length > 0 || operations.length > 0 || stage;
}

/** Few are enough to see why; all are shown with the fields. */
function few(reasons: string[], language: string): string[] {
  const more = reasons.length - mostReasons;
  return more > 1 ? [...reasons.slice(0, mostReasons), changedInitiativeWords(language).moreEstimates(more)] : reasons;
}

/** Why an initiative that is ranked on both sides has another place. */
function reasonsOf(
  move: RankMove,
  own: string[],
  { ranks, before, after }: Comparison,
  { language }: Locale,
): string[] {
  const say = changedInitiativeWords(language);
  const { from, to } = move;
  if (!from || !to) return own.length > 0 ? [to ? say.complete : say.incomplete] : [];
  const up = to.place < from.place;
  const others = othersReason(move, ranks, up, language);
  // On one day, time has moved nothing.
  const sameDay = before.date === after.date;
  const since = formatDay(before.date, language);
  const [dearer, cheaper] = sameDay ? [say.worthMore, say.worthLess] : [say.dearer(since), say.cheaper(since)];
  if (!differs(move)) return [say.sameEstimates(others)];
  if (to.ratio > from.ratio === up)
    return own.length > 0 ? few(own, language) : [say.sameEstimates(up ? dearer : cheaper)];
  // Its own estimate speaks against the move.
  return [say.although(others, own.length > 0 ? few(own, language) : [up ? cheaper : dearer])];
}

/**
 * Every move in the backlog, with what moved it.
 * @param comparison of two hubs
 * @param locale the hub's
 */
export function rankMoves(comparison: Comparison, locale: Locale): RankWords[] {
  const say = changedInitiativeWords(locale.language);
  const { ranks, entries } = comparison;
  const changes = new Map(entries.map((change) => [(change.after ?? change.before)?.key, change]));
  return ranks.flatMap((move): RankWords[] => {
    const { from, to, operations } = move;
    const products = [...new Map(operations.map(({ entry }) => [entry.key, entry.title])).values()];
    const own = estimateReasons(changes.get(keyOf(move)), move.estimates, locale);
    const reasons = reasonsOf(move, products.length > 0 ? [...own, say.byHand(products)] : own, comparison, locale);
    if (!from)
      return to
        ? [{ move, what: 'entered', words: say.entered(to.place), reasons, shifted: false, explained: true }]
        : [];
    if (!to) return [{ move, what: 'left', words: say.left(from.place), reasons, shifted: false, explained: true }];
    const what = to.place < from.place ? 'rose' : 'fell';
    const steps = ownSteps(move, ranks);
    const shifted = steps === 0 || (!differs(move) && Math.abs(steps) < 2);
    const explained = isExplained(move, changes.get(keyOf(move))?.facts ?? []);
    return [{ move, what, words: say[what](from.place, to.place), reasons, shifted, explained }];
  });
}

/** Those that moved only because others did, in one phrase; empty for none. */
export function shiftedWords(moves: readonly RankWords[], { language }: Locale): string {
  const count = moves.filter(({ shifted }) => shifted).length;
  return count === 0 ? '' : changedInitiativeWords(language).shifted(count);
}
