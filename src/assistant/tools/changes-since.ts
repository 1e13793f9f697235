import { z } from 'zod';
import { chaptersOf } from '../../report/changes/chapters.ts';
import { headOf } from '../../report/changes/report.ts';
import { defineTool, shortText } from '../tool.ts';
import { answering, stated } from '../view.ts';
import { assistantWords } from '../words.ts';

const day = /^\d{4}-\d\d-\d\d$/;

export const changesSince = defineTool({
  name: 'changes_since',
  title: 'What changed since',
  description:
    'What changed by meaning since an edition was cut, or since a day: measures, strategies, ranks and why they moved, decisions, evidence, inputs, findings.',
  input: z.object({
    since: shortText('Id of an edition, or a day, YYYY-MM-DD: then the last edition that was cut by it.'),
  }),
  answer(view, { since }) {
    const { hub, comparisons, editions } = view.site;
    const { language, currency } = hub.config;
    const say = assistantWords(language);
    const wanted = since.trim();
    const id = day.test(wanted) ? editions.findLast(({ date }) => date <= wanted)?.id : wanted;
    const comparison = comparisons.find(({ before, after }) => before.edition === id && after.edition === null);
    if (id === undefined || !comparison)
      return answering(
        view,
        [],
        [
          say.noEdition(
            wanted,
            editions.map((one) => one.id),
          ),
        ],
      );
    const statements = chaptersOf(comparison, { language, currency }).flatMap(({ title, statements }) =>
      statements.map((one) => {
        const entry = one.entry && !one.gone ? hub.get(one.entry.key) : undefined;
        const head = headOf(one, comparison);
        return stated(view, entry ?? null, `${title}: ${head === '' ? '' : `${head}: `}${one.words}`);
      }),
    );
    return answering(view, statements, statements.length === 0 ? [say.nothingChanged] : []);
  },
});
