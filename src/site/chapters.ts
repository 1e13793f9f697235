import type { Comparison } from '../model/editions/comparison.ts';
import type { Hub } from '../model/hub.ts';
import { memoize } from '../model/memoize.ts';
import type { Chapter, Statement } from '../report/changes/chapter.ts';
import { chaptersOf } from '../report/changes/chapters.ts';
import { type TextPage, textPagesOf } from '../report/changes/texts.ts';

/** What a comparison says, for pages. */
interface Told {
  chapters: readonly Chapter[];
  texts: readonly TextPage[];
  /** On which of them a statement stands. */
  pageOf: ReadonlyMap<Statement, TextPage>;
}

const toldOnce = memoize(({ config }: Hub) =>
  memoize((comparison: Comparison): Told => {
    const chapters = chaptersOf(comparison, config);
    const texts = textPagesOf(chapters);
    return { chapters, texts, pageOf: new Map(texts.flatMap((page) => page.statements.map((one) => [one, page]))) };
  }),
);

/** What changed, in chapters; worked out once for all pages that show it. */
export const chaptersFor = ({ hub }: { hub: Hub }, comparison: Comparison): readonly Chapter[] =>
  toldOnce(hub)(comparison).chapters;

/** The pages of a comparison that show how entries differ; worked out once, too. */
export const textPagesFor = ({ hub }: { hub: Hub }, comparison: Comparison): readonly TextPage[] =>
  toldOnce(hub)(comparison).texts;

/** The page that shows how the entry of a statement differs; undefined where there is nothing to show. */
export const textPageOf = ({ hub }: { hub: Hub }, comparison: Comparison, statement: Statement): TextPage | undefined =>
  toldOnce(hub)(comparison).pageOf.get(statement);
