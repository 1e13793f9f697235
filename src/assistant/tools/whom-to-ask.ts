import { z } from 'zod';
import { askFor } from '../../components/backlog/standing.ts';
import { holdersOf, trapName } from '../../components/balance/balance.ts';
import { askOf } from '../../components/entry/lookup.ts';
import { ownerName } from '../../components/entry/owner.ts';
import { showsField } from '../../components/views/related.ts';
import { rankWords } from '../../components/views/words-rank.ts';
import { askedNext, assess } from '../../methods/balance/assessment.ts';
import type { FindingId } from '../../methods/balance/limits.ts';
import { standingOf } from '../../methods/cost-of-delay/backlog.ts';
import type { Entry } from '../../source/entry.ts';
import type { Statement } from '../answer.ts';
import { aboutEntry, defineTool, shortText } from '../tool.ts';
import { answering, stated, type View } from '../view.ts';
import { assistantWords } from '../words.ts';

const asking = (view: View, input: Entry<'inputs'>, traps: readonly FindingId[]): Statement => {
  const { language } = view.site.hub.config;
  return stated(
    view,
    input,
    assistantWords(language).askInput([...new Set(traps.map(trapName))], holdersOf(input, language)),
  );
};

/** Whom to ask about an entry: its owner, who knows what its rank waits for, inputs that its findings name. */
function aboutOne(view: View, entry: Entry): Statement[] {
  const { site } = view;
  const { hub } = site;
  const { language } = hub.config;
  const standing = standingOf(hub, entry.key);
  const missing =
    standing && 'missing' in standing && showsField(site, entry.kind, 'costOfDelay') ? standing.missing : [];
  const inputs = new Map<Entry<'inputs'>, FindingId[]>();
  for (const { id, ask } of assess(hub, entry).findings)
    for (const input of ask) inputs.set(input, [...(inputs.get(input) ?? []), id]);
  return [
    stated(
      view,
      entry,
      assistantWords(language).owner(ownerName(entry.data.owner, language), askOf(hub, entry.data.owner)),
      ['owner'],
    ),
    ...askFor(missing, language).map(({ ask, what }) =>
      stated(view, entry, rankWords(language).ask(what, ask, askOf(hub, ask))),
    ),
    ...[...inputs].map(([input, traps]) => asking(view, input, traps)),
  ];
}

export const whomToAsk = defineTool({
  name: 'whom_to_ask',
  title: 'Whom to ask',
  description:
    'Whom to ask about an entry: its owner and how to reach them, who knows what its rank waits for, which inputs to hear next. Without an entry: the inputs that findings of the whole plan name.',
  input: z.object({ entry: shortText('Its key, its id, its file or its title.').optional() }),
  answer(view, { entry: name }) {
    if (name !== undefined) return aboutEntry(view, name, (entry) => ({ statements: aboutOne(view, entry) }));
    const asked = askedNext(view.site.hub);
    const none = assistantWords(view.site.hub.config.language).nobodyToAsk;
    return answering(
      view,
      asked.map(({ input, because }) =>
        asking(
          view,
          input,
          because.map(({ id }) => id),
        ),
      ),
      asked.length === 0 ? [none] : [],
    );
  },
});
