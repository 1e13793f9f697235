import { z } from 'zod';

const amount = z
  .strictObject({
    expected: z.number().nullable().describe('The mean.'),
    low: z.number().nullable().describe('One time in ten it is lower.'),
    high: z.number().nullable().describe('One time in ten it is higher.'),
    unit: z.string().describe('Of the three.'),
  })
  .describe('A figure with what it lies between.');

const day = z.iso.date();

/** What is worked out of an entry. */
const figures = z.strictObject({
  freshness: z
    .strictObject({
      state: z.enum(['fresh', 'due', 'overdue', 'unknown']).describe('Overdue where its day has passed.'),
      since: day.nullable().describe('Day of the last review.'),
      due: day.nullable().describe('Day of the next.'),
      daysLeft: z.number().nullable().describe('Days until then; below zero when it is overdue.'),
    })
    .optional()
    .describe('Of its review; left out where it has none.'),
  evidence: z
    .strictObject({
      signals: z.int().describe('Signals that it names as what it rests on.'),
      expired: z.int().describe('Those of them that are too old to rest on.'),
      newest: day.nullable().describe('Day on which the newest was heard.'),
    })
    .optional()
    .describe('Left out where it names no signal.'),
  rank: z
    .strictObject({
      place: z.int().describe('In the backlog, from 1.'),
      places: z
        .strictObject({ low: z.int().describe('The first.'), high: z.int().describe('The last.') })
        .describe('Between which places it stands in 80 of 100 drawn cases.'),
      group: z.int().describe('Neighbours of one group are too close to call.'),
      cd3: amount
        .optional()
        .describe('Cost of delay divided by duration: the order. Left out where money is not shown.'),
      costOfDelay: amount.optional().describe('What a week of waiting costs. Left out where money is not shown.'),
      left: amount.describe('How much work is left.'),
    })
    .optional()
    .describe('Left out where it has no place, be it that it waits for no turn.'),
  missing: z
    .array(
      z.strictObject({ what: z.string().describe('In words.'), ask: z.string().describe('Whom, by role or name.') }),
    )
    .optional()
    .describe('What its rank waits for; left out where it has one, or needs none.'),
});

const address = z
  .string()
  .describe('From the root of the server; whole where it is known where the site is published.');

const tie = z.strictObject({
  to: z.string().describe('Key of what it names: an entry; an input metric or a skill by its id.'),
  field: z
    .string()
    .optional()
    .describe('The field in which it stands, whose relation `api/index.json` describes; left out for the text.'),
});

const entry = z.strictObject({
  key: z.string().describe('Folder of its kind and id: names the entry in the whole hub.'),
  file: z.string().describe('Below the content folder.'),
  page: address.describe('Its page; with `index.md` behind it, its text as Markdown.'),
  fields: z
    .record(z.string(), z.unknown())
    .describe(
      'Its front matter, as /method/kinds/<folder>.schema.json describes it; what is not for this audience is left out.',
    ),
  figures,
  ties: z.array(tie).optional().describe('What it names. Read the other way, they say what rests on an entry.'),
});

const problem = z.strictObject({
  check: z.string().describe('Id of the check; /method/checks/<id>/ explains it.'),
  severity: z.enum(['error', 'warning']).describe('An error makes the hub false, a warning makes it weak or old.'),
  file: z.string().describe('Below the content folder.'),
  line: z.int().nullable().describe('From 1; null where this audience is not told.'),
  field: z.string().nullable().describe('Dotted path.'),
  message: z.string().describe('What is wrong.'),
  fix: z.string().describe('What to do about it.'),
});

/** What every file of the interface for programs begins with. */
const head = {
  hub: z.string().describe('Its title.'),
  product: z.string().describe('What it is about.'),
  language: z.string().describe('Of the texts.'),
  currency: z.string().describe('Of every amount.'),
  asOf: day.describe('The day on which all of it was worked out.'),
  audience: z.string().describe('For whom: what is not for this audience is not in it.'),
};

/** The file `api/hub.json`. */
export const hubFile = z.strictObject({
  ...head,
  entries: z.array(entry).describe('In the order of the site.'),
  problems: z.array(problem).describe('What the checks find, as far as this audience may hear of it.'),
});

/** The file `api/index.json`. */
export const indexFile = z.strictObject({
  ...head,
  files: z
    .array(
      z.strictObject({
        address,
        type: z.string().describe('Media type.'),
        about: z.string().describe('What it holds.'),
      }),
    )
    .describe('Where the rest is.'),
  kinds: z
    .array(
      z.strictObject({
        kind: z.string().describe('Folder of the kind.'),
        one: z.string().describe('What one entry is called.'),
        about: z.string().describe('What it is for.'),
        entries: z.int().describe('How many there are.'),
        schema: address.describe('Shape of its fields.'),
        relations: z
          .array(
            z.strictObject({
              field: z.string().describe('In which an entry of this kind names another.'),
              label: z.string().describe('How, read from the entry.'),
              inverse: z.string().describe('How, read from what it names.'),
              supports: z.boolean().describe('Whether the entry rests on what it names.'),
            }),
          )
          .describe('How its entries name others.'),
      }),
    )
    .describe('The kinds of entry.'),
});

/** What is worked out of an entry, for programs. Every figure is that of its page. */
export type Figures = z.output<typeof figures>;
/** A figure with what it lies between. */
export type Amount = z.output<typeof amount>;
/** The whole hub, for one audience, on one day. */
export type HubFile = z.output<typeof hubFile>;
/** Where a program begins to read. */
export type IndexFile = z.output<typeof indexFile>;
