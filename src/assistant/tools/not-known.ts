import { z } from 'zod';
import { needSentence, needsIn } from '../../components/brief/needs.ts';
import { draftWords } from '../../components/drafts/words.ts';
import { estimateName } from '../../components/views/rank-sentences.ts';
import { showsField } from '../../components/views/related.ts';
import { shortMoney } from '../../format/money.ts';
import { worthKnowingFirst } from '../../methods/cost-of-delay/backlog.ts';
import { defineTool } from '../tool.ts';
import { answering, ofDraft, stated } from '../view.ts';
import { assistantWords } from '../words.ts';

/** How many estimates are named that are worth knowing better. */
const mostEstimates = 10;

export const notKnown = defineTool({
  name: 'what_is_not_known',
  title: 'What is not known',
  description:
    'What the hub waits for: signatures, estimates, answers about customer value, inputs that nobody talked to; and which estimates are worth knowing better.',
  input: z.object({}),
  answer(view) {
    const { site } = view;
    const { hub } = site;
    const { config } = hub;
    const say = assistantWords(config.language);
    const waiting = needsIn(site).flatMap(({ title, needs }) =>
      needs.map((need) => stated(view, hub.get(need.entry.key) ?? null, `${title}: ${needSentence(need)}`)),
    );
    const known = showsField(site, 'initiatives', 'costOfDelay') ? worthKnowingFirst(hub).slice(0, mostEstimates) : [];
    const worth = known.map(({ ranked: { entry, score }, estimate, saves }) => {
      const name = estimateName(score.case, estimate, config.language);
      return stated(view, entry, say.findOut(entry.data.title, name, shortMoney(saves, config)));
    });
    const drafted = draftWords(config.language);
    const drafts = hub.drafts.map((draft) =>
      ofDraft(view, draft, `${drafted.drafts}: ${drafted.found(draft.data.title)}`),
    );
    const all = [...waiting, ...worth, ...drafts];
    return answering(view, all, all.length === 0 ? [say.everythingKnown] : []);
  },
});
