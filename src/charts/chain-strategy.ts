import { stages } from '../kinds/stages.ts';
import { answerOf } from '../methods/after-release.ts';
import { stillStands } from '../methods/still-stands.ts';
import type { Hub } from '../model/hub.ts';
import { valueWords } from '../model/value-words.ts';
import { type Entry, ofKind } from '../source/entry.ts';
import { chainWords } from './chain-words.ts';
import { evidenceWords, oneSidedWords, signalBoxes, signalsNamed } from './evidence.ts';
import { type Bond, dayWords, item, type Picture, type PictureBox } from './layers.ts';
import { initiativeItem, measureItem, metricItem, starItem } from './outcome.ts';

type Initiative = Entry<'initiatives'>;

/** How many initiatives are drawn. */
const maxInitiatives = 5;

const progress = ({ data }: Initiative) => stages.indexOf(data.stage as (typeof stages)[number]);

/** Initiatives that serve a strategy, the furthest first, the declined last. */
function serving(hub: Hub, strategy: Entry<'strategy'>): Initiative[] {
  const keys = new Set(hub.to(strategy.key).flatMap(({ field, from }) => (field === 'serves' ? [from] : [])));
  return ofKind(
    [...keys].flatMap((key) => hub.get(key) ?? []),
    'initiatives',
  ).sort((a, b) => progress(b) - progress(a) || (a.data.title < b.data.title ? -1 : 1));
}

/** A strategy as a box. */
export function strategyItem(hub: Hub, entry: Entry<'strategy'>): PictureBox {
  const { key, data } = entry;
  const { language } = hub.config;
  const since = data.adopted ? dayWords(data.adopted, language) : null;
  return item(key, data.title, {
    note: data.status === 'adopted' ? chainWords(language).adopted(since) : valueWords(data.status),
    standing: stillStands(entry, hub.today) ? 'plain' : 'past',
    to: { entry: key },
  });
}

/** The last layer: what is measured, and what nobody set out to move. */
function outcomes(hub: Hub, strategy: Entry<'strategy'>, all: readonly Initiative[], drawn: readonly Initiative[]) {
  const say = chainWords(hub.config.language);
  const items = new Map<string, PictureBox>();
  const bonds: Bond[] = [];
  const put = (one: PictureBox, from: string, verb: string) => {
    if (!items.has(one.id)) items.set(one.id, one);
    if (!bonds.some((bond) => bond.from === from && bond.to === one.id))
      bonds.push({ from, to: one.id, verb, passing: say.verb.shallMove });
  };
  for (const initiative of drawn) {
    const measure = measureItem(hub, initiative);
    if (measure) put(measure, initiative.key, say.verb.measured);
    for (const id of initiative.data.moves ?? []) {
      const metric = hub.inputMetrics.get(id);
      if (metric) put(metricItem(hub, metric), initiative.key, say.verb.moves);
    }
  }
  const live = all.filter(({ data }) => data.stage !== 'declined');
  const moved = new Set(live.flatMap(({ data }) => [...(data.moves ?? []), data.success?.measure]));
  const moves = [...new Set(strategy.data.moves)].flatMap((id) => hub.inputMetrics.get(id) ?? []);
  for (const metric of moves) {
    const one = metricItem(hub, metric);
    put(one, strategy.key, say.verb.shallMove);
    if (live.length > 0 && !moved.has(metric.id))
      items.set(one.id, { ...one, note: say.noInitiativeMoves(one.note), standing: 'open' });
  }
  if (moves.length === 0) {
    const none = item('missing/moves', say.noInputMetric, {
      note: say.nothingToMove,
      standing: 'missing',
    });
    items.set(none.id, none);
    bonds.push({
      from: strategy.key,
      to: none.id,
      verb: say.verb.shallMove,
      passing: say.verb.shallMove,
      missing: true,
    });
  }
  // Where a box's bonds come from on average is where it stands, so that few of them cross.
  const rank = new Map(drawn.map(({ key }, index) => [key, index]));
  const place = ({ id }: PictureBox) => {
    const from = bonds.flatMap((bond) => (bond.to === id ? (rank.get(bond.from) ?? []) : []));
    return from.length > 0 ? from.reduce((sum, index) => sum + index, 0) / from.length : drawn.length;
  };
  const metrics = [...items.values()].filter(({ id }) => id.startsWith('input-metric/'));
  const sorted = [...items.values()].map((one) => [place(one), one] as const).sort(([a], [b]) => a - b);
  const star = metrics.length > 0 ? starItem(hub) : [];
  return {
    items: [...sorted.map(([, one]) => one), ...star],
    bonds: [
      ...bonds,
      ...star.flatMap(({ id }) => metrics.map((metric) => ({ from: metric.id, to: id, verb: say.verb.moves }))),
    ],
  };
}

function workWords(hub: Hub, strategy: Entry<'strategy'>, live: readonly Initiative[]): string {
  const say = chainWords(hub.config.language);
  if (live.length === 0) return stillStands(strategy, hub.today) ? say.noInitiativeServes : '';
  const answers = live.map((one) => answerOf(hub, one));
  const known = answers.filter((answer) => answer === 'reached' || answer === 'missed' || answer === 'measured').length;
  const owed = answers.filter((answer) => answer === 'late' || answer === 'awaited').length;
  if (live.length === 1) return say.oneServes[known === 1 ? 'known' : owed === 1 ? 'owed' : 'none'];
  return say.someServe(live.length, known, owed);
}

/**
 * From evidence to outcome through one strategy: what was heard, the strategy, the work that serves it, what is to move.
 * @param hub the graph, for one audience
 * @param strategy the one in the middle
 */
export function strategyChain(hub: Hub, strategy: Entry<'strategy'>): Picture {
  const say = chainWords(hub.config.language);
  const signals = signalsNamed(hub, strategy.data.evidence);
  const heard = signalBoxes(hub, signals);
  const bonds: Bond[] = heard.map(({ id }) => ({ from: id, to: strategy.key, verb: say.verb.evidence }));
  if (heard.length === 0) {
    const none = item('missing/evidence', say.noEvidence, {
      note: say.noneBehind,
      standing: 'missing',
    });
    heard.push(none);
    bonds.push({ from: none.id, to: strategy.key, verb: say.verb.evidence, missing: true });
  }
  const side = oneSidedWords(hub, signals);
  if (side) heard.push(item('missing/sides', side.title, { note: side.note, standing: 'missing' }));

  const all = serving(hub, strategy);
  const live = all.filter(({ data }) => data.stage !== 'declined');
  const drawn = all.slice(0, all.length > maxInitiatives ? maxInitiatives - 1 : maxInitiatives);
  const work = drawn.map((initiative) => initiativeItem(hub, initiative));
  bonds.push(...work.map(({ id }) => ({ from: strategy.key, to: id, verb: say.verb.served })));
  const end = outcomes(hub, strategy, all, drawn);
  const unmeasured = drawn.filter(({ data }) => data.stage !== 'declined' && !data.success);
  if (unmeasured.length > 0) {
    const none = item('missing/measure', say.noMeasure, {
      note: say.neverWorked(unmeasured.length),
      standing: 'missing',
    });
    end.items.unshift(none);
    end.bonds.push(
      ...unmeasured.map(({ key }) => ({ from: key, to: none.id, verb: say.verb.measured, missing: true })),
    );
  }
  if (all.length > drawn.length) {
    const more = item('more/work', say.andMoreInitiatives(all.length - drawn.length), {
      standing: 'more',
      to: { list: 'initiatives', query: { serves: strategy.id } },
    });
    work.push(more);
    bonds.push({ from: strategy.key, to: more.id, verb: say.verb.served });
  }
  if (live.length === 0 && stillStands(strategy, hub.today)) {
    const none = item('missing/work', say.noInitiative, { note: say.nothingUnderWay, standing: 'missing' });
    work.push(none);
    bonds.push({ from: strategy.key, to: none.id, verb: say.verb.served, missing: true });
  }
  return {
    title: say.chain(strategy.data.title),
    description: [evidenceWords(hub, signals, 'it'), workWords(hub, strategy, live)].filter(Boolean).join(' '),
    columns: [
      { name: say.signals, items: heard },
      { name: say.strategy, items: [{ ...strategyItem(hub, strategy), here: true }] },
      { name: say.initiatives, items: work },
      { name: say.outcome, items: end.items },
    ].filter(({ items }) => items.length > 0),
    bonds: [...bonds, ...end.bonds],
  };
}
