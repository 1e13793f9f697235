import { formatValue, formatValues } from '../format/numbers.ts';
import { lastMeasured } from '../kinds/north-star.ts';
import { hasReached } from '../kinds/stages.ts';
import { afterlifeOf, answerOf } from '../methods/after-release.ts';
import type { Hub, InputMetric } from '../model/hub.ts';
import { valueWords } from '../model/value-words.ts';
import type { Entry } from '../source/entry.ts';
import { chainWords } from './chain-words.ts';
import { goalWords } from './goal-words.ts';
import { dayWords, item, type PictureBox } from './layers.ts';

type Initiative = Entry<'initiatives'>;

const unitOf = (hub: Hub, { data }: Initiative) =>
  data.success?.unit ?? hub.inputMetrics.get(data.success?.measure ?? '')?.unit;

/**
 * What the success measure said, with its unit; empty without a result.
 * @param hub the graph
 * @param initiative any
 */
export function resultValue(hub: Hub, initiative: Initiative): string {
  const { result } = initiative.data;
  return result ? formatValue(result.value, unitOf(hub, initiative), hub.config.language) : '';
}

/**
 * The result of an initiative in words, or why there is none; empty while nobody could know.
 * @param hub the graph
 * @param initiative any
 */
export function answerNote(hub: Hub, initiative: Initiative): string {
  const { success, stage, release } = initiative.data;
  const answer = answerOf(hub, initiative);
  const value = resultValue(hub, initiative);
  const { language } = hub.config;
  const say = chainWords(language);
  switch (answer) {
    case 'reached':
    case 'open':
    case 'missed':
      return say.resultThen(value, goalWords(language)[answer]);
    case 'measured':
      return value;
    case 'late':
      return say.noAnswer(dayWords(success?.by as string, language));
    case 'awaited':
      return say.awaited;
    case 'none':
      return release || hasReached(stage, 'prioritised') ? say.noMeasureNote : '';
    default:
      return '';
  }
}

const isGone = (hub: Hub, initiative: Initiative) => afterlifeOf(hub, initiative).state === 'taken-out';

/**
 * Where an initiative stands in words: its stage, or that it was taken out again.
 * @param hub the graph, with its day
 * @param initiative any
 */
export const standsWords = (hub: Hub, initiative: Initiative): string => {
  const { stage, retired } = initiative.data;
  return retired && isGone(hub, initiative)
    ? chainWords(hub.config.language).takenOut(dayWords(retired.on, hub.config.language))
    : valueWords(stage);
};

/**
 * An initiative as a box: its stage, and how far it is with its answer.
 * @param hub the graph
 * @param initiative any
 */
export function initiativeItem(hub: Hub, initiative: Initiative): PictureBox {
  const { stage, title } = initiative.data;
  const answer = answerOf(hub, initiative);
  const words = answerNote(hub, initiative);
  const open = answer === 'late' || answer === 'awaited' || (answer === 'none' && words !== '');
  return item(initiative.key, title, {
    note: [standsWords(hub, initiative), words].filter(Boolean).join('; '),
    standing: stage === 'declined' || isGone(hub, initiative) ? 'past' : open ? 'open' : 'plain',
    to: { entry: initiative.key },
  });
}

/**
 * An input metric as a box: now, and where it shall be.
 * @param hub the graph
 * @param metric one of the North Star's
 */
export function metricItem(hub: Hub, metric: InputMetric): PictureBox {
  const star = hub.of('north-star')[0];
  const { language } = hub.config;
  const say = chainWords(language);
  const now = lastMeasured(metric.history, hub.today);
  const goal = formatValue(metric.target.value, metric.unit, language);
  return item(`input-metric/${metric.id}`, metric.name, {
    kind: say.inputMetric,
    note: now ? say.now(formatValue(now.value, metric.unit, language), goal) : say.goalOnly(goal),
    to: star ? { entry: star.key, anchor: `metric.${metric.id}` } : null,
  });
}

/** The North Star metric as a box; none while there is no North Star. */
export function starItem(hub: Hub): PictureBox[] {
  const star = hub.of('north-star')[0];
  if (!star) return [];
  const { metric } = star.data;
  const { language } = hub.config;
  const say = chainWords(language);
  const now = lastMeasured(metric.history, hub.today);
  const goal = formatValue(metric.target.value, metric.unit, language);
  return [
    item('north-star', metric.name, {
      kind: say.northStarMetric,
      star: true,
      note: say.star(now ? say.now(formatValue(now.value, metric.unit, language), goal) : say.goalOnly(goal)),
      to: { entry: star.key, anchor: 'view.metric' },
    }),
  ];
}

/**
 * The success measure of an initiative: the input metric that it names, or a measure of its own; null while none is set.
 * @param hub the graph
 * @param initiative any
 */
export function measureItem(hub: Hub, initiative: Initiative): PictureBox | null {
  const { success } = initiative.data;
  if (!success) return null;
  const metric = success.unit === undefined ? hub.inputMetrics.get(success.measure) : undefined;
  if (metric) return metricItem(hub, metric);
  const { language } = hub.config;
  const say = chainWords(language);
  const [from = '', to = ''] = formatValues([success.baseline, success.target], success.unit, language);
  return item(`measure/${initiative.id}`, success.measure, {
    kind: say.successMeasure,
    note: say.measure(from, to, dayWords(success.by, language)),
    to: { entry: initiative.key, anchor: 'view.success' },
  });
}
