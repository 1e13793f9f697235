import { z } from 'zod';
import { common, date, id, text } from './fields.ts';
import { defineKind } from './kind.ts';

export const decisions = defineKind({
  folder: 'decisions',
  list: 'decisions',
  one: 'decision record',
  many: 'Decisions',
  about: 'What was decided, by whom, on which data, against which options, and what it replaced.',
  first: 'Record the last decision that product and engineering made together.',
  newestBy: 'date',
  schema: z.strictObject({
    ...common,
    date: date.describe('Day of the decision.'),
    status: z.enum(['proposed', 'accepted', 'rejected', 'superseded']).describe('Where it stands.'),
    signedOff: z
      .strictObject({
        product: date.optional().describe('Day on which product signed.'),
        engineering: date.optional().describe('Day on which engineering signed.'),
      })
      .optional()
      .describe('Big decisions are made together; both sign.'),
    dissent: text.optional().describe('Disagreement that remains.'),
    data: z.array(id).optional().describe('Ids of the signals it rests on.'),
    about: z.array(id).optional().describe('What it decides about, written `folder/id`.'),
    supersedes: z.array(id).optional().describe('Ids of the decisions it replaces.'),
  }),
  shows: [
    { field: 'date', label: 'Decided on', format: 'date', column: true },
    { field: 'status', label: 'Status', format: 'state', column: true, filter: true },
    { field: 'dissent', label: 'Dissent', format: 'text' },
  ],
  relations: [
    { field: 'data', to: 'signals', label: 'rests on', inverse: 'is data for', supports: true },
    { field: 'about', to: 'any', label: 'decides about', inverse: 'is decided by' },
    { field: 'supersedes', to: 'decisions', label: 'replaces', inverse: 'is replaced by', acyclic: true },
  ],
  sections: ['Context', 'Options', 'Decision', 'Consequences'],
  sectionsWhen: (data) => !isTakenOver(data),
  starter: {
    front: `date: «Day of the decision»
status: proposed           # proposed, accepted, rejected, superseded
signedOff: {}              # product: and engineering: with the day each signed
data: []                   # ids of signals
about: []                  # folder/id of what it decides about`,
    body: `## Context

«What made a decision necessary.»

## Options

«What was weighed.»

## Decision

«What was chosen, and why.»

## Consequences

«What follows, the unwelcome part included.»`,
  },
});

/**
 * Whether a record was taken over from elsewhere. What it does not hold, such as signatures and data, is unknown: nobody
 * makes it up afterwards.
 * @param data the decision's
 */
export function isTakenOver(data: { source?: unknown }): boolean {
  return data.source !== undefined;
}
