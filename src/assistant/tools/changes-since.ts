import { z } from 'zod';
import type { Statement } from '../../report/changes/chapter.ts';
import { chaptersOf } from '../../report/changes/chapters.ts';
import { headOf } from '../../report/changes/report.ts';
import { defineTool, shortText } from '../tool.ts';
import { answering, stated, type View } from '../view.ts';
import { assistantWords } from '../words.ts';

/** What changed of one sort, each with what heads it. */
interface Chapter {
  title: string;
  statements: readonly (Pick<Statement, 'entry' | 'gone' | 'words'> & { head: string })[];
}

const day = /^\d{4}-\d\d-\d\d$/;

/** Chapters of what changed since an edition; null where there is no such edition. */
function sinceEdition({ site: { hub, comparisons, editions } }: View, since: string): readonly Chapter[] | null {
  const id = day.test(since) ? editions.findLast(({ date }) => date <= since)?.id : since;
  const comparison = comparisons.find(({ before, after }) => before.edition === id && after.edition === null);
  if (id === undefined || !comparison) return null;
  const { language, currency } = hub.config;
  return chaptersOf(comparison, { language, currency }).map(({ title, statements }) => ({
    title,
    statements: statements.map((one) => ({ ...one, head: headOf(one, comparison) })),
  }));
}

export const changesSince = defineTool({
  name: 'changes_since',
  title: 'What changed since',
  description:
    'What changed by meaning since an edition was cut, since a day, or since a commit: measures, strategies, ranks and why they moved, decisions, evidence, inputs, findings.',
  input: z.object({
    since: shortText(
      'Id of an edition; or a day, YYYY-MM-DD: then the last edition that was cut by it; or a branch, a tag or a commit of the repository.',
    ),
  }),
  async answer(view, { since }) {
    const { hub, editions } = view.site;
    const say = assistantWords(hub.config.language);
    const wanted = since.trim();
    const chapters = sinceEdition(view, wanted) ?? (day.test(wanted) ? null : await view.sinceCommit(wanted));
    if (chapters === null)
      return answering(
        view,
        [],
        [
          say.noEdition(
            wanted,
            editions.map(({ id }) => id),
          ),
        ],
      );
    const statements = chapters.flatMap(({ title, statements }) =>
      statements.map(({ entry, gone, head, words }) => {
        const there = entry && !gone ? hub.get(entry.key) : undefined;
        return stated(view, there ?? null, `${title}: ${head === '' ? '' : `${head}: `}${words}`);
      }),
    );
    return answering(view, statements, statements.length === 0 ? [say.nothingChanged] : []);
  },
});
