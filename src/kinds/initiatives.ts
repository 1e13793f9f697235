import { z } from 'zod';
import {
  better,
  common,
  date,
  durationRange,
  id,
  moneyRange,
  number,
  numberRange,
  oldestFirst,
  share,
  text,
} from './fields.ts';
import { defineKind } from './kind.ts';
import { hasReached, stageOrDeclined, stages, standsAt } from './stages.ts';
import { urgency } from './urgency.ts';

/** What customers may get out of work: the kinds of value. */
export const valueKinds = [
  'capability',
  'reliability',
  'speed',
  'affordability',
  'improvement',
  'vendor-health',
] as const;

/** Functions of the company that a change may touch. */
export const functions = ['support', 'sales', 'legal', 'finance', 'operations', 'marketing'] as const;

/**
 * What customers get, in their words; null while nobody can say. `unknown` says so in any case of letters, with or
 * without spaces and a full stop around it.
 * @param data the initiative's
 */
export const customerValueOf = ({ customerValue = '' }: { customerValue?: string | undefined }): string | null =>
  ['', 'unknown', 'unknown.'].includes(customerValue.trim().toLowerCase()) ? null : customerValue;

const years = (day: string): number => Number(day.slice(0, 4));

/** Only what was released can be taken out, and not before. */
function outAfterRelease(
  { release, retired }: { release?: { on: string } | undefined; retired?: { on: string } | undefined },
  context: z.core.$RefinementCtx,
): void {
  if (!retired || (release && retired.on >= release.on)) return;
  const message = release
    ? `a day on or after the release (${release.on})`
    : 'a `release` with its day: only what was released can be taken out';
  context.addIssue({ code: 'custom', path: release ? ['retired', 'on'] : ['retired'], message, input: retired.on });
}

export const initiatives = defineKind({
  folder: 'initiatives',
  list: 'backlog',
  one: 'initiative',
  many: 'Backlog',
  about: 'One backlog for all work, whatever it touches: what customers get, what it costs, what waiting costs.',
  first: 'Write down the first idea: what customers would get. If nobody can say, write `unknown` and whom to ask.',
  schema: z
    .strictObject({
      ...common,
      stage: stageOrDeclined.describe('Where it stands between idea and learning.'),
      declinedBecause: text.optional().describe('Why it is not done; needed when declined.'),
      stages: z
        .array(
          z.strictObject({ stage: stageOrDeclined.describe('The stage.'), on: date.describe('Day it was entered.') }),
        )
        .superRefine(oldestFirst('on', 'day', true))
        .optional()
        .describe('Stages it went through, oldest first.'),
      customerValue: text
        .optional()
        .describe("What customers get, in the customer's words; an idea may say `unknown`."),
      askWhom: text.optional().describe('Who could tell the customer value, while it is unknown.'),
      valueKinds: z.array(z.enum(valueKinds)).optional().describe('Kinds of that value.'),
      serves: z.array(id).optional().describe('Ids of the strategies it serves.'),
      moves: z.array(id).optional().describe('Ids of the input metrics it shall move.'),
      evidence: z.array(id).optional().describe('Ids of the signals it rests on.'),
      costOfDelay: z
        .array(
          moneyRange({
            kind: z.enum(valueKinds).describe('The kind of value that is late.'),
            why: text.describe('Where the figures come from.'),
            cause: text.optional().describe('Parts that name the same cause rise and fall together.'),
          }),
        )
        .optional()
        .describe("What a week of waiting costs, per kind of value, in the hub's currency."),
      urgency: urgency.optional().describe('How the cost of delay runs over time; steady without it.'),
      duration: durationRange.optional().describe('How long one team needs.'),
      runCost: moneyRange({ per: z.enum(['week', 'month', 'year']).describe('The period.') })
        .optional()
        .describe("What running it costs, in the hub's currency."),
      costOfNotDoing: text.optional().describe('What happens when it is not done.'),
      risks: z
        .array(
          z.strictObject({
            what: text.describe('What may go wrong.'),
            chance: z.enum(['low', 'medium', 'high']).describe('How likely.'),
            probability: share.optional().describe('The chance as a share of 1, where somebody knows it better.'),
            effect: z.enum(['low', 'medium', 'high']).describe('How bad.'),
            costs: moneyRange({})
              .optional()
              .describe("What it costs once if it happens, in the hub's currency; without it the risk has no price."),
            answer: text.describe('What is done about it.'),
          }),
        )
        .optional()
        .describe('What may go wrong, and the answer.'),
      success: z
        .strictObject({
          measure: text.describe('Id of an input metric, or the name of a measure of its own with `unit`.'),
          unit: text.optional().describe('Unit, for a measure of its own.'),
          better: better.optional().describe('Whether more or less is good, for a measure of its own.'),
          baseline: number.describe('Value before.'),
          target: number.describe('Value aimed at.'),
          expected: numberRange
            .optional()
            .describe(
              'Between what the result is expected to lie; once it is known, `/calibration/` holds it against it.',
            ),
          by: date.describe('Day on which the measure is answered.'),
        })
        .optional()
        .describe('How success will be measured; set before building.'),
      release: z
        .strictObject({
          how: z.enum(['beta', 'full']).describe('To some or to all.'),
          on: date.describe('Day of the release.'),
        })
        .optional()
        .describe('How it was released.'),
      result: z
        .strictObject({
          value: number.describe('What the measure said.'),
          on: date.describe('Day of that measurement.'),
          learned: text.describe('What we learned.'),
          verdict: z.enum(['keep', 'improve', 'take-out']).describe('What follows.'),
        })
        .optional()
        .describe('The answer of the success measure after release.'),
      retired: z
        .strictObject({ on: date.describe('First day without it; a day to come while it is planned.') })
        .optional()
        .describe('When what was released is taken out again.'),
      leftOut: z.array(text).optional().describe('What was left out to keep it small.'),
      touches: z
        .array(
          z.strictObject({
            function: z.enum(functions).describe('The function touched.'),
            told: text.describe('What they were told.'),
          }),
        )
        .optional()
        .describe('Functions of the company that it touches.'),
      requirements: z
        .array(
          z.strictObject({
            quality: text.describe('The quality: availability, speed, scale.'),
            target: text.describe('What must hold, with its unit.'),
          }),
        )
        .optional()
        .describe('Non-functional requirements.'),
      dependsOn: z.array(id).optional().describe('Ids of the initiatives that must come first.'),
      window: z
        .strictObject({ from: date.describe('First day.'), to: date.describe('Last day.') })
        .refine(({ from, to }) => from <= to, { path: ['to'], error: 'a day on or after `from`' })
        .refine(({ from, to }) => years(to) - years(from) <= 10, {
          path: ['to'],
          error: 'at most 10 years after `from`',
        })
        .optional()
        .describe('When it is planned.'),
      promised: z
        .strictObject({
          to: text.describe('To whom: a segment, a role, everybody.'),
          by: date.describe('The day it was promised for.'),
        })
        .optional()
        .describe('A date that customers were given; without it their roadmap shows none.'),
      workClass: z
        .enum(['on-product', 'technical-debt'])
        .optional()
        .describe('A lens on the mix of work; never part of the rank.'),
    })
    .superRefine(outAfterRelease),
  shows: [
    {
      field: 'stage',
      label: 'Stage',
      format: 'state',
      column: true,
      filter: true,
      onDay: {
        of: (data, today) => standsAt(data as { stage: string; retired?: { on: string } }, today),
        also: ['retired'],
      },
    },
    { field: 'customerValue', label: 'Customer value', format: 'text', column: true },
    { field: 'valueKinds', label: 'Kinds of value', format: 'list', column: true, filter: true },
    { field: 'costOfDelay', label: 'Cost of delay per week', format: 'cost-of-delay', column: true },
    { field: 'duration', label: 'Duration', format: 'duration-range', column: true },
    { field: 'serves', label: 'Serves', format: 'reference', column: true, filter: true },
    { field: 'moves', label: 'Moves', format: 'reference' },
    { field: 'promised.by', label: 'Promised by', format: 'date' },
    { field: 'askWhom', label: 'Whom to ask', format: 'text' },
    { field: 'declinedBecause', label: 'Declined because', format: 'text' },
    { field: 'retired.on', label: 'Day of removal', format: 'date', column: true },
  ],
  relations: [
    { field: 'evidence', to: 'signals', label: 'rests on', inverse: 'is evidence for', supports: true },
    { field: 'serves', to: 'strategy', label: 'serves', inverse: 'is served by', supports: true },
    { field: 'moves', to: 'input-metric', label: 'moves', inverse: 'is moved by' },
    {
      field: 'success.measure',
      to: 'input-metric',
      label: 'is measured by',
      inverse: 'measures',
      when: (success) => success.unit === undefined,
      essential: true,
    },
    { field: 'dependsOn', to: 'initiatives', label: 'comes after', inverse: 'comes before', acyclic: true },
  ],
  measures: ({ success }, field, inputMetrics) => {
    if (!success || !/^(?:success\.(?:baseline|target|expected\.\w+)|result\.value)$/u.test(field)) return undefined;
    if (success.unit !== undefined) return { unit: success.unit, metric: null };
    const metric = inputMetrics.get(success.measure);
    return metric && { unit: metric.unit, metric: success.measure };
  },
  sections: ['Summary', 'Business case', 'User stories', 'Personas', 'Functional specification'],
  sectionsWhen: ({ stage }) => hasReached(stage, 'conception'),
  requires: ({ stage }) => [
    ...(hasReached(stage, 'conception')
      ? [
          {
            field: 'valueKinds',
            because: 'from conception on the customer value has a kind',
            expected: `one or more of ${valueKinds.join(', ')}`,
          },
        ]
      : []),
    ...(hasReached(stage, 'prioritised')
      ? [
          {
            field: 'costOfDelay',
            because: 'priority needs the cost of delay',
            expected: 'ranges per week, one for each kind of value',
          },
          {
            field: 'duration',
            because: 'priority needs the duration',
            expected: 'a range of three estimates, each as in "6 weeks"',
          },
          {
            field: 'runCost',
            because: 'a priority is checked against what running it costs',
            expected: 'a range of three amounts and the period that they are for',
          },
        ]
      : []),
    ...(stage === 'declined'
      ? [
          {
            field: 'declinedBecause',
            because: 'a declined initiative keeps its reason',
            expected: 'the reason, in a sentence',
          },
        ]
      : []),
  ],
  narrower: ['costOfDelay', 'runCost', 'costOfNotDoing', 'promised.to', 'risks.costs', 'urgency.loses'],
  starter: {
    front: `stage: idea                # ${stages.join(', ')}; or declined
stages: [{ stage: idea, on: «Day on which it was first said» }]
customerValue: unknown     # or what customers get, in their words
askWhom: «Who could tell what customers would get»`,
    body: '',
  },
});
