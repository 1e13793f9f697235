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
    mix: z
      .array(
        z.strictObject({
          period: quarter.describe('The quarter.'),
          planned: mix.describe('Shares of development work agreed for it.'),
          actual: mix.optional().describe('Shares that happened.'),
          agreed: date.describe('Day of the agreement.'),
          reason: text.describe('Why this mix.'),
        }),
      )
      .optional()
      .describe('Mix of development work; an optional lens with a dated reason, never part of a rank.'),
    operations: z
      .array(
        z.strictObject({
          name: text.describe('The manual work.'),
          hoursPerMonth: z
            .array(
              z.strictObject({
                month: month.describe('The month.'),
                hours: count.describe('Hours spent.'),
              }),
            )
            .min(1)
            .superRefine(oldestFirst('month', 'month'))
            .describe('Hours over time, oldest first.'),
          serves: text.describe('Who is served.'),
          requestsPerMonth: count.optional().describe('How often it is asked for.'),
          costPerHour: amount.optional().describe("Cost of an hour, in the hub's currency."),
          automatedBy: id.optional().describe('Id of the initiative that automates it.'),
        }),
      )
      .optional()
      .describe('Manual or half-automatic work that serves customers directly.'),
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
  relations: [{ field: 'operations.automatedBy', to: 'initiatives', label: 'waits for', inverse: 'automates work of' }],
  narrower: ['results', 'operations.costPerHour'],
  starter: {
    front: `stage: «before-fit or growth or mature»
operations: []             # manual work that serves customers, with hoursPerMonth and automatedBy`,
    body: '«What it does for whom.»',
  },
});
