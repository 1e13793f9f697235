import { CORE_SCHEMA, dump } from 'js-yaml';
import { kindOf } from '../kinds/index.ts';
import { digestOf } from '../source/digest.ts';

/**
 * Fields as YAML, a line each where they are short.
 * @param fields by name
 */
export const yamlOf = (fields: Record<string, unknown>): string =>
  Object.keys(fields).length === 0
    ? ''
    : dump(JSON.parse(JSON.stringify(fields)), { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true, flowLevel: 2 });

/** A text as a file has it: without empty lines around it, and with a last line end. */
export const bodyText = (text: string): string => {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return plain === '' ? '' : `${plain}\n`;
};

/**
 * Extension of a kind's files: Markdown as other tools write it, or YAML alone where a kind has no text.
 * @param kind folder of it
 * @param body the text
 */
export function extensionOf(kind: string, body: string): '.md' | '.yaml' {
  const known = kindOf(kind);
  return body === '' && known?.starter.body === '' && !known.sections ? '.yaml' : '.md';
}

/**
 * The file of an entry.
 * @param fields front matter, in its order
 * @param body its text
 * @param extension of the file
 */
export const entryText = (fields: Record<string, unknown>, body: string, extension: string): string =>
  extension === '.yaml' ? yamlOf(fields) : `---\n${yamlOf(fields)}---\n${body === '' ? '' : `\n${bodyText(body)}`}`;

/** A value with the keys of its objects in order, so that equal ones read the same. */
const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, one]) => one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, ordered(one)]),
        )
      : value;

/** Digest of a value, whatever the order of its keys; short, since it stands in front matter. */
export const valueDigest = (value: unknown): string => digestOf(JSON.stringify(ordered(value)) ?? '').slice(0, 16);

/** What an import writes by itself, or only once. */
const own = new Set(['draft', 'source', 'audience']);

/**
 * The fields that came from the source.
 * @param data front matter of an entry
 */
export const broughtFields = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !own.has(name)));

/**
 * Digest of all that came from the source.
 * @param data front matter
 * @param body the text
 */
export const entryDigest = (data: Record<string, unknown>, body: string): string =>
  valueDigest([broughtFields(data), bodyText(body)]);
