import type { Locale } from '../../format/language.ts';
import { counted, joined } from '../../format/words.ts';
import type { Comparison, RankMove } from '../../model/editions/comparison.ts';
import { dayReason, estimateReasons } from './estimates.ts';

/** A move in the backlog, in words. */
export interface RankWords {
  move: RankMove;
  what: 'entered' | 'left' | 'rose' | 'fell';
  /** "rose from 7 to 2", without the reasons. */
  words: string;
  reasons: string[];
  /** It has its place only because others came, left or moved; no more need be said than that. */
  shifted: boolean;
}

const keyOf = ({ before, after }: RankMove): string => (after ?? before)?.key ?? '';
const titleOf = ({ before, after }: RankMove): string => `“${(after ?? before)?.title ?? ''}”`;

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
  const { from, to } = move;
  const passed = passers(move, ranks, up);
  const names = passed.slice(0, mostNames).map(titleOf);
  const more = passed.length - names.length;
  const who = joined(more > 0 ? [...names, `${more} more`] : names);
  const ahead = ranks.filter((other) =>
    up
      ? other.from && !other.to && from && other.from.place < from.place
      : !other.from && other.to && to && other.to.place < to.place,
  ).length;
  const parts = [
    ...(who ? [`${who} ${up ? 'fell behind it' : 'moved past it'}`] : []),
    ...(ahead > 0
      ? [
          up
            ? `${counted(ahead, 'initiative', 'initiatives', language)} before it left the order`
            : `${counted(ahead, 'new initiative', 'new initiatives', language)} came before it`,
        ]
      : []),
  ];
  return joined(parts) || `others ${up ? 'fell behind it' : 'moved past it'}`;
}

/** Few are enough to see why; all are shown with the fields. */
function few(reasons: string[]): string[] {
  const more = reasons.length - mostReasons;
  return more > 1 ? [...reasons.slice(0, mostReasons), `${more} more of its estimates changed`] : reasons;
}

/** Why an initiative that is ranked on both sides has another place. */
function reasonsOf(move: RankMove, own: string[], { ranks, before }: Comparison, locale: Locale): string[] {
  const { from, to } = move;
  if (!from || !to) return own.length > 0 ? [`its estimate is ${to ? 'complete' : 'incomplete'} now`] : [];
  const up = to.place < from.place;
  const others = othersReason(move, ranks, up, locale.language);
  if (!differs(move)) return [`its own estimate stands, ${others}`];
  if (to.ratio > from.ratio === up) return own.length > 0 ? few(own) : [dayReason(up, before.date, locale)];
  // Its own estimate speaks against the move.
  return [
    own.length > 0
      ? `${others}, though ${few(own).join(', ')}`
      : `${others}, though ${dayReason(!up, before.date, locale)}`,
  ];
}

/**
 * Every move in the backlog, with what moved it.
 * @param comparison of two hubs
 * @param locale the hub's
 */
export function rankMoves(comparison: Comparison, locale: Locale): RankWords[] {
  const { ranks, entries } = comparison;
  const changes = new Map(entries.map((change) => [(change.after ?? change.before)?.key, change]));
  return ranks.map((move): RankWords => {
    const { from, to, operations } = move;
    const products = [...new Map(operations.map(({ entry }) => [entry.key, entry.title])).values()];
    const reasons = reasonsOf(
      move,
      [
        ...estimateReasons(changes.get(keyOf(move)), move.estimates, locale),
        ...(products.length > 0 ? [`the work by hand that it ends costs another amount (${joined(products)})`] : []),
      ],
      comparison,
      locale,
    );
    if (!from) return { move, what: 'entered', words: `is ranked now, at ${to?.place}`, reasons, shifted: false };
    if (!to) return { move, what: 'left', words: `has no rank any more, was ${from.place}`, reasons, shifted: false };
    const up = to.place < from.place;
    const steps = ownSteps(move, ranks);
    return {
      move,
      what: up ? 'rose' : 'fell',
      words: `${up ? 'rose' : 'fell'} from ${from.place} to ${to.place}`,
      reasons,
      shifted: steps === 0 || (!differs(move) && Math.abs(steps) < 2),
    };
  });
}

/** Those that moved only because others did, in one phrase; empty for none. */
export const shiftedWords = (moves: readonly RankWords[], { language }: Locale): string => {
  const count = moves.filter(({ shifted }) => shifted).length;
  return count === 0
    ? ''
    : `${counted(count, 'initiative has', 'initiatives have', language)} another place only because others came, left or moved`;
};
