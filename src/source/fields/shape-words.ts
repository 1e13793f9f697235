import type { z } from 'zod';
import { type Quantity, quantityOf } from '../../kinds/fields.ts';
import { moneyWords } from './amount.ts';

interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  discriminator?: string;
  options?: readonly z.core.$ZodType[];
  shape?: Record<string, z.core.$ZodType>;
  entries?: Record<string, string>;
  values?: readonly unknown[];
}

/** Definition of a schema. */
export const defOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Def;

/** A schema without its optional, default and pipe wrappers. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType, in: piped } = defOf(schema);
  const inner = innerType ?? piped;
  return inner ? bare(inner) : schema;
}

/** What the number or text in a field counts. */
export const countsIn = (schema: z.core.$ZodType | undefined): Quantity | undefined =>
  schema && (quantityOf(schema) ?? (bare(schema) === schema ? undefined : countsIn(bare(schema))));

const takes = (schema: z.core.$ZodType, value: unknown) => (schema as z.ZodType).safeParse(value).success;

/**
 * The words that somebody wrote into the fields of a schema: no ids, days, or values of a list that the schema gives.
 * @param schema of the fields
 * @param data that fits it
 */
export function wordsWritten(schema: z.core.$ZodType, data: unknown): string[] {
  if (data === null || data === undefined) return [];
  const inner = bare(schema);
  const { type, element, valueType, shape, options, discriminator } = defOf(inner);
  if (type === 'string') return typeof data === 'string' && takes(inner, 'Any words') ? [data] : [];
  if (type === 'array' && element && Array.isArray(data)) return data.flatMap((one) => wordsWritten(element, one));
  const values = data as Record<string, unknown>;
  if (type === 'record' && valueType) return Object.values(values).flatMap((one) => wordsWritten(valueType, one));
  if (type === 'union' && discriminator) {
    const form = options?.find(
      (one) => choices(bare(defOf(one).shape?.[discriminator] ?? one))[0] === values[discriminator],
    );
    return form ? wordsWritten(form, data) : [];
  }
  return Object.entries(shape ?? {}).flatMap(([name, field]) => wordsWritten(field, values[name]));
}

/** What a schema says of a value that does not fit. */
const complaint = (schema: z.core.$ZodType, value: unknown): string | undefined => {
  const message = (schema as z.ZodType).safeParse(value).error?.issues[0]?.message;
  return message?.startsWith('Invalid') ? undefined : message;
};

const fieldsOf = (schema: z.core.$ZodType) => Object.entries(defOf(schema).shape ?? {});
const isNeeded = ([, field]: [string, z.core.$ZodType]) => !takes(field, undefined);

/** Names in their order: those that are needed, then those that may be there. */
function names(schema: z.core.$ZodType): string {
  const fields = fieldsOf(schema);
  const said = (list: typeof fields) => list.map(([name]) => `\`${name}\``).join(', ');
  const [needed, others] = [fields.filter(isNeeded), fields.filter((field) => !isNeeded(field))];
  if (needed.length === 0) return `any of ${said(others)}`;
  return `${said(needed)}${others.length > 0 ? `, and if wanted ${said(others)}` : ''}`;
}

/**
 * Whether a value can be taken out of the fields of a schema, as far as its own field says.
 * @param schema of the fields
 * @param path of the value
 */
export function mayBeMissing(schema: z.core.$ZodType, path: readonly (string | number)[]): boolean {
  const [step, ...rest] = path;
  const { element, valueType, shape } = defOf(bare(schema));
  if (step === undefined) return takes(schema, undefined);
  if (element) return rest.length === 0 ? takes(bare(schema), []) : mayBeMissing(element, rest);
  const field = shape?.[step] ?? valueType;
  // One of several shapes: its own problem says what it asks for.
  return field ? mayBeMissing(field, rest) : false;
}

/** The values among which one is chosen. */
export const choices = (schema: z.core.$ZodType): string[] => {
  const { type, entries, values } = defOf(schema);
  return type === 'enum' ? Object.values(entries ?? {}) : type === 'literal' ? (values ?? []).map(String) : [];
};

const formNames = (schema: z.core.$ZodType): string[] => {
  const { discriminator = '', options = [] } = defOf(schema);
  return options.flatMap((form) => choices(bare(defOf(form).shape?.[discriminator] ?? form)));
};

/**
 * What a schema takes, in words that an outsider can write by: values, fields, what stands in a list.
 * @param schema of a field
 * @param currency of the hub, where it is known
 */
export function shapeWords(schema: z.core.$ZodType, currency?: string): string {
  const inner = bare(schema);
  const { type, element, valueType, discriminator } = defOf(inner);
  const quantity = countsIn(schema);
  if (quantity === 'money') return moneyWords(currency);
  if (type === 'object') return `fields with values: ${names(inner)}`;
  if (type === 'union' && discriminator)
    return `fields with values, \`${discriminator}\` first: one of ${formNames(inner).join(', ')}`;
  if (type === 'record')
    return `fields with values${valueType && defOf(bare(valueType)).type === 'object' ? `, each with ${names(bare(valueType))}` : ''}`;
  if (type === 'array' && element) {
    const own = bare(element);
    if (defOf(own).type === 'object') return `a list, each with ${names(own)}`;
    const each = shapeWords(own, currency);
    return each === 'text' ? 'a list of text' : `a list, each ${each}`;
  }
  const values = choices(inner);
  if (values.length > 0) return `one of ${values.join(', ')}`;
  if (type === 'boolean') return 'true or false';
  const plain = type === 'string' ? 'text' : 'a number';
  // What a custom shape expects, it says of what does not fit.
  return (
    complaint(inner, null) ??
    complaint(inner, type === 'string' ? '?' : Number.NaN) ??
    (quantity === 'share' ? (complaint(inner, -1) ?? plain) : plain)
  );
}

/** Deeper than that, the next problem says what is missing. */
const deepest = 3;

/**
 * What a schema takes, as somebody would begin to write it: `[{ name: …, ask: … }]`.
 * @returns null where words say it better
 */
function sketch(schema: z.core.$ZodType, depth = 0): string | null {
  const inner = bare(schema);
  const { type, element, valueType, options } = defOf(inner);
  const of = (part: z.core.$ZodType) => (depth < deepest && sketch(part, depth + 1)) || '…';
  if (type === 'array' && element) return `[${of(element)}]`;
  if (type === 'record' && valueType) return `{ …: ${of(valueType)} }`;
  if (type === 'union' && options?.[0]) return sketch(options[0], depth);
  if (type !== 'object') return null;
  const fields = fieldsOf(inner);
  const needed = fields.filter(isNeeded);
  const shown = needed.length > 0 ? needed : fields.slice(0, 1);
  return `{ ${shown.map(([name, field]) => `${name}: ${of(field)}`).join(', ')} }`;
}

/**
 * How a field that holds fields, or a list of such, is written.
 * @param step name of the field, or its place in a list
 * @param schema of the field
 * @returns `owners: [{ name: …, ask: … }]`; null for fields that hold a single value, or a list of such
 */
export function written(step: string | number, schema: z.core.$ZodType): string | null {
  const sketched = sketch(schema);
  if (sketched === null || sketched === '[…]') return null;
  return typeof step === 'number' ? sketched : `${step}: ${sketched}`;
}

/** A text in a list of YAML, in quotes where it would be read as something else. */
const inList = (text: string) =>
  /^\p{L}[\p{L}\p{N} ._/-]*$/u.test(text) && !/^(true|false|null|yes|no)$/i.test(text) ? text : JSON.stringify(text);

/** Parts of a text that was meant as a list: a sentence has commas, too. */
function partsOf(text: string, element: z.core.$ZodType): string[] {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return takes(element, '?') && parts.some((part) => part.split(/\s+/).length > 3) ? [text.trim()] : parts;
}

/** Longer ones nobody reads in a problem. */
const longest = 120;

/**
 * What to do about a value of another type than its field takes, where that is plain: a list that was written as text,
 * one member without its list, a number that is a text.
 * @param name of the field
 * @param value as it was read
 * @param schema of the field
 * @returns a sentence, or null
 */
export function otherwise(name: string, value: unknown, schema: z.core.$ZodType): string | null {
  const inner = bare(schema);
  const { type, element } = defOf(inner);
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return takes(inner, String(value))
      ? `Put it in quotes, or it is ${typeof value === 'number' ? 'a number' : value}.`
      : null;
  if (type !== 'array' || !element) return null;
  if (typeof value === 'string') {
    const parts = partsOf(value, element);
    if (parts.length === 0 || value.length > longest || !parts.every((part) => takes(element, part))) return null;
    return `Write it as a list: \`${name}: [${parts.map(inList).join(', ')}]\`.`;
  }
  const known = Object.keys(defOf(bare(element)).shape ?? {});
  return typeof value === 'object' && value !== null && Object.keys(value).some((key) => known.includes(key))
    ? 'Put `- ` before its first field, and indent the others as far: it is a list of one.'
    : null;
}
