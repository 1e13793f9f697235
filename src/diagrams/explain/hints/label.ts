/** A quote that ends or begins a label's text where its writer did not mean it. */
export interface Misquote {
  /** Offset of the quote in the line. */
  at: number;
  /** The label is in double quotes, and this one stands inside them. */
  inside: boolean;
  /** A backslash stands before it. */
  escaped: boolean;
}

const closers = new Set([']', ')', '}', '|', '/', '\\']);

/** Offset of the first letter from here on that is no space. */
function spaces(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at += 1;
  return at;
}

/**
 * The first quote in a line of a flowchart that its label cannot have, for lines that the grammar has refused.
 * @returns null when there is none, as where the label began on an earlier line
 */
export function misquote(line: string): Misquote | null {
  if (!line.includes('"')) return null;
  let at = 0;
  while (at < line.length) {
    const sign = line[at] ?? '';
    at += 1;
    // Quotes outside of labels hold the text of an arrow or an address.
    if (sign === '"') {
      const end = line.indexOf('"', at);
      if (end < 0) return null;
      at = end + 1;
    }
    if (!/[[({|]/.test(sign)) continue;
    while (/[[({/\\]/.test(line[at] ?? '')) at += 1;
    at = spaces(line, at);
    const quoted = line[at] === '"';
    if (quoted) at += 1;
    const escaped = quoted && line[at - 2] === '\\';
    const quote = line.indexOf('"', at);
    if (quoted) {
      if (quote < 0) return null;
      const after = line[spaces(line, quote + 1)] ?? '';
      const slashed = line[quote - 1] === '\\';
      if (escaped || slashed || !closers.has(after)) return { at: quote, inside: true, escaped: slashed || escaped };
      at = quote + 1;
      continue;
    }
    const close = line.slice(at).search(/[\])}|]/);
    if (quote >= 0 && (close < 0 || quote < at + close))
      return { at: quote, inside: false, escaped: line[quote - 1] === '\\' };
    if (close < 0) return null;
    at += close + 1;
  }
  return null;
}
