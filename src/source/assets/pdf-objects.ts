/** A dictionary of a PDF: its texts, names (with their slash) and the beginnings of other values, by key. */
export type PdfDictionary = ReadonlyMap<string, string>;

/** What a PDF holds, one after the other. */
export type PdfPart =
  | { type: 'dictionary'; entries: PdfDictionary }
  /** Bytes that belong to the dictionary before it, as they are packed. */
  | { type: 'stream'; entries: PdfDictionary; from: number; to: number };

/** Deeper than this no program nests; what does is read as if it began anew. */
const mostDepth = 200;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };

/** A text in brackets, from behind the first. */
function bracketed(text: string, from: number): { value: string; end: number } {
  let value = '';
  let depth = 1;
  let at = from;
  for (; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      value += octal
        ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
        : (escapes[text[at + 1] ?? ''] ?? text[at + 1] ?? '');
      at += octal?.length ?? 1;
      continue;
    }
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) break;
    value += sign;
  }
  return { value, end: at + 1 };
}

/** A text in hexadecimal figures, from behind the `<`. */
function hexadecimal(text: string, from: number): { value: string; end: number } {
  const closed = text.indexOf('>', from);
  const end = closed === -1 ? text.length : closed;
  const figures = text.slice(from, end).replace(/[^0-9a-f]/gi, '');
  return { value: Buffer.from(figures, 'hex').toString('latin1'), end: end + 1 };
}

const separator = /[\s\0()<>[\]{}/%]/;

/** Where a word ends that begins at a place. */
function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && !separator.test(text[end] as string)) end += 1;
  return end;
}

/** Where the bytes of a stream lie, from behind the word `stream`; null where they never end. */
function streamAt(text: string, from: number): { from: number; to: number } | null {
  const start = text.startsWith('\r\n', from) ? from + 2 : from + 1;
  const to = text.indexOf('endstream', start);
  return to === -1 ? null : { from: start, to };
}

/**
 * Walks through a PDF, or through what one of its streams holds, and tells of its dictionaries, inner ones first. It
 * reads what stands there, in the order it stands: a table of places may be wrong, and what it leaves out is published,
 * too. Time grows with the length of the text.
 * @param text one character for each byte
 */
export function* partsOf(text: string): Generator<PdfPart> {
  // A list has no keys; what stands in it belongs to nobody.
  let open: { entries: Map<string, string> | null; key: string | null }[] = [];
  let last: PdfDictionary = new Map();
  let at = 0;
  const put = (value: string) => {
    const around = open.at(-1);
    if (!around?.entries || around.key === null) return;
    around.entries.set(around.key, value);
    around.key = null;
  };
  const enter = (entries: Map<string, string> | null) => {
    if (open.length === mostDepth) open = [];
    open.push({ entries, key: null });
  };
  while (at < text.length) {
    const sign = text[at] as string;
    if (sign === '%') {
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
    } else if (sign === '(') {
      const { value, end } = bracketed(text, at + 1);
      put(value);
      at = end;
    } else if (text.startsWith('<<', at)) {
      enter(new Map());
      at += 2;
    } else if (text.startsWith('>>', at)) {
      const closed = open.pop();
      if (closed?.entries) {
        last = closed.entries;
        yield { type: 'dictionary', entries: last };
      }
      put('<<');
      at += 2;
    } else if (sign === '<') {
      const { value, end } = hexadecimal(text, at + 1);
      put(value);
      at = end;
    } else if (sign === '[') {
      enter(null);
      at += 1;
    } else if (sign === ']') {
      open.pop();
      put('[');
      at += 1;
    } else if (sign === '/') {
      const end = endOfWord(text, at + 1);
      const name = text.slice(at + 1, end);
      const around = open.at(-1);
      if (around?.entries && around.key === null) around.key = name;
      else put(`/${name}`);
      at = end;
    } else if (separator.test(sign)) at += 1;
    else {
      const end = endOfWord(text, at);
      const word = text.slice(at, Math.min(end, at + 20));
      at = end;
      if (word === 'stream' && open.length === 0) {
        const found = streamAt(text, end);
        if (!found) return;
        yield { type: 'stream', entries: last, ...found };
        at = found.to;
      } else if (word === 'endobj') open = [];
      else put(word);
    }
  }
}
