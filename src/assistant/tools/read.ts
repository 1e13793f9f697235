import { figureWords } from '../../components/api/figures.ts';
import { relationsOf } from '../../components/entry/relations.ts';
import { sectionsOf } from '../text.ts';
import { aboutEntry, defineTool, entryInput } from '../tool.ts';
import { stated } from '../view.ts';

/** A value of a field as it is read: words as they are, the rest as it is written. */
const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export const read = defineTool({
  name: 'read',
  title: 'Read an entry',
  description:
    'All that one entry says: its fields with their lines, what is worked out of it (rank, cost of delay, evidence, freshness), its text, and what it is tied to.',
  input: entryInput,
  answer: (view, { entry: name }) =>
    aboutEntry(view, name, (entry) => {
      const { hub } = view.site;
      const { restsOn, restOnIt, others, mentionedBy } = relationsOf(view.site, entry);
      const ties = [...restsOn, ...restOnIt, ...others].flatMap(({ label, items }) =>
        items.map(({ key, title }) => `${label}: ${title} (${key})`),
      );
      return {
        statements: [
          ...Object.entries(entry.data).map(([field, value]) =>
            stated(view, entry, `${field}: ${written(value)}`, [field]),
          ),
          ...Object.entries(figureWords(view.site, entry)).map(([name, words]) =>
            stated(view, entry, `${name}: ${words}`),
          ),
          ...sectionsOf(hub, entry).map(({ text, at }) => stated(view, entry, text, at ?? undefined)),
          ...ties.map((words) => stated(view, entry, words)),
          ...mentionedBy.map((one) => stated(view, one.entry ?? null, `mentions it: ${one.sentence ?? one.title}`)),
        ],
      };
    }),
});
