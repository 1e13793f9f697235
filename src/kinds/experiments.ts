import { z } from 'zod';
import { common, date, id, text } from './fields.ts';
import { defineKind } from './kind.ts';

/** What may turn out otherwise than hoped (M. Cagan's four risks): is it wanted, can it be used, built, afforded? */
export const testedRisks = ['value', 'usability', 'feasibility', 'viability'] as const;

/**
 * What was observed, the weakest first: what people say; what they do with a prototype, or what it does; what happens
 * in the product. After D. J. Bland and A. Osterwalder, "Testing Business Ideas": what people do counts more than what
 * they say, and where it is real more than where it is set up.
 */
export const strengths = ['said', 'prototype', 'product'] as const;

export const experiments = defineKind({
  folder: 'experiments',
  list: 'experiments',
  one: 'experiment',
  many: 'Experiments',
  about: 'What we tried before we believed it: a hypothesis, a measure, a verdict.',
  first: 'Write down the first thing you want to find out, and how you will know.',
  newestBy: 'from',
  schema: z
    .strictObject({
      ...common,
      hypothesis: text.describe('What we hold to be true, so that it can be refuted.'),
      initiative: id.describe('Id of the initiative it informs.'),
      tests: z
        .array(z.enum(testedRisks))
        .optional()
        .describe('What it tests: value (is it wanted?), usability, feasibility (can it be built?), viability.'),
      strength: z
        .enum(strengths)
        .optional()
        .describe('What is observed: what people say, what happens with a prototype, what happens in the product.'),
      measure: text.describe('What is measured, with its unit.'),
      from: date.describe('First day.'),
      to: date.optional().describe('Last day.'),
      result: text.optional().describe('What was measured.'),
      verdict: z.enum(['confirmed', 'refuted', 'inconclusive', 'running']).describe('What it says of the hypothesis.'),
    })
    .refine(({ from, to }) => to === undefined || from <= to, { path: ['to'], error: 'a day on or after `from`' }),
  shows: [
    { field: 'verdict', label: 'Verdict', format: 'state', column: true, filter: true },
    { field: 'initiative', label: 'Initiative', format: 'reference', column: true },
    { field: 'tests', label: 'Tests', format: 'list', filter: true },
    { field: 'strength', label: 'Observed', format: 'state', filter: true },
    { field: 'hypothesis', label: 'Hypothesis', format: 'text' },
    { field: 'measure', label: 'Measure', format: 'text' },
    { field: 'result', label: 'Result', format: 'text', column: true },
    { field: 'from', label: 'From', format: 'date', column: true },
    { field: 'to', label: 'To', format: 'date' },
  ],
  relations: [{ field: 'initiative', to: 'initiatives', label: 'tests', inverse: 'is tested by' }],
  requires: ({ verdict }) =>
    verdict === 'running'
      ? []
      : [
          { field: 'to', because: 'a finished experiment says when it ended', expected: 'the day, YYYY-MM-DD' },
          { field: 'result', because: 'a verdict rests on a result', expected: 'what was measured, with its unit' },
        ],
  starter: {
    front: `hypothesis: «What you hold to be true»
initiative: which-initiative   # id of the initiative it informs
tests: []                      # value, usability, feasibility, viability
strength: «said or prototype or product»
measure: «What is measured, with its unit»
from: «First day of the experiment»
verdict: «running or confirmed or refuted or inconclusive»`,
    body: '«How it is run, with whom, and what would refute it.»',
  },
});
