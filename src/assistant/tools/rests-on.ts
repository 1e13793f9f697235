import { type RelatedGroup, relationsOf } from '../../components/entry/relations.ts';
import type { Entry } from '../../source/entry.ts';
import type { Statement } from '../answer.ts';
import { aboutEntry, defineTool, entryInput } from '../tool.ts';
import { stated, type View } from '../view.ts';
import { assistantWords } from '../words.ts';

const told = (view: View, { data }: Entry, groups: readonly RelatedGroup[]): Statement[] =>
  groups.flatMap(({ label, items }) =>
    items.map(({ title, entry }) => stated(view, entry ?? null, `“${data.title}” ${label}: ${title}`)),
  );

export const restsOn = defineTool({
  name: 'what_rests_on_what',
  title: 'What rests on what',
  description: 'What an entry rests on, what rests on it, what else it is tied to, and who mentions it.',
  input: entryInput,
  answer: (view, { entry: name }) =>
    aboutEntry(view, name, (entry) => {
      const say = assistantWords(view.site.hub.config.language);
      const { restsOn, restOnIt, others, mentionedBy } = relationsOf(view.site, entry);
      return {
        statements: [
          ...told(view, entry, restsOn),
          ...told(view, entry, restOnIt),
          ...told(view, entry, others),
          ...mentionedBy.map((one) => stated(view, one.entry ?? null, one.sentence ?? one.title)),
        ],
        notInHub: [
          ...(restsOn.length === 0 ? [say.restsOnNothing] : []),
          ...(restOnIt.length === 0 ? [say.nothingRestsOnIt] : []),
        ],
      };
    }),
});
