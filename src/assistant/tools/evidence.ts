import { measureWords, wordsOf } from '../../components/balance/balance.ts';
import { signalFacts } from '../../components/body/signal.ts';
import { naming } from '../../components/views/related.ts';
import { assess } from '../../methods/balance/assessment.ts';
import { isExpired } from '../../methods/evidence.ts';
import { valueWords } from '../../model/value-words.ts';
import type { Entry } from '../../source/entry.ts';
import type { Statement } from '../answer.ts';
import { aboutEntry, defineTool, entryInput } from '../tool.ts';
import { stated, type View } from '../view.ts';
import { assistantWords } from '../words.ts';

/** What was heard, from whom and when. */
function heardIn({ site }: View, signal: Entry<'signals'>): string {
  const { heard, speaker, input, channel, day, holds } = signalFacts(site, signal);
  return `“${heard}” ${[speaker, input, channel, day, holds].filter(Boolean).join(', ')}`;
}

/** What speaks against it: experiments, dissent, traps in its evidence, evidence that is too old. */
function against(view: View, entry: Entry, signals: readonly Entry<'signals'>[]): Statement[] {
  const { hub } = view.site;
  const { language } = hub.config;
  const say = assistantWords(language);
  const experiments = naming(hub, entry.key, 'experiments', 'initiative').filter(
    ({ data }) => data.verdict === 'refuted' || data.verdict === 'inconclusive',
  );
  const decisions = [
    ...naming(hub, entry.key, 'decisions', 'about'),
    ...hub.of('decisions').filter(({ key }) => key === entry.key),
  ];
  return [
    ...experiments.map((one) =>
      stated(view, one, say.refuted(valueWords(one.data.verdict), one.data.hypothesis, one.data.result ?? ''), [
        'verdict',
      ]),
    ),
    ...decisions.flatMap((one) =>
      one.data.dissent ? [stated(view, one, say.dissent(one.data.dissent), ['dissent'])] : [],
    ),
    ...assess(hub, entry).findings.map(({ id, measures }) => {
      const { name, why } = wordsOf(id);
      return stated(
        view,
        entry,
        say.trap(
          name,
          measures.map((each) => measureWords(each, language)),
          why,
        ),
      );
    }),
    ...signals
      .filter((signal) => isExpired(signal, hub.today))
      .map((signal) => stated(view, signal, say.expired(heardIn(view, signal)), ['goodUntil'])),
  ];
}

export const evidence = defineTool({
  name: 'evidence',
  title: 'Evidence for and against',
  description:
    'What was heard that an entry rests on, with who, when and how long it holds; and what speaks against it: refuted experiments, dissent, traps in the mix of evidence, what has expired.',
  input: entryInput,
  answer: (view, { entry: name }) =>
    aboutEntry(view, name, (entry) => {
      const { hub } = view.site;
      const say = assistantWords(hub.config.language);
      const { signals } = assess(hub, entry).subject.mix;
      const holding = signals.filter((signal) => !isExpired(signal, hub.today));
      const contrary = against(view, entry, signals);
      return {
        statements: [...holding.map((signal) => stated(view, signal, heardIn(view, signal), ['heard'])), ...contrary],
        notInHub: [
          ...(signals.length === 0 ? [say.noEvidence] : []),
          ...(contrary.length === 0 ? [say.noneAgainst] : []),
        ],
      };
    }),
});
