import { z } from 'zod';
import { common, date, id, journeyStage, journeyStages, text } from './fields.ts';
import { defineKind } from './kind.ts';

/** How something was heard. */
export const channels = [
  'interview',
  'poll',
  'focus-group',
  'review',
  'usability-test',
  'support-case',
  'incident',
  'win-loss',
  'analyst-report',
  'telemetry',
] as const;

export const signals = defineKind({
  folder: 'signals',
  list: 'signals',
  one: 'signal',
  many: 'Signals',
  about: 'The evidence: what was heard, from whom, when and how. Strategies and initiatives rest on these.',
  first: 'Write down one thing you heard: when, from which input, and in which words.',
  newestBy: 'date',
  evidence: { words: 'heard', from: 'date', until: 'goodUntil' },
  schema: z.strictObject({
    ...common,
    date: date.describe('Day on which it was heard or measured.'),
    input: id.describe('Id of the input it came through.'),
    channel: z.enum(channels).describe('How it was heard.'),
    journey: journeyStage.describe("Stage of the customer's journey it speaks of."),
    segment: text.optional().describe('Customer segment, where there is one.'),
    persona: id.optional().describe('Id of the persona who spoke.'),
    former: z.boolean().optional().describe('Whether the speaker used to be a customer and left.'),
    heard: text.describe('What was heard, in the words used.'),
    who: text.optional().describe('The role of the speaker; never a name.'),
    present: z
      .array(
        z.strictObject({
          role: text.describe('Role of the listener: engineer, designer, product lead.'),
          team: text.optional().describe('Team of the listener.'),
          took: text.optional().describe('What they took away.'),
        }),
      )
      .optional()
      .describe('Who of us was in the conversation, and what they took away.'),
    goodUntil: date.optional().describe('Day after which it is too old to rest on.'),
  }),
  shows: [
    { field: 'date', label: 'Heard on', format: 'date', column: true, speaks: true },
    { field: 'input', label: 'Input', format: 'reference', column: true, filter: true, speaks: true },
    { field: 'channel', label: 'Channel', format: 'state', filter: true },
    { field: 'journey', label: 'Journey stage', format: 'state', filter: true },
    { field: 'segment', label: 'Segment', format: 'text', filter: true },
    { field: 'persona', label: 'Persona', format: 'reference', filter: true },
    { field: 'who', label: 'Who', format: 'text' },
    { field: 'former', label: 'Former customer', format: 'yes-no', filter: true },
    { field: 'goodUntil', label: 'Good until', format: 'date' },
  ],
  relations: [
    { field: 'input', to: 'inputs', label: 'came through', inverse: 'told us' },
    { field: 'persona', to: 'personas', label: 'spoken by', inverse: 'said' },
  ],
  cameThrough: 'input',
  narrower: ['who', 'present'],
  starter: {
    front: `date: «Day on which it was heard»
input: which-input         # id of the input it came through
channel: «How it was heard»  # ${channels.join(', ')}
journey: «Stage it speaks of» # ${journeyStages.join(', ')}
heard: «What was heard, in the words used»
who: «Role of the speaker, never a name»
present: []                # - { role: engineer, team: …, took: … }`,
    body: '«What else is needed to understand it.»',
  },
});
