/**
 * Spreadsheets take text that begins like this for a formula and run it: some skip spaces, quotes and characters that
 * nobody sees before they look, some read the wide signs of East Asian keyboards as the plain ones.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cf}"'`]*[=+\-@＝＋－＠])/u;

/**
 * Text as a spreadsheet may read it: with an apostrophe, the spreadsheets' own sign for "this is text", before what it
 * could run as a formula.
 */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The other way round: text of which a guard is taken off, so that it is what it was. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
