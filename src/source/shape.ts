import type { z } from 'zod';
import { type Quantity, quantityOf } from '../kinds/fields.ts';
import { moneyWords, noCurrencyHere, rewritten } from './amount.ts';
import { suggestion } from './nearest.ts';
import { findPlaceholder } from './placeholder.ts';
import { type Fault, shown } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Definition of a schema without its optional, default and pipe wrappers. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const def = schema._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType };
  const inner = def.innerType ?? def.in;
  return inner ? bare(inner) : schema;
}

/** Of several forms, the one that a value names. */
function formOf(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const { discriminator, options } = schema._zod.def as {
    discriminator?: string;
    options?: readonly z.core.$ZodType[];
  };
  if (!discriminator || !options) return schema;
  const form = (value as Record<string, unknown> | null | undefined)?.[discriminator];
  return options.find((option) => option._zod.propValues?.[discriminator]?.has(form as string)) ?? schema;
}

/** The schema below a path, as far as it is known. */
function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[], data: unknown): z.core.$ZodType | undefined {
  let current: z.core.$ZodType | undefined = schema;
  for (const [depth, step] of path.entries()) {
    const def = formOf(bare(current), valueAt(data, path.slice(0, depth)))._zod.def as {
      shape?: Record<string, z.core.$ZodType>;
      element?: z.core.$ZodType;
      valueType?: z.core.$ZodType;
    };
    current = typeof step === 'number' ? def.element : (def.shape?.[String(step)] ?? def.valueType);
    if (!current) return undefined;
  }
  return current;
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], data);

const names: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
};

/** `found` in words: the value, and its type where that is the point. */
function foundWords(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'fields with values';
  return typeof value === 'string' ? `"${shown(value)}"` : `the ${typeof value} ${Object.is(value, -0) ? '-0' : value}`;
}

/** What the number or text in a field counts. */
const countsIn = (schema: z.core.$ZodType | undefined): Quantity | undefined =>
  schema && (quantityOf(schema) ?? (bare(schema) === schema ? undefined : countsIn(bare(schema))));

function expectation(issue: Issue, schema: z.core.$ZodType | undefined, value: unknown, currency?: string): string {
  if (issue.code === 'invalid_type' && issue.expected === 'number') {
    if (typeof value === 'number') return 'a finite number';
    if (countsIn(schema) === 'money') return moneyWords(currency);
    if (countsIn(schema) === 'share') return 'a share between 0 and 1, as in 0.7';
  }
  if (issue.code === 'invalid_type' && /^Invalid input/.test(issue.message))
    return names[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') {
    const options = (issue as { options?: unknown[] }).options ?? [];
    return options.length > 0 ? `one of ${options.map(String).join(', ')}` : 'one of its forms';
  }
  if (issue.code === 'too_small' && /^(Too small|Invalid)/.test(issue.message))
    return issue.origin === 'array' ? `at least ${issue.minimum} in the list` : `at least ${issue.minimum}`;
  if (issue.code === 'too_big' && /^(Too big|Invalid)/.test(issue.message))
    return issue.origin === 'array' ? `at most ${issue.maximum} in the list` : `at most ${issue.maximum}`;
  if (/^Invalid input/.test(issue.message) && schema) return describe(schema) ?? issue.message;
  return issue.message;
}

/** The comment on a schema's field: its reference documentation. */
const describe = (schema: z.core.$ZodType | undefined): string | undefined =>
  (schema as { description?: string } | undefined)?.description ??
  (schema && bare(schema) !== schema ? describe(bare(schema)) : undefined);

/**
 * Every fault of a value against its schema, in the hub's words.
 * @param check id of the check that speaks
 * @param schema what is expected
 * @param data what was read
 * @param currency of every amount, as three capitals, where it is known
 */
export function shapeFaults(check: string, schema: z.ZodType, data: unknown, currency?: string): Fault[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => faultsOf(check, schema, data, issue as Issue, currency));
}

function faultsOf(check: string, schema: z.ZodType, data: unknown, issue: Issue, currency?: string): Fault[] {
  const path = issue.path as (string | number)[];
  const name = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const holder = schemaAt(schema, path, data);
    const form = holder && formOf(bare(holder), valueAt(data, path));
    const shape = (form?._zod.def as { shape?: Record<string, z.core.$ZodType> } | undefined)?.shape ?? {};
    const known = Object.keys(shape);
    const amounts = Object.values(shape).some((field) => countsIn(field) === 'money');
    return issue.keys.map((key) => ({
      check,
      field: [...path, key],
      atKey: true,
      found: key,
      expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a known field',
      message: `Unknown field \`${key}\`${name ? ` in \`${name}\`` : ''}.`,
      fix:
        amounts && key.toLowerCase() === 'currency'
          ? noCurrencyHere(valueAt(data, [...path, key]), currency)
          : `Remove it or correct its name.${suggestion(key, known)}`,
    }));
  }
  const part = schemaAt(schema, path, data);
  const about = describe(part);
  const value = valueAt(data, path);
  const expected = expectation(issue, part, value, currency);
  if (value === undefined) {
    return [
      {
        check,
        field: path,
        found: null,
        expected: about ?? expected,
        message: `\`${name}\` is missing.`,
        fix: `Add \`${String(path.at(-1))}\`: ${about ?? expected}`,
      },
    ];
  }
  const left = typeof value === 'string' ? findPlaceholder(value) : null;
  if (left) {
    return [
      {
        check,
        field: path,
        found: shown(left.text),
        expected,
        message: `\`${name}\` was left to be written: \`${shown(left.text)}\`.`,
        fix: `Write ${expected}.${about ? ` ${about}` : ''}`,
      },
    ];
  }
  const wrongType = issue.code === 'invalid_type' || issue.code === 'invalid_format';
  const misread = wrongType ? rewritten(value, countsIn(part), currency) : null;
  const options =
    typeof value === 'string'
      ? suggestion(
          value,
          (
            (issue as { values?: unknown[]; options?: unknown[] }).values ??
            (issue as { options?: unknown[] }).options ??
            []
          ).map(String),
        )
      : '';
  return [
    {
      check,
      field: path,
      found: foundWords(value),
      expected,
      message: `\`${name}\` is ${foundWords(value)}, expected ${expected}.`,
      fix: `${misread ?? `Write ${expected}.`}${options}${about ? ` ${about}` : ''}`,
    },
  ];
}
