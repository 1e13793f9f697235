/**
 * A sentence with gaps: what stands in the code, and what was put in between. Only the former is ever read for marks:
 * `{name}` is a gap, `{name|label}` a gap for a link or a term (`{term:cd3}`) with a label of its own, and what stands between backticks is code.
 */
export interface Sentence {
  /** One more than there are texts put in between. */
  readonly written: readonly string[];
  readonly put: readonly string[];
}

/**
 * Makes a sentence of a template: sentence`Asked by ${title}: {answer}.` has the gap `answer`, whatever the title says.
 * @param written as it stands in the code
 * @param put texts of anybody, or sentences whose gaps are still to be filled
 */
export function sentence(written: readonly string[], ...put: readonly (string | number | Sentence)[]): Sentence {
  const whole = { written: [written[0] ?? ''], put: [] as string[] };
  for (const [index, text] of put.entries()) {
    const part: Sentence = typeof text === 'object' ? text : { written: ['', ''], put: [String(text)] };
    const [first = '', ...rest] = part.written;
    whole.written.push(`${whole.written.pop()}${first}`, ...rest);
    whole.put.push(...part.put);
    whole.written.push(`${whole.written.pop()}${written[index + 1]}`);
  }
  return whole;
}
