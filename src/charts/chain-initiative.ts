import { answerOf } from '../methods/after-release.ts';
import { isExpired } from '../methods/evidence.ts';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';
import { strategyItem } from './chain-strategy.ts';
import { chainWords } from './chain-words.ts';
import { evidenceWords, oneSidedWords, signalsNamed } from './evidence.ts';
import { goalWords } from './goal-words.ts';
import { type Bond, dayWords, item, type Picture, type PictureBox } from './layers.ts';
import { initiativeItem, measureItem, metricItem, resultValue, standsWords, starItem } from './outcome.ts';

type Strategy = Entry<'strategy'>;
type Signal = Entry<'signals'>;

/** How many strategies are drawn. */
const maxStrategies = 3;

/** Signals as one box: their words stand elsewhere on the page. */
function gathered(
  hub: Hub,
  id: string,
  title: string,
  by: string,
  signals: readonly Signal[],
  to: PictureBox['to'],
): PictureBox {
  const say = chainWords(hub.config.language);
  const expired = signals.filter((signal) => isExpired(signal, hub.today)).length;
  return item(id, title, {
    note: expired > 0 ? say.someExpired(by, expired) : by,
    standing: expired === signals.length ? 'expired' : 'plain',
    to,
  });
}

/** The first layer: signals of the strategies, and those that the initiative cites itself. */
function evidence(hub: Hub, initiative: Entry<'initiatives'>, strategies: readonly Strategy[]) {
  const say = chainWords(hub.config.language);
  const verb = say.verb.evidence;
  const own = signalsNamed(hub, initiative.data.evidence);
  const ownKeys = new Set(own.map(({ key }) => key));
  const items: PictureBox[] = [];
  const bonds: Bond[] = [];
  const gap = (id: string, title: string, note: string, to: string) => {
    items.push(item(id, title, { note, standing: 'missing' }));
    bonds.push({ from: id, to, verb, passing: say.cited, missing: true });
  };
  const cited = strategies.map((strategy) => ({ strategy, signals: signalsNamed(hub, strategy.data.evidence) }));
  for (const { strategy, signals } of cited) {
    const more = signals.filter(({ key }) => !ownKeys.has(key));
    if (more.length > 0) {
      const title = own.length > 0 ? say.moreSignals(more.length) : say.signalCount(more.length);
      const to = { entry: strategy.key, anchor: 'view.evidence' };
      const box = gathered(hub, `behind/${strategy.id}`, title, say.citedByStrategy, more, to);
      items.push(box);
      bonds.push({ from: box.id, to: strategy.key, verb });
    }
    if (signals.length === 0) gap(`missing/${strategy.key}`, say.noEvidence, say.strategyCitesNone, strategy.key);
  }
  if (own.length > 0) {
    const to = { entry: initiative.key, anchor: 'view.evidence' };
    const box = gathered(hub, 'cited', say.signalCount(own.length), say.citedHere, own, to);
    items.push(box);
    bonds.push({ from: box.id, to: initiative.key, verb, passing: say.cited });
    for (const { strategy, signals } of cited)
      if (signals.some(({ key }) => ownKeys.has(key))) bonds.push({ from: box.id, to: strategy.key, verb });
  } else gap('missing/evidence', say.noOwnSignal, say.citesNothing, initiative.key);
  const union = new Map([...own, ...cited.flatMap(({ signals }) => signals)].map((signal) => [signal.key, signal]));
  const side = oneSidedWords(hub, [...union.values()]);
  if (side) items.push(item('missing/sides', side.title, { note: side.note, standing: 'missing' }));
  return { items, bonds, own, all: [...union.values()] };
}

/** The answer of the success measure, or the gap where it should be; nothing while nobody could know. */
function resultItem(hub: Hub, initiative: Entry<'initiatives'>): { result: PictureBox; missing: boolean } | null {
  const { result, release } = initiative.data;
  const { language } = hub.config;
  const say = chainWords(language);
  const answer = answerOf(hub, initiative);
  if (result) {
    const said = answer === 'reached' || answer === 'missed' ? [goalWords(language)[answer]] : [];
    return {
      missing: false,
      result: item('result', say.result(resultValue(hub, initiative)), {
        note: [...said, dayWords(result.on, language), say.verdict[result.verdict]].join('; '),
        to: { entry: initiative.key, anchor: 'view.success' },
      }),
    };
  }
  if (answer !== 'late' && answer !== 'awaited') return null;
  const by = dayWords(initiative.data.success?.by as string, language);
  const since = release ? [say.released(dayWords(release.on, language))] : [];
  return {
    missing: true,
    result: item('result', say.noAnswerYet, {
      note: [...since, answer === 'late' ? say.wasDue(by) : say.due(by)].join(', '),
      standing: 'missing',
    }),
  };
}

function outcomes(hub: Hub, initiative: Entry<'initiatives'>) {
  const say = chainWords(hub.config.language);
  const { key, data } = initiative;
  const items: PictureBox[] = [];
  const bonds: Bond[] = [];
  const measure = measureItem(hub, initiative);
  if (measure) {
    items.push(measure);
    bonds.push({ from: key, to: measure.id, verb: say.verb.measured });
    const end = resultItem(hub, initiative);
    if (end) {
      items.push(end.result);
      bonds.push({ from: measure.id, to: end.result.id, verb: say.verb.cameTo, missing: end.missing });
    }
  } else if (data.stage === 'declined') {
    items.push(item('declined', say.notDone, { note: say.declined, standing: 'past' }));
    bonds.push({ from: key, to: 'declined', verb: say.verb.ended });
  } else {
    items.push(item('missing/measure', say.noMeasure, { note: say.neverWorked(1), standing: 'missing' }));
    bonds.push({ from: key, to: 'missing/measure', verb: say.verb.measured, missing: true });
  }
  for (const id of new Set(data.moves)) {
    const metric = hub.inputMetrics.get(id);
    if (!metric || measure?.id === `input-metric/${id}`) continue;
    const one = metricItem(hub, metric);
    items.push(one);
    bonds.push({ from: key, to: one.id, verb: say.verb.moves });
  }
  const metrics = items.filter(({ id }) => id.startsWith('input-metric/'));
  const star = metrics.length > 0 ? starItem(hub) : [];
  for (const { id } of star)
    bonds.push(...metrics.map((metric) => ({ from: metric.id, to: id, verb: say.verb.moves })));
  return { items: [...items, ...star], bonds };
}

/**
 * From evidence to outcome through one initiative: what it and its strategies rest on, told apart, and what is measured.
 * @param hub the graph, for one audience
 * @param initiative where the reader is
 */
export function initiativeChain(hub: Hub, initiative: Entry<'initiatives'>): Picture {
  const say = chainWords(hub.config.language);
  const served = [...new Set(initiative.data.serves)].flatMap((id) => hub.byId('strategy', id) ?? []);
  const strategies = served.slice(0, maxStrategies);
  const heard = evidence(hub, initiative, strategies);
  const steering = strategies.map((strategy) => strategyItem(hub, strategy));
  const bonds: Bond[] = steering.map(({ id }) => ({ from: id, to: initiative.key, verb: say.verb.served }));
  const more = served.length - strategies.length;
  if (more > 0) {
    steering.push(
      item('more/strategies', say.andMoreStrategies(more), {
        standing: 'more',
        to: { list: 'strategy' },
      }),
    );
    bonds.push({ from: 'more/strategies', to: initiative.key, verb: say.verb.served });
  }
  if (served.length === 0) {
    steering.push(item('missing/strategy', say.noStrategy, { note: say.servesNone, standing: 'missing' }));
    bonds.push({ from: 'missing/strategy', to: initiative.key, verb: say.verb.served, missing: true });
  }
  const end = outcomes(hub, initiative);
  // An answer that is owed has a box of its own here.
  const own = initiativeItem(hub, initiative);
  const here: PictureBox = {
    ...own,
    note: standsWords(hub, initiative),
    standing: own.standing === 'open' ? 'plain' : own.standing,
    here: true,
  };
  const shared = heard.own.length > 0 && strategies.length > 0;
  const words = [
    evidenceWords(hub, heard.all, shared ? 'together' : 'it'),
    shared ? say.citedItself(heard.own.length) : '',
    served.length === 0
      ? say.servesNoStrategy
      : say.serves([...strategies.map(({ data }) => data.title), ...(more > 0 ? [say.moreStrategies(more)] : [])]),
    initiative.data.stage !== 'declined' && !initiative.data.success ? say.noMeasureSet : '',
  ];
  return {
    title: say.chain(initiative.data.title),
    description: words.filter(Boolean).join(' '),
    columns: [
      { name: say.signals, items: heard.items },
      { name: say.strategies, items: steering },
      {
        name: say.initiative,
        items: [here],
      },
      { name: say.outcome, items: end.items },
    ],
    bonds: [...heard.bonds, ...bonds, ...end.bonds],
  };
}
