/** A link that a Mermaid text gives one of its parts. */
export interface DiagramLink {
  url: string;
  /** Where it begins in the text. */
  index: number;
}

/** A link, and the part of the text that is there for it alone. */
interface Found extends DiagramLink {
  from: number;
  to: number;
  /** It stands in a comment, which nothing is drawn of. */
  idle: boolean;
}

// Statements begin a line, follow a semicolon or stand in braces. Comments are looked at as well: readers see the text.
const begins = /(?:^|(?<=[;{}]))[ \t]*(%%[ \t]*)?(click|links?)(?=\s)/gim;
// An attribute of a C4 element or relation: `$link="url"`.
const attribute = /\$link\s*=\s*"([^"\n]*)"/g;
const jsonValue = /(:\s*")((?:[^"\\\n]|\\.)*)"/g;
const blanks = /[ \t]*/y;
const spaces = /\s*/y;
const afterName = /[ \t]+/y;
const call = /call\s/iy;
const href = /href\s+/iy;

/** How many places lie before another one. */
function rank(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text that is asked often where something comes next: each place is looked up, none is searched for twice. */
class Reader {
  readonly source: string;
  readonly #places = new Map<RegExp, number[]>();

  constructor(source: string) {
    this.source = source;
  }

  /** Where the next of some characters stands; the end of the text when there is none. */
  next(characters: RegExp, from: number): number {
    const places = this.#of(characters);
    return places[rank(places, from)] ?? this.source.length;
  }

  /** Where the last of some characters before a place stands; -1 when there is none. */
  last(characters: RegExp, before: number): number {
    const places = this.#of(characters);
    return places[rank(places, before) - 1] ?? -1;
  }

  #of(characters: RegExp): readonly number[] {
    let places = this.#places.get(characters);
    if (!places) {
      places = [...this.source.matchAll(characters)].map(({ index }) => index);
      this.#places.set(characters, places);
    }
    return places;
  }

  /** Where the next of some characters stands if it is this one, else -1. */
  nextIs(one: string, characters: RegExp, from: number): number {
    const at = this.next(characters, from);
    return this.source[at] === one ? at : -1;
  }

  /** Where something that begins here ends; -1 when it is not there. */
  past(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.test(this.source) ? pattern.lastIndex : -1;
  }
}

const quoteOrEnd = /["\n]/g;
const backtickOrEnd = /[`\n]/g;
const parenthesisOrEnd = /[(\n]/g;
const closingOrEnd = /[)\n]/g;
const space = /\s/g;
const spaceOrColon = /[\s:]/g;
const colonOrEnd = /[:;\n]/g;
const atOrEnd = /[@#;\n]/g;
const hashOrEnd = /[#;\n]/g;
const newline = /\n/g;
const closingBrace = /\}/g;
const semicolonOrEnd = /[;\n]/g;
const quoteBraceOrEnd = /[;\n"}]/g;

/** Addresses of a statement, and where what had to be read of it ends. */
interface Statement {
  links: DiagramLink[];
  end: number;
}

/** `"url"`. */
function quoted(reader: Reader, at: number): Statement | null {
  const end = reader.source[at] === '"' ? reader.nextIs('"', quoteOrEnd, at + 1) : -1;
  return end < 0 ? null : { links: [{ url: reader.source.slice(at + 1, end), index: at + 1 }], end: end + 1 };
}

/** The ends of a name, in backticks or not, and of the blanks behind it. */
function* names(reader: Reader, at: number, end: RegExp): Generator<number> {
  const closed = reader.source[at] === '`' ? reader.nextIs('`', backtickOrEnd, at + 1) : -1;
  for (const behind of [closed < 0 ? -1 : closed + 1, reader.next(end, at)]) {
    const past = behind > at ? reader.past(afterName, behind) : -1;
    if (past >= 0) yield past;
  }
}

/** Flowchart, class, state, gantt: `click a "url"`, `click a href "url" "tip" _blank`, `click a call f() href "url"`. */
function click(reader: Reader, from: number): Statement | null {
  for (let at of names(reader, reader.past(spaces, from), space)) {
    const called = reader.past(call, at);
    if (called >= 0) {
      const open = reader.nextIs('(', parenthesisOrEnd, called);
      const close = open < 0 ? -1 : reader.nextIs(')', closingOrEnd, open + 1);
      const past = close < 0 ? -1 : reader.past(href, reader.past(blanks, close + 1));
      if (past < 0) continue;
      at = past;
    } else at = Math.max(at, reader.past(href, at));
    const found = quoted(reader, at);
    if (found) return found;
  }
  return null;
}

/** Class: `link A "url" "tip"`. */
function linkQuoted(reader: Reader, from: number): Statement | null {
  const name = reader.past(afterName, from);
  if (name < 0) return null;
  for (const at of names(reader, name, spaceOrColon)) {
    const found = quoted(reader, at);
    if (found) return found;
  }
  return null;
}

/** Sequence: what stands behind the colon of `link A:`, `links A:`. */
function afterActor(reader: Reader, from: number): number {
  const colon = reader.nextIs(':', colonOrEnd, from);
  return colon < from + 2 || reader.past(afterName, from) < 0 ? -1 : colon + 1;
}

/** Sequence: `link A: Words @ url`. */
function linkBare(reader: Reader, from: number): Statement | null {
  const after = afterActor(reader, from);
  const sign = after < 0 ? -1 : reader.nextIs('@', atOrEnd, after);
  if (sign < 0) return null;
  const index = reader.past(blanks, sign + 1);
  const end = reader.next(hashOrEnd, index);
  return { links: [{ url: reader.source.slice(index, end).trimEnd(), index }], end };
}

/** Sequence: `links A: {"Words": "url"}`. */
function linkList(reader: Reader, from: number): Statement | null {
  const after = afterActor(reader, from);
  const open = after < 0 ? -1 : reader.past(blanks, after);
  if (open < 0 || reader.source[open] !== '{') return null;
  const close = reader.last(closingBrace, reader.next(semicolonOrEnd, open));
  if (close < open) return null;
  const list = reader.source.slice(open, close);
  const links = [...list.matchAll(jsonValue)].map(({ index, 1: before = '', 2: value = '' }) => ({
    url: plain(value),
    index: open + index + before.length,
  }));
  return { links, end: close + 1 };
}

/** The end of a statement: tips, targets and other words may follow its address. */
function endOf(reader: Reader, from: number): number {
  let at = reader.next(quoteBraceOrEnd, from);
  while (reader.source[at] === '"') {
    const closed = reader.nextIs('"', quoteOrEnd, at + 1);
    if (closed < 0) return at;
    at = reader.next(quoteBraceOrEnd, closed + 1);
  }
  return reader.source[at] === ';' ? at + 1 : at;
}

/** A statement that is alone on its line goes with the line. */
function withLine(source: string, from: number, to: number): { from: number; to: number } {
  const alone = (from === 0 || source[from - 1] === '\n') && source[to] === '\n';
  return { from, to: alone ? to + 1 : to };
}

function statementsIn(reader: Reader): Found[] {
  const links: Found[] = [];
  let done = 0;
  for (const { index, 0: whole, 1: comment, 2: word = '' } of reader.source.matchAll(begins)) {
    if (index < done) continue;
    const from = index + whole.length;
    const read = { click: [click], link: [linkQuoted, linkBare], links: [linkList] }[word.toLowerCase()] ?? [];
    const statement = read.map((one) => one(reader, from)).find((one) => one !== null);
    if (!statement) continue;
    done = endOf(reader, statement.end);
    const span = { ...withLine(reader.source, index, done), idle: comment !== undefined };
    for (const link of statement.links) links.push({ ...link, ...span });
  }
  return links;
}

function attributesIn(reader: Reader): Found[] {
  const { source } = reader;
  let before = 0;
  return [...source.matchAll(attribute)].map(({ index, 0: whole, 1: url = '' }) => {
    let from = index;
    while (from > before && /\s/.test(source[from - 1] ?? '')) from -= 1;
    if (from > before && source[from - 1] === ',') from -= 1;
    const to = index + whole.length;
    before = to;
    const line = reader.past(blanks, reader.last(newline, index) + 1);
    return { url, index: to - 1 - url.length, from, to, idle: source.startsWith('%%', line) };
  });
}

function find(source: string): Found[] {
  const reader = new Reader(source);
  return [...statementsIn(reader), ...attributesIn(reader)].sort((a, b) => a.index - b.index);
}

/** A string of JSON, read; as it stands where it is none. */
function plain(written: string): string {
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return written;
  }
}

/**
 * The links of a Mermaid text.
 * @param source Mermaid text of any type
 */
export const diagramLinks = (source: string): DiagramLink[] =>
  find(source)
    .filter(({ idle }) => !idle)
    .map(({ url, index }) => ({ url, index }));

/** How often what is left is looked at again. */
const mostLooks = 8;

/**
 * A Mermaid text without some of its links: whole statements go, attributes go from their element; what is
 * commented out goes as well, since readers see the text.
 * @param source Mermaid text
 * @param leave whether a link stays
 * @returns nothing of a text in which link hides in link, over and over
 */
export function withoutLinks(source: string, leave: (url: string) => boolean): string {
  let text = source;
  // What stood behind something that went may have become a statement: it is looked at once more.
  for (let looks = 0; looks < mostLooks; looks += 1) {
    let left = '';
    let done = 0;
    for (const { url, from, to } of find(text)) {
      if (from < done || leave(url)) continue;
      left += text.slice(done, from);
      done = to;
    }
    if (done === 0) return text;
    text = left + text.slice(done);
  }
  return '';
}
