import { z } from 'zod';

/** A line or more of text, not blank. */
export const text = z.string().regex(/\S/u, { error: 'text that is not blank' });

/** The id of an entry: its path below the kind's folder, without extension. */
export const id = z
  .string({ error: 'an id: the path of the file below its folder without extension, in lower case' })
  .regex(/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}._-]*(\/[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}._-]*)*$/u, {
    error: 'an id: the path of the file below its folder without extension, in lower case',
  });

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether `YYYY-MM-DD` names a day that exists. */
export function isCalendarDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (!year || !month || !day || +month < 1 || +month > 12) return false;
  return +day >= 1 && +day <= daysIn(+year, +month);
}

/** What the number or text in a field counts, so that a fault can say how it is written. */
export type Quantity = 'number' | 'money' | 'share' | 'duration' | 'day' | 'month' | 'quarter';

const quantities = z.registry<{ quantity: Quantity }>();

const counts = <S extends z.ZodType>(quantity: Quantity, schema: S): S => {
  quantities.add(schema, { quantity });
  return schema;
};

/** A day of the calendar, `YYYY-MM-DD`, without time or zone. */
export const date = counts(
  'day',
  z
    .string({ error: 'a day of the calendar, YYYY-MM-DD' })
    // Nothing is said of the order of two days while one of them is none.
    .refine(isCalendarDate, { error: 'a day of the calendar, YYYY-MM-DD', abort: true }),
);

/** A month, `YYYY-MM`. */
export const month = counts(
  'month',
  z.string({ error: 'a month, YYYY-MM' }).regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'a month, YYYY-MM' }),
);

/** A quarter, `YYYY-Qn`. */
export const quarter = counts(
  'quarter',
  z
    .string({ error: 'a quarter, YYYY-Q1 to YYYY-Q4' })
    .regex(/^\d{4}-Q[1-4]$/, { error: 'a quarter, YYYY-Q1 to YYYY-Q4' }),
);

/**
 * What a field counts.
 * @param schema of the field, without its optional wrapper
 */
export const quantityOf = (schema: z.core.$ZodType): Quantity | undefined => quantities.get(schema)?.quantity;

const durationPattern = /^(\d+(?:\.\d+)?) (day|week|month|year)s?$/;
const aDuration = 'a number and a unit: days, weeks, months or years, as in "9 weeks"';

/** A span of time with its unit: `9 weeks`, `180 days`, `1 year`; a tenth of a day at least. */
export const duration = counts(
  'duration',
  z
    .string({ error: aDuration })
    // Whoever compares durations must not meet a text that is none.
    .regex(durationPattern, { error: aDuration, abort: true })
    .refine((value) => durationInDays(value) >= 0.1, { error: 'a time longer than zero', abort: true }),
);

/**
 * A duration with an end, for what is reckoned with.
 * @param years it lasts at most
 * @param error what is expected of a longer one
 */
const durationUpTo = (years: number, error: string) =>
  duration.refine((value) => durationInDays(value) <= durationInDays(`${years} years`), { error, abort: true });

/** Time after which something is half of what it was; beyond a century it does not fade. */
export const halfLife = durationUpTo(100, 'at most 100 years; what hardly fades is steady');

/** How long the use of a thing is looked at. */
export const horizon = durationUpTo(10, 'at most 10 years: nobody sees farther');

/** Neither so large nor so near to zero that it can only be a slip, with which sums and pictures would fail. */
const inReach = (least: number, most: number) => (value: number) =>
  Object.is(value, 0) || (Math.abs(value) >= least && Math.abs(value) <= most);

/** A number as people measure, of either sign. */
export const number = counts(
  'number',
  z.number().refine(inReach(1e-12, 1e21), { error: 'a number of a size that somebody can have measured' }),
);

/** Counted hours or cases. */
export const count = counts(
  'number',
  z.number().min(0, { abort: true }).refine(inReach(0.001, 1e9), { error: 'a number: 0, or 0.001 to 1e9' }),
);

const inPurse = inReach(0.01, 1e15);
const anAmount = 'an amount of money: 0, or 0.01 to 1e15';

/** An amount of money in the hub's currency, of either sign. */
export const money = counts('money', z.number().refine(inPurse, { error: anAmount, abort: true }));

/** An amount of money in the hub's currency, never negative. */
export const amount = counts(
  'money',
  z.number().min(0, { abort: true }).refine(inPurse, { error: anAmount, abort: true }),
);

/** A share between 0 and 1. */
export const share = counts(
  'share',
  z
    .number()
    .min(0, { error: 'a share between 0 and 1, as in 0.7' })
    .max(1, { error: 'a share between 0 and 1, as in 0.7' }),
);

const daysOf = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const;

/**
 * Length of a duration in days.
 * @param value as the `duration` field takes it
 * @returns days; a month counts 30.4375, a year 365.25
 */
export function durationInDays(value: string): number {
  const [, amount, unit] = durationPattern.exec(value) ?? [];
  if (!amount || !unit) throw new TypeError(`not a duration: ${value}`);
  return Number(amount) * daysOf[unit as keyof typeof daysOf];
}

/**
 * A range of three estimates, low ≤ likely ≤ high, read as P10, P50 and P90.
 * @param value one estimate
 * @param size its magnitude, for the order
 * @param rest further fields of the same object
 */
function rangeOf<V extends z.ZodType<string> | z.ZodType<number>, Rest extends z.ZodRawShape>(
  value: V,
  size: (value: z.output<V>) => number,
  rest: Rest,
) {
  const shape = {
    /** Smaller in one case of ten (P10). */
    low: value.describe('Smaller in one case of ten (P10).'),
    /** As likely smaller as larger (P50). */
    likely: value.describe('As likely smaller as larger (P50).'),
    /** Larger in one case of ten (P90). */
    high: value.describe('Larger in one case of ten (P90).'),
    ...rest,
  };
  return z.strictObject(shape).superRefine((range, context) => {
    const { low, likely, high } = range as { low: z.output<V>; likely: z.output<V>; high: z.output<V> };
    if (size(low) > size(likely))
      context.addIssue({ code: 'custom', path: ['likely'], message: `at least low (${low})`, input: likely });
    if (size(likely) > size(high))
      context.addIssue({ code: 'custom', path: ['high'], message: `at least likely (${likely})`, input: high });
  });
}

/** A range of durations of work, each up to ten years. */
export const durationRange = rangeOf(
  durationUpTo(10, 'at most 10 years: work that takes longer is more than one initiative'),
  durationInDays,
  {},
);

/** A range of numbers as people measure, of either sign. */
export const numberRange = rangeOf(number, (value) => value as number, {});

/** A range of amounts in the hub's currency, with further fields such as the period. */
export const moneyRange = <Rest extends z.ZodRawShape>(rest: Rest) => rangeOf(amount, (value) => value as number, rest);

/**
 * Holds a list to its promise "oldest first".
 * @param field of each one that says when, as text that sorts by time
 * @param word what the field names: a day, a month
 * @param again whether two may share a time
 */
export const oldestFirst =
  (field: string, word: 'day' | 'month', again = false) =>
  (list: readonly Record<string, unknown>[], context: z.core.$RefinementCtx) => {
    for (const [index, one] of list.entries()) {
      const before = String(list[index - 1]?.[field] ?? '');
      const now = String(one[field]);
      if (index === 0 || now > before || (again && now === before)) continue;
      const message = `a ${word} ${again ? 'not before' : 'after'} ${before}`;
      context.addIssue({ code: 'custom', path: [index, field], message, input: now });
    }
  };

/** Measurements in a table beside the entry, as a pipeline writes them. */
export const historyFile = z.strictObject({
  file: text.describe(
    'A .csv or .json beside the entry: a table, or a list of rows. It is sealed with editions and never published.',
  ),
  date: text.describe('Name of its column that holds the day of a measurement, YYYY-MM-DD.'),
  value: text.describe('Name of its column that holds what was measured: a number, without unit.'),
});

const inFiles = z.registry<{ measured: true }>();

/**
 * Whether a file beside the entry may hold what a field lists, named as `historyFile` has it.
 * @param schema of the field, without its optional wrapper
 */
export const mayBeFile = (schema: z.core.$ZodType): boolean => inFiles.get(schema)?.measured === true;

/** Values measured at a date, oldest first. */
export const history = z
  .array(
    z.strictObject({
      date: date.describe('Day of the measurement.'),
      value: number.describe('What was measured, in the unit of the metric.'),
    }),
  )
  .min(1)
  .superRefine(oldestFirst('date', 'day'));
inFiles.add(history, { measured: true });

/** Where a metric shall be, and when. */
export const target = z.strictObject({
  value: number.describe('The value aimed at, in the unit of the metric.'),
  by: date.describe('The day by which it shall be reached.'),
});

/** Whether more or less of a metric is good. */
export const better = z.enum(['higher', 'lower']);

/** The nine stages of a customer's journey, first visit to departure. */
export const journeyStages = [
  'awareness',
  'visit',
  'lead',
  'evaluation',
  'purchase',
  'onboarding',
  'use',
  'renewal',
  'departure',
] as const;

/** A stage of the customer's journey. */
export type JourneyStage = (typeof journeyStages)[number];

export const journeyStage = z.enum(journeyStages);

/** Where an input stands: with customers, in the company, in the market, in the field. */
export const groups = ['customer', 'company', 'market', 'field'] as const;

/** Where an input looks from. */
export type Group = (typeof groups)[number];

/** Where an entry came from, where it was not written here: one shape for all kinds. */
const source = z.strictObject({
  system: text.describe('What it came from, such as the name of a tracker or "decision log".'),
  key: text.describe('What it is called there: a number, an id, a path. No two entries have the same.'),
  url: z
    .url({ protocol: /^https?$/, error: 'an address that begins with https://' })
    .optional()
    .describe('Where it stands there.'),
  on: date.describe('Day on which it was taken from there.'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{8,128}$/, { error: '8 to 128 hexadecimal digits' })
    .optional()
    .describe('Digest of what was taken, so that a later import knows whether it has changed.'),
});

/**
 * What of the fields of every kind is left out of the widest audience's build: keys and addresses of a system of ours
 * may name people and customers.
 */
export const commonNarrower = ['source.key', 'source.url', 'source.digest'] as const;

/** What every entry may or must say, whatever its kind. */
export const common = {
  /** Name of the entry; the page's heading. */
  title: text.describe("Name of the entry; the page's heading."),
  /** One or two sentences for lists, previews and search. */
  summary: text.optional().describe('One or two sentences for lists, previews and search.'),
  /** The team or role that answers for it. How to reach it may stand in hub.yaml, under `owners`. */
  owner: text.describe(
    'The team or role that answers for it, such as Platform team. How to reach it may stand in hub.yaml, under `owners`.',
  ),
  /** The widest audience it is for; without it, that of `build.audience`. */
  audience: text
    .optional()
    .describe(
      'The widest audience it is for, or `narrowest`, whatever that one is called; without it, that of `build.audience`.',
    ),
  /** Day on which somebody last read it and found it true. */
  reviewed: date.optional().describe('Day on which somebody last read it and found it true.'),
  /** How long a review holds. */
  reviewEvery: duration.optional().describe('How long a review holds, as in "90 days".'),
  /** Words to find it by. */
  tags: z.array(text).optional().describe('Words to find it by.'),
  /** Whether it is still being written: it has a page, and counts nowhere. */
  draft: z
    .boolean()
    .optional()
    .describe('Whether it is still being written: it has a page, may lack fields, and counts nowhere.'),
  /** Where it came from, where it was not written here. */
  source: source.optional().describe('Where it came from, where it was not written here.'),
  /** Ids it had before; their addresses lead here. */
  formerly: z.array(id).optional().describe('Ids it had before; their addresses lead here.'),
};
