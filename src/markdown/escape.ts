/** What begins something in the middle of a line of Markdown. A line below a word needs no sign before it. */
const within = /[\\`*[\]~|]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|<(?=[a-z/!?])|&(?=#?\w{1,31};)/giu;

/** Most texts have none of these. */
const signs = /[\\`*[\]~|_<&]/;

/**
 * Text that says in Markdown what it says, whatever stands in it.
 * @param text in one piece or a part of a line
 */
export const escaped = (text: string): string => (signs.test(text) ? text.replace(within, '\\$&') : text);

/** What begins a block where it stands at the start of a line: headings, lists, quotes, rules, and what makes a table of the line before. */
const mayBegin = /^[#\-+>=:\d]/;
const begins = /^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+\s*$|:?-+:?\s*$)/;
const counts = /^(\d{1,9})([.)])(?=\s|$)/;

/** A line that begins nothing but itself. */
function ownLine(text: string): string {
  const line = text.trim();
  return mayBegin.test(line) ? line.replace(begins, '\\$&').replace(counts, '$1\\$2') : line;
}

/**
 * A paragraph none of whose lines begins a block of another sort.
 * @param text with its own signs in place; a line in it ends where the page breaks it
 * @returns empty where there is nothing but blanks
 */
export const paragraph = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .map(ownLine)
        .filter((line) => line !== '')
        .join('\\\n')
    : ownLine(text);

/** As many signs in a row as no run in the text has, and at least some. */
const fence = (text: string, least: number): string => {
  let longest = least - 1;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return '`'.repeat(longest + 1);
};

/**
 * Code in a line.
 * @param text as it is
 */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.trim() === '') return line;
  const marks = fence(line, 1);
  const room = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${marks}${room}${line}${room}${marks}`;
}

/**
 * Code on lines of its own.
 * @param text as it is
 * @param language that it is written in; empty where it is not known
 */
export function codeBlock(text: string, language: string): string {
  const marks = fence(text, 3);
  return `${marks}${language}\n${text.replace(/\n$/, '')}\n${marks}`;
}

/**
 * An address in brackets behind the words of a link.
 * @param address any
 */
export const target = (address: string): string =>
  /^[^\s<>()\\]*$/.test(address) ? address : `<${address.replace(/[<>\\]/g, '\\$&').replace(/\s/g, '%20')}>`;
