import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import type { Comparison, EntryChange, FactChange } from '../../model/editions/comparison.ts';
import { valueName } from '../../model/value-words.ts';
import { about, calledBefore, factOf, phrases, renamedIn, type Statement, saying } from './chapter.ts';
import { estimateReasons } from './estimates.ts';
import { gist } from './gist.ts';
import { type RankWords, rankMoves, shiftedWords } from './ranks.ts';
import { whatChangedWords } from './words.ts';
import { changedInitiativeWords } from './words-initiatives.ts';

const open = ['idea', 'conception', 'prioritised', 'production'];

/** Where an initiative stands now and did not before. */
function stageWords(change: EntryChange, on: string, locale: Locale): [what: string, words: string] | null {
  const say = changedInitiativeWords(locale.language);
  const { before, after } = change.state;
  const day = (value: FactChange['after'] | undefined) =>
    typeof value === 'string' ? formatDay(value, locale.language) : null;
  const because = factOf(change, 'declinedBecause')?.after;
  const verdict = say.verdict[String(factOf(change, 'result.verdict')?.after)];
  const retired = factOf(change, 'retired.on')?.after;
  if (typeof retired === 'string')
    return ['retired', (retired > on ? say.leaving : say.takenOut)(formatDay(retired, locale.language))];
  if (before === after || before === null || after === null) return verdict ? ['finished', verdict] : null;
  if (after === 'declined') return ['declined', say.declined(because ? String(because) : null)];
  if (before === 'declined') return ['moved', say.takenUp(valueName(after))];
  if (!open.includes(after)) {
    const released = open.includes(before)
      ? say.released(day(factOf(change, 'release.on')?.after))
      : say.movedOn(valueName(before), valueName(after));
    return ['finished', phrases(released, verdict)];
  }
  const back = !open.includes(before) || open.indexOf(after) < open.indexOf(before);
  return ['moved', (back ? say.movedBack : say.moved)(valueName(before), valueName(after))];
}

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
  const say = changedInitiativeWords(locale.language);
  const { before, after, state } = change;
  if (!after) {
    const { gone } = whatChangedWords(locale.language);
    return about(change, 'removed', phrases(gone, rank?.move.from && say.was(rank.move.from.place)));
  }
  if (!before) {
    if (state.after === 'declined') return about(change, 'declined', say.newDeclined);
    const stage = state.after === null ? say.unknownStage : valueName(state.after);
    return about(change, 'added', say.new(stage, rank?.move.to?.place ?? null));
  }
  const stage = stageWords(change, on, locale);
  // Who is released or declined leaves the backlog by that.
  const move = rank && !rank.shifted && !(rank.what === 'left' && stage) ? rank : undefined;
  // Where there is news, the rest is left to what is shown below.
  if (!stage && !move) return about(change, 'changed', estimateGist(change, locale));
  const moved = move && (move.what === 'rose' || move.what === 'fell') && (!stage || stage[0] === 'moved');
  const news = [stage?.[1], move && say.because(move.words, move.reasons)];
  const words = phrases(calledBefore(change, locale), ...(moved ? news.reverse() : news));
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
  const { because } = changedInitiativeWords(locale.language);
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
      const { move, what, reasons } = rank;
      const words = because(rank.words, reasons);
      return { rank, statement: { ...saying(move.after ?? move.before, what, words), reasons } };
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
    ...renamedIn(comparison, 'initiatives', locale),
    ...(shifted ? [saying(null, 'shifted', shifted)] : []),
  ];
}
