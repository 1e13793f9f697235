import { z } from 'zod';
import { date, horizon, id, moneyRange, text } from './fields.ts';
import { kinds } from './index.ts';

/** Whether sorting and spelling dates can work with a language tag. */
function isLanguageTag(value: string): boolean {
  try {
    return /^[A-Za-z]{2,3}(-|$)/.test(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** Headings of the required sections, kind by kind, for a hub in another language. */
const sectionNames = z.strictObject(
  Object.fromEntries(
    kinds.flatMap(({ folder, many, sections }) => {
      if (!sections) return [];
      const names = sections.map((name) => [name, text.optional().describe(`What the heading "${name}" is here.`)]);
      const own = z.strictObject(Object.fromEntries(names)).optional();
      return [[folder, own.describe(`Headings in the texts of ${many}.`)]];
    }),
  ),
);

/** Whether a day can be told in a time zone. */
function isTimeZone(value: string): boolean {
  try {
    return /^[A-Za-z]/.test(value) && new Intl.DateTimeFormat('en', { timeZone: value }) !== null;
  } catch {
    return false;
  }
}

const timezone = z.string().superRefine((value, context) => {
  if (isTimeZone(value)) return;
  // What is close to it is suggested.
  const options = Intl.supportedValuesOf('timeZone');
  const message = 'the name of a time zone, such as Europe/Berlin or UTC';
  context.addIssue({ code: 'custom', message, input: value, options });
});

const skill = z.strictObject({
  id: id.describe('Id that team members name.'),
  title: text.describe('The skill, in words.'),
});

/** `hub.yaml`: what holds for the hub as a whole. */
export const hubSchema = z.strictObject({
  title: text.describe('Name of the hub.'),
  product: text.describe('The product it steers.'),
  schema: z
    .int()
    .min(1)
    .optional()
    .describe('Version of the shapes of its content; `npm run upgrade` raises it. 1 without it.'),
  language: z
    .string()
    .refine(isLanguageTag, { error: 'a language tag such as en or pt-BR' })
    .default('en')
    .describe('Language of the texts.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'a currency code of three capitals, such as EUR' })
    .default('EUR')
    .describe('Currency of every amount.'),
  timezone: timezone.optional().describe('Where the hub is at home: its calendar says which day is today.'),
  today: date.optional().describe('Pins the date of the build; for demonstration hubs and tests.'),
  site: z
    .url({ protocol: /^https?$/, error: 'an address that begins with https://' })
    .optional()
    .describe('Where the site is published.'),
  repository: z
    .url({ protocol: /^https?$/, error: 'an address that begins with https://' })
    .optional()
    .describe("Where a file of the content folder is edited; the file's path is added."),
  inbox: z
    .email({ error: 'an address of e-mail, such as heard@example.com' })
    .optional()
    .describe('Address of e-mail that takes what anybody heard: the page /heard/ offers it to all who see the site.'),
  maturity: z
    .strictObject({
      stage: z.enum(['starting']).describe('The hub has only begun.'),
      until: date.describe('Last day on which it is said to be young.'),
    })
    .optional()
    .describe('While a hub is young, findings that only time can cure are counted in one line and not listed.'),
  teams: z
    .int()
    .min(1)
    .max(50)
    .optional()
    .describe('How many teams work through the backlog, each on one initiative at a time; one without it.'),
  teamWeekCost: moneyRange({})
    .optional()
    .describe(
      "What a week of one team costs, in the hub's currency; without it the work of no initiative has a price.",
    ),
  worthHorizon: horizon
    .optional()
    .describe('How long an initiative is used when its value is held against its cost; 1 year without it.'),
  audiences: z.array(text).min(1).optional().describe('Audiences from narrow to wide; without the list there is one.'),
  build: z
    .strictObject({ audience: text.describe('What a plain build publishes.') })
    .optional()
    .describe('Needed as soon as there is more than one audience.'),
  owners: z
    .array(
      z.strictObject({
        name: text.describe('As written in `owner`.'),
        ask: text.describe('How to ask: a channel, an address, an https link.'),
      }),
    )
    .optional()
    .describe('How to ask the owners.'),
  skills: z
    .strictObject({
      required: z.array(skill).default([]).describe('Skills the team must cover.'),
      optional: z.array(skill).default([]).describe('Skills that help.'),
      notRequired: z.array(text).default([]).describe('What nobody needs.'),
    })
    .optional()
    .describe('Skills of a technical product strategy team.'),
  sections: sectionNames
    .optional()
    .describe('What the headings of required sections are called, where the texts are not in English.'),
  checks: z
    .record(
      text,
      z.looseObject({
        severity: z.enum(['error', 'warning', 'off']).optional().describe('How much a problem of this check weighs.'),
      }),
    )
    .optional()
    .describe('Settings per check: severity, and thresholds that the check names.'),
  waivers: z
    .array(
      z.strictObject({
        check: id.describe('Id of the check.'),
        entry: id.describe('The entry, written `folder/id`.'),
        reason: text.describe('Why the problem stays. Read by all who see the entry.'),
        until: date.describe('Last day of the waiver.'),
      }),
    )
    .optional()
    .describe('Single problems that are known and stay for a while.'),
});

/** Settings that only narrower audiences than the widest get. */
export const narrowerSettings = ['teamWeekCost'] as const;

export type HubConfig = z.output<typeof hubSchema>;

/**
 * The last day on which a hub counts as young; null when it does not, or no longer.
 * @param config `hub.yaml`
 * @param today `YYYY-MM-DD`
 */
export const youngUntil = ({ maturity }: Pick<HubConfig, 'maturity'>, today: string): string | null =>
  maturity && maturity.until >= today ? maturity.until : null;

/**
 * Ids of the skills that a hub lists; null when it lists none.
 * @param config `hub.yaml`
 */
export function skillIds({ skills }: HubConfig): string[] | null {
  return skills ? [...skills.required, ...skills.optional].map((skill) => skill.id) : null;
}
