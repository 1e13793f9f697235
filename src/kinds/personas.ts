import { z } from 'zod';
import { common, text } from './fields.ts';
import { defineKind } from './kind.ts';

const list = z.array(text).min(1);

export const personas = defineKind({
  folder: 'personas',
  list: 'personas',
  one: 'persona',
  many: 'Personas',
  about: 'Whom the product is for: what they try to reach, what they need for it, what stands in their way.',
  first: 'Describe the person you hear most often: goals, needs, pains.',
  schema: z.strictObject({
    ...common,
    segment: text.optional().describe('Customer segment they belong to.'),
    goals: list.describe('What they try to reach.'),
    needs: list.describe('What they need for it.'),
    pains: list.describe('What stands in their way.'),
  }),
  shows: [
    { field: 'segment', label: 'Segment', format: 'text', column: true, filter: true },
    { field: 'goals', label: 'Goals', format: 'list', column: true },
    { field: 'needs', label: 'Needs', format: 'list' },
    { field: 'pains', label: 'Pains', format: 'list' },
  ],
  relations: [],
  starter: {
    front: `segment: «The customer segment they belong to»
goals: [«What they try to reach»]
needs: [«What they need for it»]
pains: [«What stands in their way»]`,
    body: '«A day in their life.»',
  },
});
