import { code, type UnplacedExplanation } from './explanation.ts';
import type { Parsed } from './parsed.ts';
import type { Stop } from './stopped.ts';
import { lineOf } from './trace.ts';

const text = 'a text in double quotes';

/** Offset of a `#` or `//` in a line that its writer meant to begin a comment, outside of quotes; else null. */
function commentIn(line: string): number | null {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    const begins = line[at] === '#' || line.startsWith('//', at);
    if (!quoted && begins && /\s/.test(line[at - 1] ?? '')) return at;
  }
  return null;
}

/**
 * What writers get wrong in all types of diagrams.
 * @param parsed the text that was read
 * @param stop the place at which the grammar could not go on
 * @returns null when it is none of these
 */
export function commonMistake(
  { text: source }: Parsed,
  { at, end, wanted, understood }: Stop,
): UnplacedExplanation | null {
  if (end === 'diagram') return null;
  const line = source.split('\n')[lineOf(source, at) - 1] ?? '';
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const behind = source.slice(at, start + line.length);
  const comment = commentIn(line);
  if (comment !== null && (end === 'line' || start + comment === at)) {
    const mark = line[comment] === '#' ? '#' : '//';
    return {
      at: start + comment,
      reason: `${code(mark)} does not start a comment in ${code(line)}.`,
      found: code(mark),
      expected: 'the end of the line',
      fix: 'Write the comment on a line of its own that starts with `%%`.',
    };
  }
  if (end === 'line') return null;
  if (/^"[^"]*$/.test(behind)) {
    return {
      at,
      reason: `The text that begins here with \`"\` is never closed in ${code(line)}.`,
      found: code(behind),
      expected: '`"` after the text',
      fix: 'Close the text with `"` on its line.',
    };
  }
  // Where a text has just ended and words go on until another quote, that end was not meant.
  if (source[at - 1] === '"' && /^[^\s":,;\])}]/.test(behind) && behind.includes('"') && !wanted.includes(text)) {
    return {
      at: at - 1,
      reason: `A \`"\` inside the text in double quotes ends it too early in ${code(line)}.`,
      found: '`"`',
      expected: '`#quot;` or a single quote',
      fix: `Write \`#quot;\` for a quote inside the text: ${code('"He said #quot;yes#quot;"')}.`,
    };
  }
  if (/^[^\p{ASCII}]/u.test(behind) && /^\p{L}/u.test(behind) && (wanted.includes(text) || !understood)) {
    const word = /^[\p{L}\p{N}\p{M}_-]+/u.exec(behind)?.[0] ?? '';
    return {
      at,
      reason: `${code(word)} needs quotes in ${code(line)}: only letters from a to z can do without.`,
      found: code(word),
      expected: text,
      fix: `Put it in double quotes wherever it stands: ${code(`"${word}"`)}.`,
    };
  }
  return null;
}
