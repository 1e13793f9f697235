import type { Change } from '../markdown/change.ts';
import { type Heading, type Nodes, type Read, span } from '../markdown/tree.ts';
import { type Meta, metaOf } from './terms.ts';

/** A field that stands in the text above its parts. */
export interface MetaLine {
  meta: Meta;
  value: string;
  start: number;
  end: number;
}

/** A line `name: value`, without the marks of lists, quotes and bold words. */
function pairOf(line: string): { name: string; value: string } | null {
  const bare = line
    .replaceAll('**', '')
    .replaceAll('__', '')
    .replace(/^[ \t>]{0,20}(?:[-*+][ \t]{1,5})?(?:\[[ xX]\][ \t]{1,5})?[*_]?/, '');
  const at = bare.search(/[:：]/);
  const name = bare.slice(0, Math.max(0, at)).replace(/[*_]/g, '').trim();
  return /^\p{L}[\p{L}\p{M} /-]{1,40}$/u.test(name)
    ? {
        name,
        value: bare
          .slice(at + 1)
          .replace(/^[ \t]{0,5}[*_]?/, '')
          .trim(),
      }
    : null;
}

/** A row `| name | value |` of a table. */
function cellsOf(line: string): { name: string; value: string } | null {
  const [name = '', value, ...more] = line
    .replace(/^[ \t>]{0,20}\|?/, '')
    .split('|')
    .map((cell) => cell.replaceAll('**', '').replaceAll('__', '').trim());
  return value === undefined || more.some((cell) => cell !== '') ? null : { name: name.replace(/:$/, ''), value };
}

/** Lines of a block with where they stand. */
function* linesOf(node: Nodes, text: string): Generator<{ line: string; start: number; end: number }> {
  const { start, end } = span(node);
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    yield { line, start: at, end: at + line.length };
    at += line.length + 1;
  }
}

/** Fields of a table with names in its first row. */
function headed(node: Nodes, text: string): MetaLine[] {
  const [names, , ...rows] = [...linesOf(node, text)];
  if (!names || rows.length !== 1 || !rows[0]) return [];
  const cells = (line: string) =>
    line
      .replace(/^[ \t>]*\||\|[ \t]*$/g, '')
      .split('|')
      .map((cell) => cell.trim());
  const values = cells(rows[0].line);
  return cells(names.line).flatMap((name, at) => {
    const meta = metaOf(name.replace(/[*_]/g, ''));
    return meta ? [{ meta, value: values[at] ?? '', start: names.start, end: rows[0]?.end ?? names.end }] : [];
  });
}

/**
 * Fields above the first part of a record: in a list, a table or lines of their own.
 * @param read the text
 * @param title its title
 */
export function metaLines({ root, text }: Read, title: Heading | null): MetaLine[] {
  const from = title ? root.children.indexOf(title) + 1 : 0;
  const end = root.children.findIndex((node, at) => at >= from && node.type === 'heading');
  const lines: MetaLine[] = [];
  for (const node of root.children.slice(from, end === -1 ? undefined : end)) {
    if (node.type === 'table') {
      const whole = headed(node, text);
      if (whole.length > 1) {
        lines.push(...whole);
        continue;
      }
    }
    if (node.type !== 'list' && node.type !== 'paragraph' && node.type !== 'table' && node.type !== 'blockquote')
      continue;
    for (const { line, ...place } of linesOf(node, text)) {
      const found = node.type === 'table' ? cellsOf(line) : pairOf(line);
      const meta = found && metaOf(found.name);
      if (found && meta) lines.push({ meta, value: found.value, ...place });
    }
  }
  return lines;
}

/**
 * What is taken out of the text, since it came in as a field: lines of lists and paragraphs; tables stay as they are.
 * @param lines the fields
 * @param took what was taken from them
 * @param people whether names of people stay
 */
export function metaChanges(
  { text }: Read,
  lines: readonly MetaLine[],
  took: ReadonlySet<MetaLine>,
  people: boolean,
): Change[] {
  return lines.flatMap((line): Change[] => {
    const { start, end, meta, value } = line;
    const inTable = text.slice(start, end).includes('|');
    if (meta === 'people') {
      if (people || value === '') return [];
      const at = inTable ? text.indexOf(value, start) : start;
      return [{ start: at, end: inTable ? at + value.length : end, text: '', left: 'names of people', personal: true }];
    }
    return took.has(line) && !inTable ? [{ start, end, text: '', into: meta }] : [];
  });
}
