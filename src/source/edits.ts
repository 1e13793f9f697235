/** A part of a text, and what stands there instead. */
export interface Edit {
  /** Offsets in UTF-16 units. */
  start: number;
  end: number;
  text: string;
}

/**
 * A text with some parts replaced; the rest stays as it is, to the byte.
 * @param text any
 * @param edits in any order; none may reach into another
 * @throws Error when two overlap
 */
export function edited(text: string, edits: readonly Edit[]): string {
  let [at, next] = [0, ''];
  for (const { start, end, text: other } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < at) throw new Error(`Two edits overlap at ${start}.`);
    next += text.slice(at, start) + other;
    at = end;
  }
  return next + text.slice(at);
}
