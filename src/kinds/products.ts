import { z } from 'zod';
import { amount, common, count, date, id, money, month, oldestFirst, quarter, share, text } from './fields.ts';
import { defineKind } from './kind.ts';

const mix = z
  .strictObject({
    onProduct: share.describe('Share that goes into the product; automating operations counts here.'),
    technicalDebt: share.describe('Share that lowers the load of development itself.'),
  })
  .refine(
    ({ onProduct, technicalDebt }) =>
      onProduct > 1 || technicalDebt > 1 || Math.abs(onProduct + technicalDebt - 1) < 0.005,
    {
      path: ['technicalDebt'],
      error: 'a share that makes 1 together with onProduct',
    },
  );

const hoursPerMonth = z
  .array(
    z.strictObject({
      month: month.describe('The month.'),
      hours: count.describe('Hours spent.'),
    }),
  )
  .min(1)
  .superRefine(oldestFirst('month', 'month'))
  .describe('Hours over time, oldest first.');

export const products = defineKind({
  folder: 'products',
  list: 'products',
  one: 'product',
  many: 'Products',
  about: 'What is steered: its stage, the mix of work it gets, the manual work that serves its customers.',
  first: 'Describe the product: its stage, and the manual work that serves its customers.',
  schema: z.strictObject({
    ...common,
    stage: z.enum(['before-fit', 'growth', 'mature']).describe('Where the product stands in its life.'),
    steeredBy: z
      .array(id)
      .optional()
      .describe('Ids of the strategies that steer it: what serves them is counted in its mix; never part of a rank.'),
    mix: z
      .array(
        z.strictObject({
          period: quarter.describe('The quarter.'),
          planned: mix.describe('Shares of development work agreed for it.'),
          actual: mix.optional().describe('Shares that happened.'),
          agreed: date.describe('Day of the agreement.'),
          reason: text.describe('Why this mix.'),
          difference: text
            .optional()
            .describe('Why what happened differs from what the initiatives that were built come to.'),
        }),
      )
      .optional()
      .describe('Mix of development work; an optional lens with a dated reason, never part of a rank.'),
    operations: z
      .array(
        z.strictObject({
          name: text.describe('The manual work.'),
          hoursPerMonth,
          serves: text.describe('Who is served.'),
          requestsPerMonth: count.optional().describe('How often it is asked for.'),
          costPerHour: amount.optional().describe("Cost of an hour, in the hub's currency."),
          automatedBy: id.optional().describe('Id of the initiative that automates it.'),
        }),
      )
      .optional()
      .describe('Manual or half-automatic work that serves customers directly.'),
    developmentOperations: z
      .array(
        z.strictObject({
          name: text.describe('The manual work.'),
          hoursPerMonth,
          serves: text.describe('What the team needs it for.'),
          costPerHour: amount.optional().describe("Cost of an hour, in the hub's currency."),
          loweredBy: z
            .strictObject({
              initiative: id.describe('Id of the initiative that lowers it.'),
              takesOff: share.optional().describe('Share of the hours that it takes off; all of them without it.'),
            })
            .optional()
            .describe('What lowers it, and by how much.'),
        }),
      )
      .optional()
      .describe('Manual work that serves the team: deploys by hand, jobs that are watched, tickets of its own.'),
    teamHoursPerMonth: count
      .optional()
      .describe('Hours that the whole team works in a month, so that its manual work is told as a share of them.'),
    results: z
      .array(
        z.strictObject({
          period: quarter.describe('The quarter.'),
          revenue: money.describe("Revenue in the hub's currency."),
          operationsHours: count.describe('Hours of product operations.'),
        }),
      )
      .optional()
      .describe('Revenue against hours: is growth independent of time?'),
  }),
  shows: [{ field: 'stage', label: 'Stage', format: 'state', column: true, filter: true }],
  relations: [
    { field: 'steeredBy', to: 'strategy', label: 'is steered by', inverse: 'steers' },
    { field: 'operations.automatedBy', to: 'initiatives', label: 'waits for', inverse: 'automates work of' },
    {
      field: 'developmentOperations.loweredBy.initiative',
      to: 'initiatives',
      label: 'is relieved by',
      inverse: 'lowers the load of',
      essential: true,
    },
  ],
  narrower: ['results', 'operations.costPerHour', 'developmentOperations.costPerHour'],
  starter: {
    front: `stage: «before-fit or growth or mature»
operations: []             # manual work that serves customers, with hoursPerMonth and automatedBy`,
    body: '«What it does for whom.»',
  },
});
