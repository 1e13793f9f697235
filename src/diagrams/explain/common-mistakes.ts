import { code, type Finding } from './explanation.ts';

const text = 'a text in double quotes';

/**
 * What writers get wrong in all types whose grammar speaks of tokens.
 * @param source text that was parsed
 * @param at offset of what the grammar stumbled over
 * @param line the line of it
 * @param wanted what could stand there, in words
 * @returns null when it is none of these
 */
export function commonMistake(source: string, at: number, line: string, wanted: readonly string[]): Finding | null {
  const sign = source[at] ?? '';
  const behind = /[^\n]*/.exec(source.slice(at))?.[0] ?? '';
  if (/^(?:#|\/\/)/.test(behind) && /\s/.test(source[at - 1] ?? '')) {
    const mark = sign === '#' ? '#' : '//';
    return {
      at,
      reason: `${code(mark)} begins no remark in ${code(line)}.`,
      found: code(mark),
      expected: 'the end of the line',
      fix: 'Write the remark on a line of its own that begins with `%%`.',
    };
  }
  if (/^"[^"]*$/.test(behind)) {
    return {
      at,
      reason: `The text that begins here with \`"\` is never closed in ${code(line)}.`,
      found: code(behind),
      expected: '`"` behind the text',
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
  if (/^[^\p{ASCII}]/u.test(behind) && /^\p{L}/u.test(behind) && wanted.includes(text)) {
    const word = /^[\p{L}\p{N}\p{M}_-]+/u.exec(behind)?.[0] ?? sign;
    return {
      at,
      reason: `${code(word)} in ${code(line)} needs quotes, as its letters are of another script.`,
      found: code(word),
      expected: text,
      fix: `Put it in double quotes wherever it stands: ${code(`"${word}"`)}.`,
    };
  }
  return null;
}
