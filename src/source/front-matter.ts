import { type Fault, pointAt, shown } from './problem.ts';
import type { YamlBlock } from './yaml.ts';

/** A text file split into its YAML and its body. */
export interface Split {
  yaml: YamlBlock;
  /** Body with every line before it emptied, so that its line numbers are those of the file. */
  body: string;
  fault?: Fault;
}

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
  return {
    yaml: { text: rest.slice(0, end.index), start },
    body: '\n'.repeat(lines) + text.slice(bodyStart),
  };
}
