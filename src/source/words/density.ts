import { formatCount } from '../../format/numbers.ts';
import type { Tag } from '../body/raw-tags.ts';
import { type Fault, type Point, pointAt } from '../problem.ts';
import { bareLine } from './bare-line.ts';

/**
 * The reader of Markdown takes time with the square of these numbers. A text that somebody wrote to be read
 * stays far below them; a generated one would stop the build for hours.
 */
const limits = {
  marks: 10_000,
  levels: 1000,
  tags: { '.md': 10_000, '.mdx': 4000 } as Readonly<Record<string, number>>,
  /** In one word, such as a list of addresses without spaces. */
  addresses: 1000,
  /** In one tag. */
  attributes: 1000,
  /**
   * Some marks cost as much as the paragraph is long in which they stand, in time and, where each is made a character,
   * in memory: letters of all paragraphs, each as often as it has such marks.
   */
  letters: 200_000_000,
  /** Cells that rows of tables lack: each row is filled up to as many as the head has, in every text that is made of it. */
  cells: 100_000,
};

/** Those marks: characters by name; in .mdx also what may begin a component or an expression. */
const costly: Readonly<Record<string, RegExp>> = { '.md': /&[#A-Za-z]/g, '.mdx': /[{<]|&[#A-Za-z]/g };

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const container = /[>*+-][ \t]|>|\d[.)][ \t]/g;
/** What begins a part of a line; in a line that is not all ASCII, the place of each is counted from its beginning. */
const parts = /[`*_[<&~\\{@]|:\/\/|www\./g;

/** A line that begins an entry of a list, and so a paragraph, whatever stands before it. */
const isEntry = /^ {0,3}[*+-][ \t]+\S/;
/** A line across the page, which begins as lists inside each other do. */
const isBreak = /^ {0,3}(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;
const isAscii = /^[\x00-\x7f]*$/;
const isDelimiterRow = (line: string) => /^[ \t]*(?:\|[ \t]*)?:?-[\s:|-]*$/.test(line) && line.includes('|');

const inWords = (many: number) => formatCount(many, 'en');

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

const tooCostly = (where: string, line: number, marks: number, letters: number): Fault =>
  tooDense(
    { line, column: 1 },
    `too many marks in long ${where}; this one has ${inWords(marks)} in ${inWords(letters)} letters`,
    'blank lines between shorter paragraphs, or fewer marks such as & < { [ *',
  );

/** More addresses in one word than can be read; each of them is looked through to the end of the word. */
function addressesFault(text: string): Fault | null {
  // Few texts hold so many at all: only in those is each word looked at.
  if (count(text, /:\/\//g) <= limits.addresses) return null;
  let [word, inWord] = [-1, 0];
  for (const { index, 0: found } of text.matchAll(/:\/\/|[\s<]/g)) {
    if (found !== '://') [word, inWord] = [index, 0];
    else inWord += 1;
    if (inWord > limits.addresses)
      return tooDense(
        pointAt(text, word + 1),
        `more than ${inWords(limits.addresses)} addresses in one word`,
        'a space between addresses',
      );
  }
  return null;
}

/**
 * A tag with more attributes than can be read; each of them is held against all before it.
 * @param tags of a text, in their order
 * @param text they stand in
 * @returns the first fault, or null
 */
export function attributesFault(tags: readonly Tag[], text: string): Fault | null {
  const tag = tags.find(({ attributes }) => attributes.length > limits.attributes);
  return tag
    ? tooDense(
        pointAt(text, tag.start),
        `more than ${inWords(limits.attributes)} attributes in one tag`,
        `at most ${inWords(limits.attributes)} attributes`,
      )
    : null;
}

/**
 * What makes a text too dense to be read in bounded time.
 * @param text the body
 * @param extension `.md` or `.mdx`
 * @returns the first fault, or null
 */
export function densityFault(text: string, extension: string): Fault | null {
  // No text of this length holds that many.
  if (text.length <= Math.min(limits.marks, limits.levels)) return null;
  const tags = limits.tags[extension] ?? 0;
  if (text.length > tags && count(text, /<\/?[A-Za-z]/g) > tags)
    return tooDense(
      pointAt(text, text.search(/\S/)),
      `more than ${inWords(tags)} tags in one file`,
      `at most ${inWords(tags)} tags`,
    );
  const addresses = addressesFault(text);
  if (addresses) return addresses;
  const costs = costly[extension] as RegExp;
  let fence: string | null = null;
  /** Of the paragraph: its marks, those that cost its length, its length, and its first line. */
  let marks = 0;
  let dear = 0;
  let letters = 0;
  let start = 1;
  /** What the paragraphs before it cost. */
  let spent = 0;
  /** Whether it is a table, whose cells are read one by one. */
  let table = false;
  /** As many columns as a table may have here, wherever it stands; cells that all rows lack. */
  let [columns, lacking] = [0, 0];
  const begin = (line: number) => {
    spent += dear * letters;
    [marks, dear, letters, start, table, columns] = [0, 0, 0, line, false, 0];
  };
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const [, ticks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== null) {
      if (ticks?.startsWith(fence) && line.trim() === ticks) fence = null;
      start = index + 2;
      continue;
    }
    if (ticks) fence = ticks;
    if (ticks || !/\S/.test(line)) {
      begin(index + 2);
      continue;
    }
    if (isEntry.test(line)) begin(index + 1);
    if (line.length > limits.levels) {
      const [prefix = ''] = /^[\s>*+\-\d.)]*/.exec(line) ?? [];
      if (count(prefix, container) > limits.levels && !isBreak.test(line))
        return tooDense(
          { line: index + 1, column: 1 },
          `more than ${inWords(limits.levels)} quotes or lists inside each other`,
          `at most ${inWords(limits.levels)} levels`,
        );
    }
    table ||= index + 1 === start + 1 && isDelimiterRow(line);
    if (table) {
      spent += dear * letters;
      [marks, dear, letters] = [0, 0, 0];
    }
    const row = bareLine(line);
    if (row === '') columns = 0;
    else if (isDelimiterRow(row)) columns = Math.max(columns, count(row, /-[ \t:]*(?=\||$)/g));
    else if (columns > 0) lacking += Math.max(0, columns - 1 - count(row, /\|/g));
    if (lacking > limits.cells)
      return tooDense(
        { line: index + 1, column: 1 },
        `more than ${inWords(limits.cells)} cells that the rows of wide tables lack`,
        'tables with fewer columns, or rows with as many cells as the first one',
      );
    marks += count(line, /[_*&{<]/g);
    if (marks > limits.marks)
      return tooDense(
        { line: start, column: 1 },
        `more than ${inWords(limits.marks)} marks such as * _ & < { in one paragraph`,
        `at most ${inWords(limits.marks)} marks between two blank lines`,
      );
    dear += count(line, costs);
    letters += line.length;
    if (spent + dear * letters > limits.letters) return tooCostly('paragraphs', start, dear, letters);
    // The marks of a short line cost little, whatever they are.
    if (line.length < limits.levels || isAscii.test(line)) continue;
    const inLine = count(line, parts);
    spent += inLine * line.length;
    if (spent > limits.letters) return tooCostly('lines', index + 1, inLine, line.length);
  }
  return null;
}
