import { z } from 'zod';
import { common, date, duration, groups, id, journeyStage, text } from './fields.ts';
import { defineKind } from './kind.ts';

/** What edges call technical product strategy itself: no input of a hub has this id. */
export const tps = 'tps';

/** What an input may stand for beyond its group; a trap looks for what stands for it. */
export const standings = ['competition', 'industry'] as const;

export const inputs = defineKind({
  folder: 'inputs',
  list: 'inputs',
  one: 'input',
  many: 'Inputs',
  about:
    'Whom technical product strategy listens to, and the contract with each: what is given, what is got back, how often.',
  first: 'Write down the first input: who they are, what they tell you, and what they get for it.',
  schema: z.strictObject({
    ...common,
    group: z.enum(groups).describe('Where they stand: customer, company, market or field.'),
    standsFor: z
      .enum(standings)
      .optional()
      .describe(
        'What they look at, where a trap asks for it: `competition` for other vendors, `industry` for where the craft goes.',
      ),
    journey: z
      .array(journeyStage)
      .describe("Stages of the customer's journey that they can see; an empty list while nobody knows."),
    edges: z
      .array(
        z.strictObject({
          with: id.describe('`tps`, or the id of the other input. An edge stands in one of its two files.'),
          gives: text.describe('What this input gives; told from its own side.'),
          gets: text.describe('What this input gets back.'),
          every: duration.describe('How often the two sides talk.'),
          last: date.optional().describe('Day of the last exchange; left out while there was none.'),
          contacts: z
            .strictObject({
              here: text.describe('The role that holds the trust on this side.'),
              there: text.describe('The role that holds it on the other side.'),
            })
            .describe('Who holds the trust on each side, as roles.'),
        }),
      )
      .describe('Two-way contracts with technical product strategy (`tps`) and with other inputs.'),
  }),
  shows: [
    { field: 'group', label: 'Group', format: 'state', column: true, filter: true },
    { field: 'standsFor', label: 'Stands for', format: 'state' },
    { field: 'journey', label: 'Sees', format: 'list', column: true },
  ],
  relations: [
    {
      field: 'edges.with',
      to: 'inputs',
      label: 'talks with',
      inverse: 'talks with',
      except: [tps],
      essential: true,
    },
  ],
  narrower: ['edges.contacts'],
  starter: {
    front: `group: «${groups.join(' or ')}»
journey: [«A stage they can see»]  # stages of the customer's journey that they can see
edges:
  - with: ${tps}  # stands for you, the team behind this hub (technical product strategy)
    gives: «What they tell you»
    gets: «What they get back»
    every: «How often you talk»   # as in 2 weeks
    contacts: { here: «Role on their side», there: «Role on yours» }`,
    body: '«What they can see, and what they cannot.»',
  },
});
