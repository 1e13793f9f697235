import { fieldReferences } from '../../model/references.ts';
import type { SourceText } from '../../source/content.ts';
import type { Edit } from '../../source/edits.ts';
import type { RawEntry } from '../../source/entry.ts';
import { locateOffset } from '../../source/fields/yaml.ts';
import type { FieldPath } from '../../source/problem.ts';
import { yamlText } from '../new.ts';

/** What is renamed, and to what. */
export interface Renaming {
  /** Folder of the kind. */
  kind: string;
  old: string;
  next: string;
}

/** A value that is written in another way than an id usually is: an alias, escapes, a block of text. */
export class Unplain extends Error {}

/**
 * The edit that puts another id in the place of one.
 * @param text of the file
 * @param path of the field
 * @param old as it reads
 * @param next what shall stand there
 * @throws Unplain when the value is not written as it reads
 */
export function valueEdit({ text, yaml }: SourceText, path: FieldPath, old: string, next: string): Edit {
  const offset = locateOffset(yaml, path);
  const start = offset === null ? -1 : yaml.start + offset;
  const quote = /^["']/.exec(text.slice(start))?.[0] ?? '';
  const from = start + quote.length;
  const stands = text.slice(from, from + old.length) === old;
  const after = text.slice(from + old.length, from + old.length + 1);
  if (start < 0 || !stands || (quote ? after !== quote : !/^[\s,\]}]?$/.test(after))) throw new Unplain(path.join('.'));
  return { start: from, end: from + old.length, text: quote ? next : yamlText(next) };
}

/**
 * Edits of the references in the typed fields of an entry.
 * @param entry any
 * @param text of its file
 * @param renaming what becomes of which id
 * @throws Unplain when one is not written as it reads
 */
export const referenceEdits = (
  { kind, data }: Pick<RawEntry, 'kind' | 'data'>,
  text: SourceText,
  { kind: folder, old, next }: Renaming,
): Edit[] =>
  fieldReferences(kind, data)
    .filter(({ to }) => to === `${folder}/${old}`)
    .map(({ id, path, relation }) => valueEdit(text, path, id, relation.to === 'any' ? `${folder}/${next}` : next));

/** The line end that a text uses. */
const lineEnd = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

/**
 * The edit that notes under which id an entry was known.
 * @param data of the entry
 * @param source text of its file
 * @param renaming what becomes of which id; going back to a former one, the two trade places
 * @throws Unplain when `formerly` is no list that can be added to
 */
export function formerlyEdit(data: RawEntry['data'], source: SourceText, { old, next }: Renaming): Edit {
  const { text, yaml } = source;
  const { formerly } = data;
  if (formerly === undefined) {
    const end = yaml.start + yaml.text.length;
    const before = /(^|[\r\n])$/.test(yaml.text) ? '' : lineEnd(text);
    return { start: end, end, text: `${before}formerly: [${yamlText(old)}]${lineEnd(text)}` };
  }
  if (!Array.isArray(formerly)) throw new Unplain('formerly');
  const own = formerly.indexOf(next);
  if (own !== -1) return valueEdit(source, ['formerly', own], next, old);
  const list = locateOffset(yaml, ['formerly']);
  const first = formerly.length > 0 ? locateOffset(yaml, ['formerly', 0]) : null;
  if (list === null) throw new Unplain('formerly');
  const at = yaml.start + list;
  if (text[at] === '[')
    return { start: at + 1, end: at + 1, text: formerly.length > 0 ? `${yamlText(old)}, ` : yamlText(old) };
  if (first === null) throw new Unplain('formerly');
  // A list of lines: another line before the first.
  const value = yaml.start + first;
  const line = Math.max(text.lastIndexOf('\n', value - 1), text.lastIndexOf('\r', value - 1)) + 1;
  const dash = text.slice(line, value);
  if (!/^[ ]*-[ ]+$/.test(dash)) throw new Unplain('formerly');
  return { start: line, end: line, text: `${dash}${yamlText(old)}${lineEnd(text)}` };
}
