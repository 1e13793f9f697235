import type { Locale } from '../../format/language.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import type { ToldProblem } from '../../model/review/problems.ts';
import type { Review } from '../../model/review/review.ts';
import { digestOf } from '../../source/digest.ts';
import { entryOf, type Statement, saying } from '../changes/chapter.ts';
import { chaptersOf } from '../changes/chapters.ts';
import { byImportance } from '../changes/importance.ts';
import { matterOf } from '../changes/matters.ts';
import { whatChangedWords } from '../changes/words.ts';
import { editionWords } from './edition-words.ts';
import { problemFlag, resolvedWords } from './problem-words.ts';
import type { Flag } from './rule.ts';
import { rules } from './rules.ts';
import { reviewWords } from './words.ts';

/** A statement, and the rules that it touches. */
export interface Told extends Statement {
  /** The same for the same statement in every run, whatever else changed. */
  id: string;
  /** What stands before its words where it is read by itself; empty for the hub, and where the words name a measure. */
  head: string;
  /** In the order of the rules. `words` is empty where the statement says it already. */
  flags: readonly { rule: string; words: string }[];
}

/** Statements of one sort. */
export interface ToldChapter {
  id: string;
  title: string;
  statements: readonly Told[];
}

/** A statement on its way to be told. */
interface Draft {
  chapter: string;
  /** What tells it from others that happened to the same entry. */
  mark: string;
  head: string;
  statement: Statement;
  flags: { rule: string; words: string }[];
}

interface DraftChapter {
  id: string;
  title: string;
  drafts: readonly Draft[];
}

/** What was measured carries what differs in the North Star; that it differs need not be said, too. */
function withoutCarrier(statements: readonly Statement[], { language }: Locale): Statement[] {
  const say = whatChangedWords(language);
  const carrier = statements.find(
    ({ change, words }) => change && [say.measuredAgain, say.otherTarget].includes(words),
  );
  const measure = statements.find(({ change, entry }) => change === null && entry?.key === carrier?.entry?.key);
  if (!carrier || !measure) return [...statements];
  return statements
    .filter((one) => one !== carrier)
    .map((one) => (one === measure ? { ...one, change: carrier.change } : one));
}

/** The chapters of `edition diff`, by each statement what marks it: a check, a measure. */
function sharedChapters({ comparison }: Review, locale: Locale): DraftChapter[] {
  const { findings, measures } = comparison;
  const markOf = (chapter: string, { words, entry, what }: Statement): string => {
    if (chapter === 'north-star') return measures.find(({ name }) => words.startsWith(name))?.id ?? '';
    if (chapter !== 'findings') return '';
    const all = what === 'appeared' ? findings.appeared : findings.resolved;
    return all.find(({ key, message }) => key === (entry?.key ?? 'hub') && words.endsWith(message))?.check ?? '';
  };
  return chaptersOf(comparison, locale).map(({ id: chapter, title, statements }) => ({
    id: chapter,
    title,
    drafts: (chapter === 'north-star' ? withoutCarrier(statements, locale) : statements).map((statement) => {
      const mark = markOf(chapter, statement);
      const head = chapter === 'north-star' && mark ? '' : (statement.entry?.title ?? '');
      return { chapter, mark, head, statement, flags: [] };
    }),
  }));
}

/** What only a review tells: what the checks say, editions, files beside the text. */
function ownChapters({ problems, editions, files, drafts: unfinished }: Review, { language }: Locale): DraftChapter[] {
  const say = reviewWords(language);
  const draft = (chapter: string, mark: string, statement: Statement): Draft => ({
    chapter,
    mark,
    head: statement.entry?.title ?? '',
    statement,
    flags: [],
  });
  const check = (one: ToldProblem, what: string, words: string) => {
    const { check: id, message, file } = one.problem;
    const mark = `${id}/${digestOf(`${one.entry ? '' : file} ${message}`).slice(0, 8)}`;
    return draft('checks', mark, saying(one.entry, what, words));
  };
  const drafts = {
    editions: editions.map((one) => {
      const what = !one.before ? 'sealed' : one.after ? 'amended' : 'removed';
      const statement = saying(null, what, editionWords(one, language), one.after === null);
      return draft('editions', (one.after ?? one.before)?.id ?? '', statement);
    }),
    files: files.map(({ path, entry }) => draft('files', path, saying(entry, 'changed', say.file(path)))),
    drafts: unfinished.map(({ entry, what }) => draft('drafts', '', saying(entry, what, say.drafts[what]))),
    checks: [
      ...problems.appeared.map((one) => check(one, 'appeared', problemFlag(one, language).words)),
      ...problems.resolved.map((one) => check(one, 'resolved', resolvedWords(one, language))),
    ],
  };
  return (['editions', 'files', 'drafts', 'checks'] as const).map((id) => ({
    id,
    title: say.chapters[id],
    drafts: drafts[id],
  }));
}

const isHub = ({ change }: Statement) => change?.kind === 'hub';

/** The statement that a flag belongs to: the one that says the same, else the one about the same entry. */
function homeOf({ entry, words, about }: Flag, drafts: readonly Draft[]): Draft | undefined {
  const key = entry?.key;
  const own = drafts.filter(({ statement }) => statement.entry?.key === key);
  const same = own.find(({ statement }) => statement.words === words) ?? own.find(({ mark }) => mark && mark === about);
  if (same) return same;
  if (key === undefined) return drafts.find(({ statement }) => isHub(statement));
  const open = own.filter(({ chapter }) => !['checks', 'findings', 'files', 'drafts'].includes(chapter));
  return open.find(({ statement: { change } }) => change && entryOf(change)?.key === key) ?? open[0];
}

/** Ids: what happened to whom. Words are left out, so that an edit of them is the same statement. */
function withIds(chapters: readonly DraftChapter[]): ToldChapter[] {
  const seen = new Map<string, number>();
  return chapters.map(({ id: chapter, title, drafts }) => ({
    id: chapter,
    title,
    statements: drafts.map(({ statement, flags, mark, head }): Told => {
      const name = [chapter, statement.what, statement.entry?.key ?? 'hub', ...(mark ? [mark] : [])].join('/');
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return { ...statement, id: nth === 1 ? name : `${name}/${nth}`, head, flags };
    }),
  }));
}

/**
 * All that a change does, by chapters, each statement with the rules that it touches.
 * @param review of the change
 * @param locale of the hub
 * @returns chapters with at least one statement: who can read what first, then those of `edition diff`
 */
export function toldOf(review: Review, locale: Locale): ToldChapter[] {
  const say = reviewWords(locale.language);
  const chapters = [...sharedChapters(review, locale), ...ownChapters(review, locale)];
  const all = chapters.flatMap(({ drafts }) => drafts);
  const readers: Draft[] = [];
  for (const rule of rules)
    for (const flag of rule.find(review, locale)) {
      const home = homeOf(flag, [...all, ...readers]);
      if (home) {
        const isSaid = home.statement.words === flag.words;
        home.flags.push({ rule: rule.id, words: isSaid ? '' : flag.words });
        continue;
      }
      // Nothing of the entry itself changed: what it means for others is all there is to say.
      const statement = saying(flag.entry, 'widened', flag.words);
      const head = flag.entry?.title ?? '';
      readers.push({ chapter: 'readers', mark: '', head, statement, flags: [{ rule: rule.id, words: '' }] });
    }
  const told = [{ id: 'readers', title: say.chapters.readers, drafts: readers }, ...chapters];
  return withIds(told.filter(({ drafts }) => drafts.length > 0));
}

/**
 * All statements, what matters most first.
 * @param chapters as `toldOf` gives them
 * @param comparison that they tell of
 * @param locale of the hub
 */
export function byWeight(
  chapters: readonly ToldChapter[],
  comparison: Comparison,
  locale: Locale,
): { chapter: ToldChapter; told: Told }[] {
  const all = chapters.flatMap((chapter) => chapter.statements.map((told) => ({ chapter, told })));
  return byImportance(all, ({ chapter, told }) => {
    const matter = matterOf(told, comparison, locale);
    return {
      chapter: chapter.id,
      what: told.what,
      touches: [...told.flags.map(({ rule }) => rule), ...(matter ? [matter.sort] : [])],
      size: matter?.size ?? 0,
    };
  });
}
