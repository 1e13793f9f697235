import type { BlockChange, EntryChange, FactChange, SentenceChange } from '../../model/editions/comparison.ts';
import type { Chapter, Statement } from './chapter.ts';

/** Characters of a value that are shown; a value is rarely a text. */
const longestValue = 400;

/** A value as far as it is shown; null where there is none. */
export const shownValue = (text: string | null): string | null =>
  text === null || text.length <= longestValue ? text : `${text.slice(0, longestValue).toWellFormed()} …`;

/** Characters that a fact or a sentence costs beside its words: the marks around it. */
export const marksCost = 90;

/** Characters of a page that a fact takes, about. */
export const factCost = ({ field, before, after }: FactChange): number =>
  [before, after].reduce<number>(
    (sum, value) => sum + Math.min(longestValue, String(value ?? '').length),
    marksCost + field.length,
  );

/** Characters of a page that a sentence takes, about. Words that both sides have are shown once. */
export const sentenceCost = ({ before, after }: SentenceChange): number => {
  const shown = after ?? before ?? [];
  const besides = after === null ? [] : (before ?? []).filter(({ changed }) => changed);
  return [...shown, ...besides].reduce((sum, { text, changed }) => sum + text.length + (changed ? 11 : 0), marksCost);
};

/** Characters of a page that a block takes, about, without what is drawn of it. */
export const blockCost = ({ sentences }: BlockChange): number =>
  sentences.reduce((sum, sentence) => sum + sentenceCost(sentence), marksCost);

/** Characters of a page that all differences of an entry take, about, without drawings. */
export const changeCost = ({ facts, text }: Pick<EntryChange, 'facts' | 'text'>): number =>
  facts.reduce((sum, fact) => sum + factCost(fact), 0) + text.reduce((sum, block) => sum + blockCost(block), 0);

/** Characters of differences on a page of texts, about: with all around them it weighs what a page to read may weigh. */
const longestPart = 40_000;

/** A page that shows how entries differ: a chapter, or a part of a long one. */
export interface TextPage {
  chapter: Chapter;
  /** Which part of the chapter, from 1 on. */
  part: number;
  /** What it tells, each with differences to show; at least one. */
  statements: readonly Statement[];
}

/** Whether there is something to show of what a statement tells. */
export const hasTexts = ({ change }: Statement): boolean =>
  change !== null && change.facts.length + change.text.length > 0;

/**
 * The pages on which the texts of chapters stand. A chapter without differences has none.
 * @param chapters of a comparison
 * @returns in the order in which they are read
 */
export const textPagesOf = (chapters: readonly Chapter[]): TextPage[] =>
  chapters.flatMap((chapter) => {
    const pages: { cost: number; statements: Statement[] }[] = [];
    for (const statement of chapter.statements.filter(hasTexts)) {
      const cost = statement.change ? changeCost(statement.change) : 0;
      const last = pages.at(-1);
      if (last && last.cost + cost <= longestPart) {
        last.cost += cost;
        last.statements.push(statement);
      } else pages.push({ cost, statements: [statement] });
    }
    return pages.map(({ statements }, index) => ({ chapter, part: index + 1, statements }));
  });
