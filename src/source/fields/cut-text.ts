import type { z } from 'zod';
import { type Fault, type FieldPath, pointAt, shown } from '../problem.ts';
import { locateOffset, type YamlBlock } from './yaml.ts';

/** No sentence has more commas. */
const mostCuts = 50;

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
    issue.code === 'unrecognized_keys' && issue.keys.length <= mostCuts
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
  if (holder[key] !== null) return null;
  const placeOf = (name: string) => locateOffset(yaml, [...path, name], true) ?? -1;
  const offset = placeOf(key);
  // A field that was meant as one has a colon behind its name.
  const [, rest = ''] = offset === -1 ? [] : (/^([^,{}[\]:"']+)[,}]/.exec(yaml.text.slice(offset)) ?? []);
  const words = rest.replace(/\s+/gu, ' ').trim();
  if (words !== key && String(Number(words)) !== key) return null;
  // The order in the file: an object puts names that are numbers first.
  const before = Object.keys(holder)
    .filter((name) => placeOf(name) < offset)
    .sort((a, b) => placeOf(b) - placeOf(a))[0];
  if (before === undefined) return null;
  // `5,000` stays one number; elsewhere a space followed the comma.
  const gap = yaml.text[offset - 1] === ',' ? '' : ' ';
  const first = holder[before];
  const thousands = typeof first === 'number' && gap === '' && /^\d{3}$/.test(words);
  if (typeof first !== 'string' && !thousands) return null;
  const whole = thousands ? `${first}${words}` : `${first},${gap}${words}`;
  holder[before] = thousands ? Number(whole) : whole;
  delete holder[key];
  const field = [...path, before];
  return {
    check: 'cut-text',
    field,
    at: pointAt(file, yaml.start + offset),
    found: `,${gap}${shown(words)}`,
    expected: thousands ? 'the number without a comma' : 'the text in quotes',
    message: `The comma in \`${field.join('.')}\` ends the ${thousands ? 'number' : 'text'} inside { }; it was read as "${shown(whole)}".`,
    fix: thousands
      ? `Write the number without a comma: ${before}: ${whole}.`
      : `Put the whole text in quotes: ${before}: "${shown(whole)}".`,
  };
}
