/** With a date in front and an extension behind, a file name must stay below 255 bytes, four to a letter. */
const longest = 60;

/**
 * The file name that a title makes, within the rule for ids of `kinds/fields.ts`: lower case, hyphens, letters of any
 * script.
 * @param title as written
 * @returns the name without extension; empty when the title has neither letter nor digit
 */
export function slugOf(title: string): string {
  const whole = title
    // Letter-like signs (full width, ligatures, mathematical capitals) become the letters that they mean.
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|(?<!-)-+$/gu, '');
  const letters = [...whole];
  if (letters.length <= longest) return whole;
  const cut = letters.slice(0, longest + 1).join('');
  const words = cut.slice(0, Math.max(0, cut.lastIndexOf('-')));
  return words || letters.slice(0, longest).join('');
}
