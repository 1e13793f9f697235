/** A slip in writing YAML: what is wrong with a line, and what to write. */
export interface Slip {
  words: string;
  fix: string;
}

const field = String.raw`^[ \t]*(?:- +)?([A-Za-z_][\w-]{0,60})`;
const inQuotes = 'Put the whole value in quotes.';

/** What people write that YAML does not take, in the order in which it is looked for. */
const slips: readonly [RegExp, (found: RegExpExecArray) => Slip][] = [
  [
    new RegExp(String.raw`${field}\uff1a`),
    ([, name]) => ({ words: `a wide colon (：) stands behind \`${name}\``, fix: `Write \`${name}:\` and a space.` }),
  ],
  [
    new RegExp(String.raw`${field}:[\u00a0\u2007\u202f\u3000]|^[ \t]*[\u00a0\u2007\u202f\u3000]`),
    () => ({ words: 'a space that is no plain one stands in it', fix: 'Type the space anew.' }),
  ],
  [
    new RegExp(String.raw`${field}:(?=[^\s:/])`),
    ([, name]) => ({ words: `no space follows \`${name}:\``, fix: `Put a space behind \`${name}:\`.` }),
  ],
  [
    new RegExp(`${field}: +[“”„«‘’]`),
    () => ({ words: 'curly quotes stand around a value', fix: 'Write straight quotes: curly ones are text in YAML.' }),
  ],
  [
    new RegExp(String.raw`${field}: +([@%\u0060]|[>|] *\S)`),
    ([, , sign = '']) => ({
      words: `a value begins with ${sign.startsWith('`') ? 'a backtick' : `\`${sign[0]}\``}`,
      fix: inQuotes,
    }),
  ],
  [
    new RegExp(`${field}: +- `),
    () => ({
      words: 'a list begins in the line of its field',
      fix: 'Write [a, b], or put each `- a` on a line of its own, below the field.',
    }),
  ],
  [
    new RegExp(String.raw`${field}: +'[^']*'[^\s,'#\]}]`),
    () => ({ words: "a ' in the text ends it", fix: 'Put the text in double quotes.' }),
  ],
  [
    new RegExp(String.raw`${field}: +(?:"[^"]*"|\[[^\]]*\]) *[^\s,#\]}]`),
    () => ({ words: 'words follow a value that has ended', fix: `${inQuotes} A " in it is written \\".` }),
  ],
  [
    new RegExp(String.raw`${field}: +[^\s"'[{|>][^"]*: `),
    () => ({ words: 'a colon and a space stand in a value', fix: inQuotes }),
  ],
  [
    /^[^\s#:[\]{}"'-][^:]*$/,
    () => ({
      words: 'a line belongs to no field',
      fix: 'Indent it by two spaces where it goes on with the text above, or put the whole text in quotes.',
    }),
  ],
];

/**
 * What is plainly wrong near a place at which YAML cannot be read: in its line, or in the one above, where the reader of
 * YAML still went on.
 * @param text the YAML
 * @param place offset in it
 * @returns with the offset of the line; null when nobody can say
 */
export function slipNear(text: string, place: number): (Slip & { line: number }) | null {
  let start = text.lastIndexOf('\n', Math.max(0, place - 1)) + 1;
  for (let lines = 0; lines < 2; lines += 1) {
    const line = /^[^\r\n]{0,2000}/.exec(text.slice(start, start + 2000))?.[0] ?? '';
    for (const [pattern, tell] of slips) {
      const found = pattern.exec(line);
      if (found) return { ...tell(found), line: start };
    }
    if (start === 0) return null;
    start = text.lastIndexOf('\n', start - 2) + 1;
  }
  return null;
}
