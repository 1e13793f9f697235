import { z } from 'zod';
import { better, common, history, id, target, text } from './fields.ts';
import { defineKind } from './kind.ts';

const metric = {
  name: text.describe('What is measured, in words.'),
  counts: text
    .optional()
    .describe('What the figure counts, and of what it is a share: one sentence that stands beside it.'),
  unit: text.describe('Unit of the values, as written behind a figure: "%", "days".'),
  better: better.describe('Whether more or less of it is good.'),
  history: history.describe(
    'What was measured, oldest first; the last one is now. Or a file beside the entry: { file, date, value }.',
  ),
  target: target.describe('Where it shall be, and when.'),
};

/** What a metric of a new file leaves to be written: nothing in it is a figure. */
const series = (indent: string) =>
  [
    'unit: «Unit of its values»',
    'better: «higher or lower»',
    'history: [{ date: «Day of the measurement», value: «What was measured» }]',
    'target: { value: «The value aimed at», by: «A day after that measurement» }',
  ]
    .map((line) => indent + line)
    .join('\n');

interface Dated {
  date: string;
}

/**
 * What was measured up to a day, that day included: a value dated later is not known on it.
 * @param history oldest first
 * @param day `YYYY-MM-DD`
 */
export const measuredUpTo = <One extends Dated>(history: readonly One[], day: string): One[] =>
  history.filter(({ date }) => date <= day);

/**
 * The value of a metric on a day: what was measured last, on that day or before it.
 * @param history oldest first
 * @param day `YYYY-MM-DD`
 * @returns null while nothing was measured
 */
export const lastMeasured = <One extends Dated>(history: readonly One[], day: string): One | null =>
  history.findLast(({ date }) => date <= day) ?? null;

export const northStar = defineKind({
  folder: 'north-star',
  list: 'north-star',
  one: 'North Star',
  many: 'North Star',
  about: 'What the product is steered by: one vision, one metric of customer value, and the few metrics that move it.',
  first: 'Write the North Star first: what customers get when you succeed, and the one number that shows it.',
  single: true,
  schema: z.strictObject({
    ...common,
    customerValue: text.describe("What customers have when the vision is reached, in the customer's words."),
    metric: z
      .strictObject(metric)
      .describe('The North Star metric: one number that grows with the value customers get.'),
    inputMetrics: z
      .array(z.strictObject({ id: id.describe('Short id that strategies and initiatives name.'), ...metric }))
      .min(3, { error: 'three to five input metrics' })
      .max(5, { error: 'three to five input metrics' })
      .describe('Three to five metrics that teams can move and that move the North Star metric.'),
    notDoing: z
      .array(text)
      .min(1, { error: 'at least one thing that will not be done' })
      .describe('What will not be done, so that the rest can be.'),
  }),
  shows: [{ field: 'customerValue', label: 'Customer value', format: 'text' }],
  relations: [],
  // The North Star metric is one of them in texts: `<Metric of="north-star">`.
  measures: ({ metric, inputMetrics }, field) => {
    const [, of, id] = /^(metric|inputMetrics\[([^\]]*)\])\.(?:target|history\[[^\]]*\])\.value$/u.exec(field) ?? [];
    if (of === 'metric') return { unit: metric.unit, metric: 'north-star' };
    const found = inputMetrics.find((each) => each.id === id);
    return found && { unit: found.unit, metric: found.id };
  },
  provides: {
    as: 'input-metric',
    field: 'inputMetrics',
    ids: ({ inputMetrics }) => ['north-star', ...inputMetrics.map((each) => each.id)],
  },
  starter: {
    front: `customerValue: «What customers have when you succeed, in their words»
metric:
  name: «The one number that grows with that value»
${series('  ')}
inputMetrics:
${['first', 'second', 'third']
  .map(
    (name) => `  - id: ${name}
    name: «The ${name} number that teams can move»
${series('    ')}`,
  )
  .join('\n')}
notDoing: [«What you will not do»]`,
    body: '«Why this number, and what it does not show.»',
  },
});
