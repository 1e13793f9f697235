import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import type { Comparison, EntryChange } from '../../model/editions/comparison.ts';
import { valueName } from '../../model/value-words.ts';
import { about, calledBefore, factOf, phrases, renamedIn, type Statement, saying } from './chapter.ts';
import { estimateReasons } from './estimates.ts';
import { gist } from './gist.ts';
import { type RankWords, rankMoves, shiftedWords } from './ranks.ts';

const open = ['idea', 'conception', 'prioritised', 'production'];

/** What follows from a result. */
const verdicts: Readonly<Record<string, string>> = {
  keep: 'was measured, and stays',
  improve: 'was measured, and shall be improved',
  'take-out': 'was measured, and shall be taken out',
};

/** Where an initiative stands now and did not before. */
function stageWords(change: EntryChange, on: string, locale: Locale): [what: string, words: string] | null {
  const { before, after } = change.state;
  const day = (field: string) => {
    const value = factOf(change, field)?.after;
    return typeof value === 'string' ? ` on ${formatDay(value, locale.language)}` : '';
  };
  const because = factOf(change, 'declinedBecause')?.after;
  const verdict = verdicts[String(factOf(change, 'result.verdict')?.after)];
  const retired = factOf(change, 'retired.on')?.after;
  if (typeof retired === 'string')
    return ['retired', `${retired > on ? 'will be' : 'was'} taken out${day('retired.on')}`];
  if (before === after || before === null || after === null) return verdict ? ['finished', verdict] : null;
  if (after === 'declined') return ['declined', `was declined${because ? `: ${because}` : ''}`];
  if (before === 'declined') return ['moved', `was taken up again, in ${valueName(after)}`];
  if (!open.includes(after)) {
    const released = open.includes(before)
      ? `was released${day('release.on')}`
      : `moved on from ${valueName(before)} to ${valueName(after)}`;
    return ['finished', phrases(released, verdict)];
  }
  const back = !open.includes(before) || open.indexOf(after) < open.indexOf(before);
  return ['moved', `moved ${back ? 'back ' : ''}from ${valueName(before)} to ${valueName(after)}`];
}

/** Why a rank moved, as the end of a phrase. */
const withReasons = ({ words, reasons }: RankWords): string =>
  reasons.length > 0 ? `${words}: ${reasons.join('; ')}` : words;

/** What differs where neither stage nor rank does: the duration as a range, the rest as of any entry. */
function estimateGist(change: EntryChange, locale: Locale): string {
  const fields = change.facts.map(({ field }) => field).filter((field) => field.startsWith('duration.'));
  return phrases(
    ...estimateReasons(change, fields, locale),
    gist(change, locale, (field) => fields.includes(field)),
  );
}

/** All that is said of one initiative that differs. */
function initiativeWords(change: EntryChange, rank: RankWords | undefined, on: string, locale: Locale): Statement {
  const { before, after, state } = change;
  if (!after)
    return about(
      change,
      'removed',
      phrases('is no longer in the hub', rank?.move.from && `was ranked ${rank.move.from.place}`),
    );
  if (!before) {
    const place = rank?.move.to ? `, ranked ${rank.move.to.place}` : '';
    if (state.after === 'declined') return about(change, 'declined', 'is new, and declined');
    return about(change, 'added', `is new, in ${valueName(state.after ?? 'unknown')}${place}`);
  }
  const stage = stageWords(change, on, locale);
  // Who is released or declined leaves the backlog by that.
  const move = rank && !rank.shifted && !(rank.what === 'left' && stage) ? rank : undefined;
  // Where there is news, the rest is left to what is shown below.
  if (!stage && !move) return about(change, 'changed', estimateGist(change, locale));
  const moved = move && (move.what === 'rose' || move.what === 'fell') && (!stage || stage[0] === 'moved');
  const news = [stage?.[1], move && withReasons(move)];
  const words = phrases(calledBefore(change), ...(moved ? news.reverse() : news));
  const statement = about(change, moved ? move.what : (stage?.[0] ?? move?.what ?? 'changed'), words);
  return move ? { ...statement, reasons: move.reasons } : statement;
}

/** What of an initiative is told first. */
const order = [
  'added',
  'finished',
  'retired',
  'declined',
  'removed',
  'rose',
  'fell',
  'moved',
  'entered',
  'left',
  'changed',
];

/** How many places an initiative moved. */
const placesOf = ({ move: { from, to } }: RankWords): number => (from && to ? Math.abs(to.place - from.place) : 0);

/** Initiatives added, finished, declined, moved in rank, the furthest first, and in stage. */
export function initiativeChapter(comparison: Comparison, locale: Locale): Statement[] {
  const own = comparison.entries.filter(({ kind }) => kind === 'initiatives');
  const moves = rankMoves(comparison, locale);
  const keyOf = ({ move }: RankWords) => (move.after ?? move.before)?.key;
  const ranks = new Map(moves.map((rank) => [keyOf(rank), rank]));
  const carried = new Set(own.map((change) => (change.after ?? change.before)?.key));
  const alone = moves.filter((rank) => !rank.shifted && !carried.has(keyOf(rank)));
  const told = [
    ...own.map((change) => {
      const rank = ranks.get((change.after ?? change.before)?.key);
      return { rank, statement: initiativeWords(change, rank, comparison.after.date, locale) };
    }),
    ...alone.map((rank) => {
      const { after, before } = rank.move;
      return { rank, statement: { ...saying(after ?? before, rank.what, withReasons(rank)), reasons: rank.reasons } };
    }),
  ];
  const weight = ({ rank }: { rank: RankWords | undefined }) => (rank && !rank.shifted ? placesOf(rank) : 0);
  told.sort(
    (one, other) =>
      order.indexOf(one.statement.what) - order.indexOf(other.statement.what) || weight(other) - weight(one),
  );
  const shifted = shiftedWords(moves, locale);
  return [
    ...told.map(({ statement }) => statement),
    ...renamedIn(comparison, 'initiatives'),
    ...(shifted ? [saying(null, 'shifted', shifted)] : []),
  ];
}
