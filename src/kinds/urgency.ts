import { z } from 'zod';
import { date, halfLife, moneyRange } from './fields.ts';

/** How the cost of delay of an initiative runs over time. */
export const urgency = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('steady').describe('Every week of waiting costs the same.') }),
  z.strictObject({
    shape: z.literal('deadline').describe('Waiting costs nothing until a day; after it the work is worth nothing.'),
    by: date.describe('That day.'),
  }),
  z
    .strictObject({
      shape: z.literal('window').describe('Worth something only between two days.'),
      from: date.describe('First day.'),
      by: date.describe('Last day.'),
    })
    .refine(({ from, by }) => from <= by, { path: ['by'], error: 'a day on or after `from`' }),
  z.strictObject({
    shape: z.literal('begins').describe('Waiting costs nothing until a day, and the same each week from then on.'),
    from: date.describe('That day.'),
  }),
  z.strictObject({
    shape: z.literal('peak').describe('Every week costs the same, and a sum is lost for good after a day.'),
    by: date.describe('That day.'),
    loses: moneyRange({}).describe("The sum that is lost once, in the hub's currency."),
  }),
  z.strictObject({
    shape: z.literal('fading').describe('Worth less the longer it takes.'),
    halfLife: halfLife.describe('Time after which a week of waiting costs half as much.'),
    from: date.optional().describe('Day from which that counts; without it the day of reading.'),
  }),
]);
