import { z } from 'zod';
import { common, date, id, text } from './fields.ts';
import { defineKind } from './kind.ts';

export const strategy = defineKind({
  folder: 'strategy',
  list: 'strategy',
  one: 'strategy',
  many: 'Strategy',
  about: 'What we do about what we heard: a diagnosis, a guiding policy, actions that fit together, and what we leave.',
  first:
    'Write the first strategy: the diagnosis of one hard problem, the policy that answers it, and what you will not do.',
  ownPicture: true,
  newestBy: 'adopted',
  partedBy: { field: 'status', values: ['adopted', 'proposed', 'draft', 'retired'] },
  schema: z.strictObject({
    ...common,
    status: z.enum(['draft', 'proposed', 'adopted', 'retired']).describe('Where it stands.'),
    adopted: date.optional().describe('Day on which it was adopted.'),
    approvers: z
      .strictObject({
        product: text.optional().describe('Role that agreed for product.'),
        engineering: text.optional().describe('Role that agreed for engineering.'),
        design: text.optional().describe('Role that agreed for design.'),
      })
      .optional()
      .describe('Who agreed to it; adopted needs all three.'),
    moves: z.array(id).optional().describe('Ids of the input metrics it shall move.'),
    evidence: z.array(id).optional().describe('Ids of the signals it rests on.'),
    supersedes: z.array(id).optional().describe('Ids of the strategies it replaces.'),
  }),
  shows: [
    { field: 'status', label: 'Status', format: 'state', column: true, filter: true },
    { field: 'adopted', label: 'Adopted', format: 'date', column: true },
    { field: 'moves', label: 'Moves', format: 'reference', column: true },
  ],
  relations: [
    { field: 'evidence', to: 'signals', label: 'rests on', inverse: 'is evidence for', supports: true },
    { field: 'moves', to: 'input-metric', label: 'moves', inverse: 'is moved by' },
    { field: 'supersedes', to: 'strategy', label: 'replaces', inverse: 'is replaced by', acyclic: true },
  ],
  sections: ['Diagnosis', 'Guiding policy', 'Coherent actions', 'Not doing'],
  requires: ({ status }) =>
    status === 'adopted'
      ? [
          { field: 'adopted', because: 'an adopted strategy says since when', expected: 'the day, YYYY-MM-DD' },
          ...['product', 'engineering', 'design'].map((side) => ({
            field: `approvers.${side}`,
            because: 'product, engineering and design adopt a strategy together',
            expected: 'the role that agreed',
          })),
          {
            field: 'moves',
            because: 'an adopted strategy says which input metric it moves',
            expected: "ids of the North Star's input metrics",
          },
        ]
      : [],
  starter: {
    front: `status: draft              # draft, proposed, adopted, retired
moves: []                  # ids of the North Star's input metrics
evidence: []               # ids of signals`,
    body: `## Diagnosis

«What is hard here, and why.»

## Guiding policy

«How we go about it.»

## Coherent actions

«What we do, each fitting the others.»

## Not doing

«What we leave.»`,
  },
});

/**
 * Whether a strategy holds or is meant to: it is adopted, or proposed to be.
 * @param data the strategy's
 */
export const isPursued = ({ status }: { status: string }): boolean => status === 'adopted' || status === 'proposed';
