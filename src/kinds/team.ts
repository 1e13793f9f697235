import { z } from 'zod';
import { common, id } from './fields.ts';
import { defineKind } from './kind.ts';

export const team = defineKind({
  folder: 'team',
  list: 'team',
  one: 'team member',
  many: 'Team',
  about: 'Who covers which skill, who holds which contract, and which skill nobody covers.',
  first: 'Write down the first role of the team and the skills it covers.',
  schema: z.strictObject({
    ...common,
    skills: z.array(id).describe('Ids of the skills covered; the list is in hub.yaml.'),
    holds: z.array(id).optional().describe('Contracts that hang on this person, written `inputs/id`.'),
  }),
  shows: [
    { field: 'skills', label: 'Skills', format: 'list', column: true, filter: true },
    { field: 'holds', label: 'Holds', format: 'reference', column: true },
  ],
  relations: [
    { field: 'skills', to: 'skill', label: 'covers', inverse: 'is covered by' },
    { field: 'holds', to: 'any', label: 'holds the contract with', inverse: 'is held by' },
  ],
  starter: { front: 'skills: []                 # ids of the skills listed in hub.yaml', body: '' },
});
