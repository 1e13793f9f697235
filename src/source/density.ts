import { type Fault, type Point, pointAt } from './problem.ts';

/**
 * The reader of Markdown takes time with the square of these numbers. A text that somebody wrote to be read
 * stays far below them; a generated one would stop the build for hours.
 */
const most = { marks: 10_000, tags: 10_000, levels: 1000 };

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const container = /[>*+-][ \t]|>|\d[.)][ \t]/g;
/** A line across the page, which begins as lists inside each other do. */
const isBreak = /^ {0,3}(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;
const isDelimiterRow = (line: string) => /^[ \t]*(?:\|[ \t]*)?:?-[\s:|-]*$/.test(line) && line.includes('|');

function tooDense(at: Point, found: string, expected: string): Fault {
  return {
    check: 'body-syntax',
    at,
    found,
    expected,
    message: `The text cannot be read: ${found}.`,
    fix: 'Break it up, put it into a code block, or keep it as a file beside the text and link to it.',
  };
}

/**
 * What makes a text too dense to be read in bounded time.
 * @param text the body
 * @returns the first fault, or null
 */
export function densityFault(text: string): Fault | null {
  // No text of this length holds that many.
  if (text.length <= Math.min(most.marks, most.levels)) return null;
  if (text.length > most.tags && count(text, /<\/?[A-Za-z]/g) > most.tags)
    return tooDense(
      pointAt(text, text.search(/\S/)),
      `more than ${most.tags} tags in one file`,
      `at most ${most.tags} tags`,
    );
  let fence: string | null = null;
  let marks = 0;
  /** First line of the paragraph, and whether it is a table, whose cells are read one by one. */
  let start = 1;
  let table = false;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const [, ticks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== null) {
      if (ticks?.startsWith(fence) && line.trim() === ticks) fence = null;
      start = index + 2;
      continue;
    }
    if (ticks) fence = ticks;
    if (ticks || !/\S/.test(line)) {
      marks = 0;
      table = false;
      start = index + 2;
      continue;
    }
    if (line.length > most.levels) {
      const [prefix = ''] = /^[\s>*+\-\d.)]*/.exec(line) ?? [];
      if (count(prefix, container) > most.levels && !isBreak.test(line))
        return tooDense(
          { line: index + 1, column: 1 },
          `more than ${most.levels} quotes or lists inside each other`,
          `at most ${most.levels} levels`,
        );
    }
    table ||= index + 1 === start + 1 && isDelimiterRow(line);
    marks = (table ? 0 : marks) + count(line, /[_*&{<]/g);
    if (marks > most.marks)
      return tooDense(
        { line: start, column: 1 },
        `more than ${most.marks} marks such as * _ & < { in one paragraph`,
        `at most ${most.marks} marks between two blank lines`,
      );
  }
  return null;
}
