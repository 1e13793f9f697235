import type { Locale } from '../../format/language.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Comparison, EntryChange, FactChange, RankMove } from '../../model/editions/comparison.ts';
import { valueName } from '../../model/value-words.ts';
import { type Chapter, type ChapterId, factOf, measureIn, type Statement } from './chapter.ts';
import { sideWords } from './fact-words.ts';
import { byImportance } from './importance.ts';
import { targetOn, targetsOf } from './north-star.ts';
import { matterWords } from './words-matters.ts';

/** Why somebody who reads ten lines should read this one. */
export type MatterSort = 'turned' | 'decision-reversed' | 'target-moved' | 'rank-moved' | 'evidence-lost';

/** One thing that changed and matters: what it was, what it is, and why. */
export interface Matter {
  sort: MatterSort;
  /** In words; null where the words of the statement say it. */
  was: string | null;
  is: string | null;
  /** Why, in phrases; none where nobody wrote it down. */
  because: readonly string[];
  /** Among its like the larger comes first. */
  size: number;
}

/** Places in the backlog that make a move worth a line of its own. */
const fewestPlaces = 3;

const mostNamed = 2;
/** The first few, and how many more. */
export const few = (titles: readonly string[], most = mostNamed): [string[], number] => [
  titles.slice(0, most),
  Math.max(0, titles.length - most),
];

/** Kinds whose summary says where we go; that of a product says how large it is. */
const steering = ['north-star', 'strategy', 'decisions', 'initiatives'];

const withoutFigures = (text: string) => text.replace(/\d[\d.,]*/gu, '#');

const evidenceFields = (kind: string) =>
  (kindOf(kind)?.relations ?? []).filter(({ to, supports }) => to === 'signals' && supports).map(({ field }) => field);

/** Titles of signals that an entry rests on, on one side only. */
function evidenceOn(side: 'before' | 'after', { kind, before, after, facts }: EntryChange): string[] {
  if (!before || !after) return [];
  const fields = evidenceFields(kind);
  const other = side === 'before' ? 'after' : 'before';
  return facts.flatMap((fact) =>
    fact[side] !== null && fact[other] === null && fields.some((field) => fact.field.startsWith(`${field}[`))
      ? [fact.refers?.[side]?.title ?? String(fact[side])]
      : [],
  );
}

/** Signals that an entry rested on, and does not name any more. */
export const evidenceLostBy = (change: EntryChange): string[] => evidenceOn('before', change);

/** Why an entry says something else: what was decided about it, and what was heard. */
function groundsOf(change: EntryChange, { rulings }: Comparison, language: string): string[] {
  const say = matterWords(language);
  const key = change.after?.key;
  const decided = rulings.made.filter(({ about }) => about.key === key).map(({ by }) => by.title);
  const heard = evidenceOn('after', change);
  return [
    ...(decided.length > 0 ? [say.decided(...few(decided))] : []),
    ...(heard.length > 0 ? [say.evidence(...few(heard))] : []),
  ];
}

const steps = ({ from, to }: RankMove): number => (from && to ? Math.abs(to.place - from.place) : 0);

/** An initiative whose place is told by the statement, and another one by several. */
function rankMatter({ entry, reasons }: Statement, { ranks }: Comparison, language: string): Matter | null {
  const move = reasons && ranks.find(({ before, after }) => (after ?? before)?.key === entry?.key);
  if (!move?.from || !move.to || steps(move) < fewestPlaces) return null;
  const say = matterWords(language);
  const [was, is] = [say.placeWas(move.from.place), say.place(move.to.place)];
  return { sort: 'rank-moved', was, is, because: reasons ?? [], size: steps(move) };
}

/** A summary that says something else, or a strategy that stands otherwise. */
function turnMatter(statement: Statement, comparison: Comparison, { language }: Locale): Matter | null {
  const { change, what } = statement;
  if (change?.kind === 'strategy') {
    const { before, after } = change.state;
    const come = change.before === null && after === 'adopted';
    const gone = change.after === null && before === 'adopted';
    const words = gone ? { was: valueName(before), is: matterWords(language).gone } : { was: null, is: null };
    if (come || gone) return { sort: 'turned', ...words, because: [], size: 0 };
  }
  if (!change?.before || !change.after || !steering.includes(change.kind)) return null;
  const summary = factOf(change, 'summary');
  const size = steering.length - steering.indexOf(change.kind);
  const because = groundsOf(change, comparison, language);
  if (
    typeof summary?.before === 'string' &&
    typeof summary.after === 'string' &&
    withoutFigures(summary.before) !== withoutFigures(summary.after)
  ) {
    const why = change.kind === 'initiatives' && what !== 'changed' ? [statement.words] : because;
    return { sort: 'turned', was: summary.before, is: summary.after, because: why, size };
  }
  const { before, after } = change.state;
  if (change.kind !== 'strategy' || before === after || before === null || after === null) return null;
  return { sort: 'turned', was: valueName(before), is: valueName(after), because, size };
}

function reversal(
  { entry, what }: Statement,
  kind: string,
  { replacements }: Comparison,
  language: string,
): Matter | null {
  const made = replacements.made.find(({ replaced }) => replaced.key === entry?.key);
  if (made) {
    const { summaries, by, grounds } = made;
    const say = matterWords(language);
    const because = [say.decided([by.title], 0), ...(grounds.length > 0 ? [say.restsOn(...few(grounds))] : [])];
    const told = { was: summaries.replaced, is: summaries.by ?? by.title, because, size: 0 };
    return { sort: kind === 'decisions' ? 'decision-reversed' : 'turned', ...told };
  }
  return what === 'reversed' ? { sort: 'decision-reversed', was: null, is: null, because: [], size: 0 } : null;
}

const success = /^success\.(?:target|by)$/u;

/** Whether an initiative only takes over the target of the input metric that it moves; that is told of the metric. */
const isTold = ({ before, after, measures }: FactChange, comparison: Comparison): boolean =>
  comparison.measures.some((move) => {
    const [was, is] = [targetOn('before', move, comparison.entries), targetOn('after', move, comparison.entries)];
    return measures?.after?.metric === move.id && was.value === before && is.value === after;
  });

/** Where a measure should be, or what counts as success of an initiative. */
function targetMatter(statement: Statement, comparison: Comparison, locale: Locale): Matter | null {
  const measure = measureIn(comparison, statement);
  const targets = measure && targetsOf(measure, comparison, locale);
  if (targets) return { sort: 'target-moved', ...targets, because: [], size: 1 };
  const moved = statement.change?.facts.find(
    ({ field, before, after }) => success.test(field) && before !== null && after !== null,
  );
  if (!moved || isTold(moved, comparison)) return null;
  const say = matterWords(locale.language)[moved.field === 'success.by' ? 'by' : 'target'];
  const words = (side: 'before' | 'after') => say(sideWords(moved, side, locale) ?? '');
  return { sort: 'target-moved', was: words('before'), is: words('after'), because: [], size: 0 };
}

function evidenceMatter({ entry, change, what }: Statement, comparison: Comparison, language: string): Matter | null {
  const say = matterWords(language);
  const expired = what === 'expired' && comparison.evidence.expired.find(({ key }) => key === entry?.key);
  const sort = 'evidence-lost';
  if (expired && expired.under.length > 0)
    return {
      sort,
      was: say.goodEvidence,
      is: say.pastItsDay,
      because: [say.under(...few(expired.under))],
      size: expired.under.length,
    };
  if (change?.kind === 'signals' && what === 'removed')
    return { sort, was: say.goodEvidence, is: say.gone, because: [], size: 0 };
  const lost = change ? evidenceLostBy(change) : [];
  return lost.length > 0 ? { sort, was: null, is: say.lost(...few(lost)), because: [], size: lost.length } : null;
}

/**
 * Why a statement matters.
 * @param statement of the comparison
 * @param comparison of two hubs
 * @param locale the hub's
 * @returns null for what belongs to its chapter only
 */
export function matterOf(statement: Statement, comparison: Comparison, locale: Locale): Matter | null {
  const { language } = locale;
  const kind = statement.entry?.key.split('/')[0] ?? '';
  const replaced = kind === 'decisions' || kind === 'strategy';
  return (
    (replaced ? reversal(statement, kind, comparison, language) : null) ??
    rankMatter(statement, comparison, language) ??
    turnMatter(statement, comparison, locale) ??
    targetMatter(statement, comparison, locale) ??
    evidenceMatter(statement, comparison, language)
  );
}

/** A matter with the statement that tells it. */
export interface ToldMatter extends Matter {
  chapter: ChapterId;
  statement: Statement;
}

/**
 * What of a comparison matters, what matters most first.
 * @param chapters of the comparison
 * @param comparison of two hubs
 * @param locale the hub's
 */
export function mattersIn(chapters: readonly Chapter[], comparison: Comparison, locale: Locale): ToldMatter[] {
  const all = chapters.flatMap(({ id: chapter, statements }) =>
    statements.flatMap((statement): ToldMatter[] => {
      const matter = matterOf(statement, comparison, locale);
      return matter ? [{ ...matter, chapter, statement }] : [];
    }),
  );
  return byImportance(all, ({ chapter, statement, sort, size }) => ({
    chapter,
    what: statement.what,
    touches: [sort],
    size,
  }));
}
