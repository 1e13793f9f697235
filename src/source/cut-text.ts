import type { z } from 'zod';
import { type Fault, type FieldPath, pointAt, shown } from './problem.ts';
import { locateOffset, type YamlBlock } from './yaml.ts';

/**
 * Joins texts that a comma cut. In `{ why: Hours by hand, ours and theirs. }` YAML ends the text at the
 * comma and reads the rest as a field without a value. Nobody means that, so the two are joined again and
 * the author is told to use quotes.
 * @param schema what the data should fit
 * @param data read from YAML; mended in place
 * @param yaml where it was read from
 * @param file the whole file
 * @returns a fault for each text joined
 */
export function joinCutTexts(schema: z.ZodType, data: Record<string, unknown>, yaml: YamlBlock, file: string): Fault[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.flatMap((key) => joinOne(data, issue.path as FieldPath, key, yaml, file) ?? [])
      : [],
  );
}

function joinOne(
  data: Record<string, unknown>,
  path: FieldPath,
  key: string,
  yaml: YamlBlock,
  file: string,
): Fault | null {
  const holder = path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], data) as Record<
    string,
    unknown
  >;
  const keys = Object.keys(holder);
  const before = keys[keys.indexOf(key) - 1];
  if (holder[key] !== null || before === undefined || typeof holder[before] !== 'string') return null;
  const offset = locateOffset(yaml, [...path, key], true);
  // A field that was meant as one has a colon behind its name.
  if (offset === null || !/^\s*[,}]/.test(yaml.text.slice(offset + key.length))) return null;
  const whole = `${holder[before]}, ${key}`;
  holder[before] = whole;
  delete holder[key];
  const field = [...path, before];
  return {
    check: 'cut-text',
    field,
    at: pointAt(file, yaml.start + offset),
    found: `, ${shown(key)}`,
    expected: 'the text in quotes',
    message: `The comma in \`${field.join('.')}\` ends the text inside { }; it was read as "${shown(whole)}".`,
    fix: `Put the whole text in quotes: ${before}: "${shown(whole)}".`,
  };
}
