import { z } from 'zod';

/** One thing that the hub says, and where. */
export const statement = z.strictObject({
  says: z.string().describe('In the words of the hub or of its pages.'),
  entry: z.string().nullable().describe('Key of the entry that says it; null where it is worked out of the whole hub.'),
  title: z.string().nullable().describe('Title of that entry.'),
  file: z.string().nullable().describe('Its file, below the content folder.'),
  line: z
    .int()
    .nullable()
    .describe(
      'Where in the file, from 1. Null where it is worked out, and for audiences that may not see whole files.',
    ),
  day: z.string().describe('The day for which it holds, YYYY-MM-DD.'),
  freshness: z.string().nullable().describe('How long ago the entry was looked over, and how long it holds.'),
});

/** What a tool answers. */
export const answer = z.strictObject({
  hub: z.string().describe('Title of the hub.'),
  audience: z.string().describe('For whom; nothing that is not for this audience is in the answer.'),
  asOf: z.string().describe('The day of reading.'),
  statements: z.array(statement).describe('What the hub says, the most important first.'),
  notInHub: z.array(z.string()).describe('What was asked for and the hub does not hold.'),
});

/** One thing that the hub says, and where. */
export type Statement = z.output<typeof statement>;
/** What a tool answers. */
export type Answer = z.output<typeof answer>;

/** Where a statement comes from, in one line. */
const source = ({ entry, title, file, day, freshness }: Statement): string =>
  [entry === null ? null : `${title} (${entry})`, file, day, freshness].filter((one) => one !== null).join('; ');

/**
 * An answer as text, for assistants that read no data. Statements of one entry stand below its name, each with its line.
 * @param given the answer
 */
export function answerText({ hub, audience, asOf, statements, notInHub }: Answer): string {
  const lines = [`${hub}, for the audience ${audience}, as of ${asOf}`];
  let last = '';
  for (const one of statements) {
    const from = source(one);
    if (from !== last) lines.push('', from);
    last = from;
    lines.push(`- ${one.line === null ? '' : `line ${one.line}: `}${one.says.replace(/\n/g, '\n  ')}`);
  }
  if (notInHub.length > 0) lines.push('', 'Not in the hub:', ...notInHub.map((one) => `- ${one}`));
  return `${lines.join('\n')}\n`;
}
