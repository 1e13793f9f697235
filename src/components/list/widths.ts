/** A column, as far as its width goes: its head, and what stands in its cells as HTML. */
export interface ColumnText {
  label: string;
  cells: readonly string[];
  /** Whether its cells hold running text. */
  isText?: boolean;
}

/** No column but the first asks for more letters: what is longer goes on in a second line. */
const widest = 26;
/** Where running text stands beside it, lines of this length read well, and the other columns need less. */
const widestText = 40;
const leastText = 24;
const widestBesideText = 18;
const firstBesideText = 24;
/** Letters between two columns. */
const gap = 3;
/** Letters that a table has room for where it is narrowest: on a window of 60 rem, below which rows are stacked. */
const room = 118;
/** The first column holds a title and a summary: it gets this share of the table, in percent, and never less than that. */
const firstShare = 30;
const leastFirst = 20;

const textOf = (html: string): string => html.replace(/<[^>]{0,500}>/g, ' ').replace(/&[a-z#0-9]{1,8};/gi, '-');

/** Letters of the longest piece of a text that no line may break. */
const longestPiece = (html: string): number => {
  const pieces = [...html.matchAll(/<(?:time|span class="f(?:igure|resh)\b)[^>]{0,500}>([^<]{0,100})</g)].map(
    ([, text = '']) => text.length,
  );
  return Math.max(
    0,
    ...pieces,
    ...textOf(html)
      .split(/\s+/)
      .map((word) => word.length),
  );
};

/** A dot or a frame stands beside the words, about as wide as two letters. */
const marked = (html: string): number => (html.includes('<span') ? 2 : 0);

/** Letters of a cell as most of them have it: one long text among ten goes on in a second line. */
function typicalOf(cells: readonly string[]): number {
  const lengths = cells.map((html) => textOf(html).trim().length + marked(html)).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}

/**
 * Whether the cells of a column hold sentences rather than words.
 * @param cells as HTML
 */
export const isRunningText = (cells: readonly string[]): boolean => typicalOf(cells) > widestText;

/** Letters that a column cannot do without, so that no word is broken, and those that it would like to have. */
function lettersOf({ label, cells, isText = false }: ColumnText, widest: number): { least: number; wanted: number } {
  const longest = Math.max(...[label, ...cells].map((html) => longestPiece(html) + marked(html)));
  const least = gap + (isText ? leastText : Math.min(widest, longest));
  const typical = typicalOf(cells);
  return { least, wanted: Math.max(least, gap + Math.min(isText ? widestText : widest, typical)) };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/**
 * How wide the columns of a list are. A table that took its widths from its rows would move those that stand there
 * already with every row that arrives later.
 * @param columns the first holds titles
 * @returns whole percents of the table, 100 together
 */
export function columnWidths(columns: readonly ColumnText[]): number[] {
  const hasText = columns.some(({ isText }) => isText);
  const first = hasText ? firstBesideText : firstShare;
  const letters = columns.slice(1).map((column) => lettersOf(column, hasText ? widestBesideText : widest));
  const least = sumOf(letters.map((one) => one.least));
  const more = sumOf(letters.map((one) => one.wanted - one.least));
  const left = room * (1 - first / 100) - least;
  const part = more > 0 ? Math.max(0, Math.min(1, left / more)) : 0;
  // Where not even the words have room, all columns are cut alike.
  const whole = left < 0 ? Math.max(room, least / (1 - leastFirst / 100)) : room;
  const shares = letters.map((one) => Math.floor(((one.least + (one.wanted - one.least) * part) / whole) * 100));
  return [100 - sumOf(shares), ...shares];
}
