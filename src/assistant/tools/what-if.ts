import { z } from 'zod';
import { changed, namedEstimates } from '../../components/what-if/cases.ts';
import { hasMoved, outcome, shifts } from '../../components/what-if/result.ts';
import { type Change, faultOf } from '../../components/what-if/state.ts';
import { panelWords } from '../../components/what-if/words-panel.ts';
import { shortMoney } from '../../format/money.ts';
import { backlogOf, type RankedInitiative, standingOf } from '../../methods/cost-of-delay/backlog.ts';
import { placeScores } from '../../methods/cost-of-delay/rank.ts';
import { score } from '../../methods/cost-of-delay/score.ts';
import type { Statement } from '../answer.ts';
import { aboutEntry, defineTool, entryInput, shortText } from '../tool.ts';
import { stated, type View } from '../view.ts';
import { assistantWords } from '../words.ts';

const figure = z.number();
const change = z.object({
  estimate: shortText(
    '`duration` in weeks, or the kind of value whose cost of delay it is, in money per week; `operation` for hours by hand.',
  ),
  low: figure.describe('One time in ten it is lower.'),
  likely: figure.describe('As often below as above.'),
  high: figure.describe('One time in ten it is higher.'),
});

type Written = z.output<typeof change>;

/** How many others are named that move with it. */
const mostMoved = 10;

/** Changes that fit, and what is wrong with the others. */
function readChanges(view: View, { entry, score: { case: subject } }: RankedInitiative, written: readonly Written[]) {
  const { language } = view.site.hub.config;
  const names = namedEstimates(subject).map(({ name }) => name);
  const changes: Change[] = [];
  const faults: string[] = [];
  for (const { estimate, low, likely, high } of written) {
    const to = { low, likely, high };
    const fault = faultOf(to, estimate, subject.elapsed);
    if (!names.includes(estimate)) faults.push(assistantWords(language).noEstimate(estimate, names));
    else if (fault) faults.push(`${estimate}: ${panelWords(language).fault[fault]}`);
    else changes.push({ id: entry.id, name: estimate, to });
  }
  return { changes, faults };
}

function outcomes(view: View, subject: RankedInitiative, changes: readonly Change[]): Statement[] {
  const { hub } = view.site;
  const { config } = hub;
  const say = panelWords(config.language);
  const { ranked } = backlogOf(hub);
  const next = score(changed(subject.score.case, changes));
  const before = placeScores(ranked.map((each) => each.score));
  const after = placeScores(ranked.map((each) => (each === subject ? next : each.score)));
  const all = shifts(before, after);
  const titles = new Map(ranked.map(({ entry }) => [entry.id, entry.data.title]));
  const own = all.find(({ id }) => id === subject.entry.id);
  const others = all.filter((each) => each.id !== subject.entry.id && hasMoved(each)).slice(0, mostMoved);
  return [
    stated(
      view,
      subject.entry,
      outcome(all, new Set([subject.entry.id]), (id) => titles.get(id) ?? id, say),
    ),
    ...(own
      ? [
          stated(
            view,
            subject.entry,
            say.changed(shortMoney(subject.score.ratio, config), shortMoney(next.ratio, config), own.was, own.now),
          ),
        ]
      : []),
    ...others.map(({ id, was, now }) =>
      stated(view, hub.byId('initiatives', id) ?? null, say.moves(titles.get(id) ?? id, was, now)),
    ),
  ];
}

export const whatIf = defineTool({
  name: 'what_if',
  title: 'What if an estimate were different',
  description:
    'Where an initiative would stand in the backlog if some of its estimates were others, and who else would move. Nothing is saved.',
  input: entryInput.extend({
    changes: z.array(change).max(20).default([]).describe('Estimates in the place of those of the hub.'),
    steady: z
      .boolean()
      .default(false)
      .describe('As if every week of waiting cost the same: without deadline, window or fading.'),
  }),
  answer: (view, { entry: name, changes: written, steady }) =>
    aboutEntry(view, name, (entry) => {
      const standing = standingOf(view.site.hub, entry.key);
      if (!standing || !('score' in standing))
        return {
          statements: [],
          notInHub: [assistantWords(view.site.hub.config.language).notRanked(entry.data.title)],
        };
      const { changes, faults } = readChanges(view, standing, written);
      const all: Change[] = steady ? [...changes, { id: entry.id, name: 'urgency', to: 'steady' }] : changes;
      return { statements: faults.length > 0 ? [] : outcomes(view, standing, all), notInHub: faults };
    }),
});
