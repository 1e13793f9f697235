import { type Fault, pointAt, shown } from '../problem.ts';
import type { YamlBlock } from './yaml.ts';

/** A text file split into its YAML and its body. */
export interface Split {
  yaml: YamlBlock;
  /** Body with every line before it emptied, so that its line numbers are those of the file. */
  body: string;
  /** There are no fields to read. */
  fault?: Fault;
  /** Fields that stand where nobody reads them. */
  second?: Fault;
}

/** Blocks of fields begin near the top, or they are text. */
const searched = { characters: 20_000, lines: 200 };

const isFence = (line: string) => /^---[ \t]*$/.test(line);
const isField = (line: string) => /^[A-Za-z_][\w-]*:(?:[ \t]|$)/.test(line);

/**
 * The line at which a block of fields between two lines of hyphens begins.
 * @param text what may hold one
 * @param atOnce only blank lines may stand before it
 * @returns counted from 0, or -1
 */
function blockOfFields(text: string, atOnce: boolean): number {
  const lines = text.slice(0, searched.characters).split(/\r\n|\r|\n/, searched.lines);
  const begins = (at: number) => {
    if (!isFence(lines[at] ?? '')) return false;
    const first = lines.findIndex((line, index) => index > at && /^[^#\s]/.test(line));
    return first !== -1 && isField(lines[first] ?? '') && lines.slice(first).some(isFence);
  };
  const from = atOnce ? lines.findIndex((line) => line.trim() !== '') : 0;
  return atOnce ? (begins(from) ? from : -1) : lines.findIndex((_, at) => begins(at));
}

const secondFault = (line: number): Fault => ({
  check: 'front-matter',
  at: { line, column: 1 },
  found: 'a second block of fields',
  expected: 'one block of fields, at the top',
  message: 'A second block of fields follows the first: nobody reads its fields, an `audience` in it included.',
  fix: 'Move its fields into the first block, and remove its two lines of hyphens.',
});

/**
 * Splits front matter from body. The opening `---` is the first line; the closing one stands alone on its line.
 * @param text the whole file
 * @param extension of the file; `.yaml` is front matter from end to end
 */
export function split(text: string, extension: string): Split {
  if (extension === '.yaml') return { yaml: { text, start: 0 }, body: '' };
  const opening = /^---[ \t]*(?:\r\n|\r|\n|$)/.exec(text);
  const missing = (message: string, found: string, fix: string): Split => ({
    yaml: { text: '', start: 0 },
    body: text,
    fault: {
      check: 'front-matter',
      at: { line: 1, column: 1 },
      found,
      expected: 'front matter between two lines of ---',
      message,
      fix,
    },
  });
  if (!opening) {
    const below = blockOfFields(text, false);
    if (below > 0)
      return missing(
        `The front matter begins in line ${below + 1}; it is read only where it begins in the first.`,
        shown(text.split(/[\r\n]/, 1)[0]) || 'an empty line',
        'Remove what stands before the first line of hyphens, or move it below the fields.',
      );
    return missing(
      'The file does not begin with front matter.',
      shown(text.split(/[\r\n]/, 1)[0]) || (text === '' ? 'an empty file' : 'an empty line'),
      'Begin the file with a line of three hyphens, the fields, and another line of three hyphens.',
    );
  }
  const start = opening[0].length;
  const closing = /(?<=^|\r|\n)---[ \t]*(?=\r|\n|$)/;
  const rest = text.slice(start);
  const end = closing.exec(rest);
  if (!end)
    return missing(
      'The front matter is opened with --- but never closed.',
      'no closing ---',
      'Add a line of three hyphens behind the last field.',
    );
  const bodyStart = start + end.index + end[0].length;
  const lines = pointAt(text, bodyStart).line - 1;
  const second = blockOfFields(text.slice(bodyStart), true);
  return {
    yaml: { text: rest.slice(0, end.index), start },
    body: '\n'.repeat(lines) + text.slice(bodyStart),
    ...(second === -1 ? {} : { second: secondFault(lines + second + 1) }),
  };
}
