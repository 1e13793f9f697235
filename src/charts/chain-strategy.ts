import { counted } from '../format/words.ts';
import { stages } from '../kinds/stages.ts';
import { answerOf } from '../methods/after-release.ts';
import { stillStands } from '../methods/still-stands.ts';
import type { Hub } from '../model/hub.ts';
import { valueWords } from '../model/value-words.ts';
import { type Entry, ofKind } from '../source/entry.ts';
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
  const since = data.adopted ? ` ${dayWords(data.adopted, hub.config.language)}` : '';
  return item(key, data.title, {
    note: data.status === 'adopted' ? `adopted${since}` : valueWords(data.status),
    standing: stillStands(entry, hub.today) ? 'plain' : 'past',
    to: { entry: key },
  });
}

/** The last layer: what is measured, and what nobody set out to move. */
function outcomes(hub: Hub, strategy: Entry<'strategy'>, all: readonly Initiative[], drawn: readonly Initiative[]) {
  const items = new Map<string, PictureBox>();
  const bonds: Bond[] = [];
  const put = (one: PictureBox, from: string, verb: string) => {
    if (!items.has(one.id)) items.set(one.id, one);
    if (!bonds.some((bond) => bond.from === from && bond.to === one.id))
      bonds.push({ from, to: one.id, verb, passing: 'shall move' });
  };
  for (const initiative of drawn) {
    const measure = measureItem(hub, initiative);
    if (measure) put(measure, initiative.key, 'is measured by');
    for (const id of initiative.data.moves ?? []) {
      const metric = hub.inputMetrics.get(id);
      if (metric) put(metricItem(hub, metric), initiative.key, 'moves');
    }
  }
  const live = all.filter(({ data }) => data.stage !== 'declined');
  const moved = new Set(live.flatMap(({ data }) => [...(data.moves ?? []), data.success?.measure]));
  const moves = [...new Set(strategy.data.moves)].flatMap((id) => hub.inputMetrics.get(id) ?? []);
  for (const metric of moves) {
    const one = metricItem(hub, metric);
    put(one, strategy.key, 'shall move');
    if (live.length > 0 && !moved.has(metric.id))
      items.set(one.id, { ...one, note: `${one.note}; no initiative moves it`, standing: 'open' });
  }
  if (moves.length === 0) {
    const none = item('missing/moves', 'No input metric', {
      note: 'nothing says what it shall move',
      standing: 'missing',
    });
    items.set(none.id, none);
    bonds.push({ from: strategy.key, to: none.id, verb: 'shall move', passing: 'shall move', missing: true });
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
      ...star.flatMap(({ id }) => metrics.map((metric) => ({ from: metric.id, to: id, verb: 'moves' }))),
    ],
  };
}

function workWords(hub: Hub, strategy: Entry<'strategy'>, live: readonly Initiative[]): string {
  const { language } = hub.config;
  if (live.length === 0) return stillStands(strategy, hub.today) ? 'No initiative serves it.' : '';
  const answers = live.map((one) => answerOf(hub, one));
  const known = answers.filter((answer) => answer === 'reached' || answer === 'missed' || answer === 'measured').length;
  const owed = answers.filter((answer) => answer === 'late' || answer === 'awaited').length;
  if (live.length === 1)
    return `1 initiative serves it; ${known === 1 ? 'it has a result' : owed === 1 ? 'its result is owed' : 'it has no result yet'}.`;
  const results = known === 0 ? 'none has a result yet' : `${known} of them ${known === 1 ? 'has' : 'have'} a result`;
  const due = owed === 0 ? '' : `, ${owed} ${owed === 1 ? 'owes its' : 'owe theirs'}`;
  return `${counted(live.length, '', 'initiatives serve it', language)}; ${results}${due}.`;
}

/**
 * From evidence to outcome through one strategy: what was heard, the strategy, the work that serves it, what is to move.
 * @param hub the graph, for one audience
 * @param strategy the one in the middle
 */
export function strategyChain(hub: Hub, strategy: Entry<'strategy'>): Picture {
  const signals = signalsNamed(hub, strategy.data.evidence);
  const heard = signalBoxes(hub, signals).map((box) => box.item);
  const bonds: Bond[] = heard.map(({ id }) => ({ from: id, to: strategy.key, verb: 'is evidence for' }));
  if (heard.length === 0) {
    const none = item('missing/evidence', 'No evidence', {
      note: 'no signal stands behind it here',
      standing: 'missing',
    });
    heard.push(none);
    bonds.push({ from: none.id, to: strategy.key, verb: 'is evidence for', missing: true });
  }
  const side = oneSidedWords(hub, signals);
  if (side) heard.push(item('missing/sides', side.title, { note: side.note, standing: 'missing' }));

  const all = serving(hub, strategy);
  const live = all.filter(({ data }) => data.stage !== 'declined');
  const drawn = all.slice(0, all.length > maxInitiatives ? maxInitiatives - 1 : maxInitiatives);
  const work = drawn.map((initiative) => initiativeItem(hub, initiative));
  bonds.push(...work.map(({ id }) => ({ from: strategy.key, to: id, verb: 'is served by' })));
  const end = outcomes(hub, strategy, all, drawn);
  const unmeasured = drawn.filter(({ data }) => data.stage !== 'declined' && !data.success);
  if (unmeasured.length > 0) {
    const none = item('missing/measure', 'No success measure', {
      note: unmeasured.length === 1 ? 'nothing says when it has worked' : 'nothing says when they have worked',
      standing: 'missing',
    });
    end.items.unshift(none);
    end.bonds.push(...unmeasured.map(({ key }) => ({ from: key, to: none.id, verb: 'is measured by', missing: true })));
  }
  if (all.length > drawn.length) {
    const more = item(
      'more/work',
      `and ${counted(all.length - drawn.length, 'more initiative', 'more initiatives', hub.config.language)}`,
      {
        standing: 'more',
        to: { list: 'initiatives', query: { serves: strategy.id } },
      },
    );
    work.push(more);
    bonds.push({ from: strategy.key, to: more.id, verb: 'is served by' });
  }
  if (live.length === 0 && stillStands(strategy, hub.today)) {
    const none = item('missing/work', 'No initiative', { note: 'nothing of it is under way', standing: 'missing' });
    work.push(none);
    bonds.push({ from: strategy.key, to: none.id, verb: 'is served by', missing: true });
  }
  return {
    title: `From evidence to outcome: ${strategy.data.title}`,
    description: [evidenceWords(hub, signals, 'It rests on'), workWords(hub, strategy, live)].filter(Boolean).join(' '),
    columns: [
      { name: 'Signals', items: heard },
      { name: 'Strategy', items: [{ ...strategyItem(hub, strategy), here: true }] },
      { name: 'Initiatives', items: work },
      { name: 'Outcome', items: end.items },
    ].filter(({ items }) => items.length > 0),
    bonds: [...bonds, ...end.bonds],
  };
}
