import { isDeepStrictEqual } from 'node:util';
import { CORE_SCHEMA, dump } from 'js-yaml';
import type { SourceText } from '../../source/content.ts';
import { type Edit, edited } from '../../source/edits.ts';
import { locateOffset, parseYaml } from '../../source/fields/yaml.ts';

type Data = Record<string, unknown>;

/** The lines of a field: from its name to the next one, without remarks that stand above that. */
interface Lines {
  key: string;
  /** Offsets in the YAML. */
  start: number;
  end: number;
}

/** Whether a line belongs to what follows it. */
const isRemark = (line: string): boolean => line.trim() === '' || line.startsWith('#');

/** The lines of every field; null where two stand on one. */
function linesOf(text: string, yaml: SourceText['yaml'], data: Data): Lines[] | null {
  const starts = Object.keys(data)
    .map((key) => ({ key, start: locateOffset(yaml, [key], true) ?? -1 }))
    .sort((a, b) => a.start - b.start);
  if (starts.some(({ start }) => start < 0 || (start > 0 && !/[\r\n]/.test(text[start - 1] ?? '')))) return null;
  return starts.map(({ key, start }, index) => {
    const lines = text.slice(start, starts[index + 1]?.start).split(/(?<=\n|\r(?!\n))/);
    while (lines.length > 1 && isRemark(lines.at(-1) ?? '')) lines.pop();
    return { key, start, end: start + lines.join('').length };
  });
}

const written = (key: string, value: unknown, end: string): string =>
  dump({ [key]: value }, { schema: CORE_SCHEMA, lineWidth: -1, flowLevel: 3 }).replaceAll('\n', end);

/**
 * Brings the fields of a file from older to newer shapes, and leaves everything else as it is: fields that say the same,
 * their order, remarks. A field that only has another name keeps how it is written.
 * @param source text of the file
 * @param before the fields as they are
 * @param after the fields as they shall be
 * @returns the new text; null where that cannot be done line by line, and somebody has to do it by hand
 */
export function rewritten({ text, yaml }: SourceText, before: Data, after: Data): string | null {
  const lines = linesOf(yaml.text, yaml, before);
  if (!lines) return null;
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const added = new Map(Object.entries(after).filter(([key]) => !Object.hasOwn(before, key)));
  const edits: Edit[] = [];
  for (const { key, start, end: last } of lines) {
    if (isDeepStrictEqual(before[key], after[key]) && Object.hasOwn(after, key)) continue;
    const [other] = [...added].find(([, value]) => isDeepStrictEqual(value, before[key])) ?? [];
    if (Object.hasOwn(after, key)) edits.push({ start, end: last, text: written(key, after[key], end) });
    else if (other !== undefined && yaml.text.startsWith(`${key}:`, start)) {
      added.delete(other);
      edits.push({ start, end: start + key.length, text: other });
    } else edits.push({ start, end: last, text: '' });
  }
  const tail = [...added].map(([key, value]) => written(key, value, end)).join('');
  const open = tail === '' || /(?:^|[\r\n])$/.test(yaml.text) ? '' : end;
  const length = yaml.text.length;
  const fields = edited(yaml.text, [...edits, { start: length, end: length, text: open + tail }]);
  const read = parseYaml({ text: fields, start: 0 }, fields);
  if (!('data' in read) || !isDeepStrictEqual(read.data, after)) return null;
  return text.slice(0, yaml.start) + fields + text.slice(yaml.start + length);
}
