import type { z } from 'zod';
import { textsIn } from '../body/texts-in.ts';
import { type Fault, shown } from '../problem.ts';
import { findPlaceholder } from '../words/placeholder.ts';
import { noCurrencyHere, rewritten } from './amount.ts';
import { suggestion } from './nearest.ts';
import { bare, countsIn, defOf, otherwise, shapeWords, written } from './shape-words.ts';

type Issue = z.core.$ZodIssue;

/** Of several forms, the one that a value names. */
function formOf(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const { discriminator, options } = defOf(schema);
  if (!discriminator || !options) return schema;
  const form = (value as Record<string, unknown> | null | undefined)?.[discriminator];
  return options.find((option) => option._zod.propValues?.[discriminator]?.has(form as string)) ?? schema;
}

/** The schema below a path, as far as it is known. */
function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[], data: unknown): z.core.$ZodType | undefined {
  let current: z.core.$ZodType | undefined = schema;
  for (const [depth, step] of path.entries()) {
    const def = defOf(formOf(bare(current), valueAt(data, path.slice(0, depth))));
    current = typeof step === 'number' ? def.element : (def.shape?.[String(step)] ?? def.valueType);
    if (!current) return undefined;
  }
  return current;
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], data);

/** `found` in words: the value, and its type where that is the point. */
function foundWords(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'fields with values';
  return typeof value === 'string' ? `"${shown(value)}"` : `the ${typeof value} ${Object.is(value, -0) ? '-0' : value}`;
}

function expectation(issue: Issue, schema: z.core.$ZodType | undefined, value: unknown, currency?: string): string {
  const custom = !/^(Invalid|Too small|Too big)/.test(issue.message);
  if (issue.code === 'invalid_type' && issue.expected === 'number' && typeof value === 'number')
    return 'a finite number';
  if (issue.code === 'too_small' && !custom)
    return issue.origin === 'array' ? `at least ${issue.minimum} in the list` : `at least ${issue.minimum}`;
  if (issue.code === 'too_big' && !custom)
    return issue.origin === 'array' ? `at most ${issue.maximum} in the list` : `at most ${issue.maximum}`;
  const options = (issue as { options?: unknown[] }).options ?? [];
  if (issue.code === 'invalid_union' && options.length > 0) return `one of ${options.map(String).join(', ')}`;
  return custom || !schema ? issue.message : shapeWords(schema, currency);
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
 * @returns each says whether it is `unfinished`: nothing, or too little, was written there
 */
export function shapeFaults(check: string, schema: z.ZodType, data: unknown, currency?: string): Fault[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const faults = faultsOf(check, schema, data, issue as Issue, currency);
    return isLeft(issue as Issue, valueAt(data, issue.path))
      ? faults.map((fault) => ({ ...fault, unfinished: true }))
      : faults;
  });
}

/** Whether a value does not fit because it was not written yet. */
const isLeft = (issue: Issue, value: unknown): boolean =>
  issue.code !== 'unrecognized_keys' &&
  (value === undefined ||
    value === null ||
    (typeof value === 'string' && (value.trim() === '' || findPlaceholder(value) !== null)) ||
    (Array.isArray(value) && issue.code === 'too_small') ||
    (issue.code === 'invalid_union' &&
      typeof value === 'object' &&
      textsIn(value).some(({ text }) => findPlaceholder(text) !== null)));

/** Whether an unknown field is what a comma has cut from a number, as in { revenue: 1,5 }. */
const isRest = (key: string, value: unknown) => value === null && /^\d{1,15}$/.test(key);

const cutNumber = (check: string, path: readonly (string | number)[], key: string): Fault => ({
  check,
  field: [...path, key],
  atKey: true,
  found: `,${key}`,
  expected: 'a number with a point',
  message: `A comma ends a value inside { }: \`${key}\` was read as a field of its own.`,
  fix: 'Write the number with a point, as in 1.5, and nothing between thousands; put a text in quotes.',
});

function faultsOf(check: string, schema: z.ZodType, data: unknown, issue: Issue, currency?: string): Fault[] {
  const path = issue.path as (string | number)[];
  const name = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const holder = schemaAt(schema, path, data);
    const form = holder && formOf(bare(holder), valueAt(data, path));
    const shape = (form && defOf(form).shape) ?? {};
    const known = Object.keys(shape);
    const amounts = Object.values(shape).some((field) => countsIn(field) === 'money');
    return issue.keys.map((key) =>
      isRest(key, valueAt(data, [...path, key]))
        ? cutNumber(check, path, key)
        : {
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
          },
    );
  }
  const part = schemaAt(schema, path, data);
  const about = describe(part);
  const value = valueAt(data, path);
  const expected = expectation(issue, part, value, currency);
  const own = path.at(-1) ?? '';
  const form = part ? written(own, part) : null;
  if (value === undefined) {
    // Of a text only its meaning says what to write.
    const words = expected === 'text' && about !== undefined ? about : expected;
    const add = form ? `\`${form}\`.` : words === about ? `\`${own}\`:` : `\`${own}\`, ${expected}.`;
    return [
      {
        check,
        field: path,
        found: null,
        expected: words,
        message: `\`${name}\` is missing.`,
        fix: `Add ${add} ${about ?? ''}`.trimEnd(),
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
  // The fields that it takes are named by the message.
  const write = form ? `Write ${expected.split(/[,:]/, 1)[0]}, as in \`${form}\`.` : `Write ${expected}.`;
  const wrongType = issue.code !== 'too_small' && issue.code !== 'too_big';
  const misread =
    wrongType && part ? (rewritten(value, countsIn(part), currency) ?? otherwise(String(own), value, part)) : null;
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
      fix: `${misread ?? write}${options}${about ? ` ${about}` : ''}`,
    },
  ];
}
