import type { Nodes, Root } from 'hast';

/** A tag of raw HTML. */
export interface Tag {
  /** As written. */
  written: string;
  /** In lower case. */
  name: string;
  closing: boolean;
  /** Whether it ends with `/>`. */
  single: boolean;
  /** Whether its `>` is there: without it, all that follows would be attributes. */
  ended: boolean;
  attributes: { name: string; value: string; at: number }[];
  /** Offsets in the text. */
  start: number;
  end: number;
  /** The raw HTML that holds it, and where in that its attributes may begin. */
  node: Nodes;
  index: number;
}

/** What begins with `<!` or `<?` and is no comment: browsers make one of it. */
export interface Declaration {
  /** How it begins: `<!DOCTYPE`, `<?php`, `<![CDATA[`. */
  written: string;
  /** Whether it is written to its end. */
  ended: boolean;
  /** Offsets in the text. */
  start: number;
  end: number;
  /** Places of each `>` before its end: browsers end it at the first one. */
  within: number[];
}

/** All that raw HTML holds besides words. */
export interface RawParts {
  /** In their order. */
  tags: Tag[];
  declarations: Declaration[];
  /** Where comments begin that never end. */
  comments: number[];
  /** Where words stand in raw HTML, by its node: index of each line's first one, offset of it and of the line's end. */
  words: Map<Nodes, { index: number; start: number; end: number }[]>;
}

const noText =
  /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<![A-Za-z][^>]*(?:>|$)/g;

/** Whether a declaration comes to its end: one that meets a tag or an empty line on its way has none of its own. */
function ends(written: string): boolean {
  if (written.startsWith('<![')) return written.endsWith(']]>');
  if (written.startsWith('<?')) return written.endsWith('?>');
  return written.endsWith('>') && !/<|(?:\r\n|\r|\n)[ \t]*[\r\n]/.test(written.slice(1));
}

/** Raw HTML with its comments and declarations blanked, those without an end to the end, so that places stay. */
function withoutComments(html: string, hear: (written: string, index: number) => void): string {
  return html.replace(noText, (written, index: number) => {
    hear(written, index);
    return written.replace(/[^\r\n]/g, ' ');
  });
}

/** Reads attributes as browsers do, from behind the name of a tag to behind its end. */
function readAttributes(html: string, from: number): { attributes: Tag['attributes']; single: boolean; end: number } {
  const attributes: Tag['attributes'] = [];
  let single = false;
  let at = from;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(html) ?? [];
    at += found.length;
    return found;
  };
  while (at < html.length && html[at] !== '>') {
    const gap = skip(/[\s/]*/y);
    single = gap.endsWith('/');
    const start = at;
    const name = skip(/=?[^\s/>=]*/y);
    if (name === '') continue;
    const back = at;
    skip(/\s*/y);
    let value = '';
    if (html[at] === '=') {
      at += 1;
      skip(/\s*/y);
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, at + 1);
        value = html.slice(at + 1, close === -1 ? html.length : close);
        at = close === -1 ? html.length : close + 1;
      } else value = skip(/[^\s>]*/y);
    } else at = back;
    attributes.push({ name: name.toLowerCase(), value, at: start });
  }
  return { attributes, single, end: Math.min(at + 1, html.length) };
}

/** Where the characters of raw HTML stand in the text: marks of quotes and indents are cut off its lines. */
function placesOf(value: string, text: string, start: number): (index: number) => number {
  if (text.startsWith(value, start)) return (index) => start + index;
  const origins: { index: number; at: number }[] = [];
  let [index, at] = [0, start];
  for (const line of value.split('\n')) {
    const end = text.indexOf('\n', at);
    const whole = text.slice(at, end === -1 ? text.length : end);
    origins.push({ index, at: at + Math.max(0, whole.lastIndexOf(line.trimEnd())) });
    index += line.length + 1;
    at = end === -1 ? text.length : end + 1;
  }
  return (wanted) => {
    let [low, high] = [0, origins.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((origins[middle]?.index ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    const { index: from, at: place } = origins[low] ?? { index: 0, at: start };
    return Math.min(place + wanted - from, text.length);
  };
}

/** The words of raw HTML line by line: what stands beside its tags and comments. */
function wordsIn(
  html: string,
  others: readonly { from: number; to: number }[],
  place: (index: number) => number,
): { index: number; start: number; end: number }[] {
  const found: { index: number; start: number; end: number }[] = [];
  let at = 0;
  const look = (to: number) => {
    for (const { 0: words, index } of html.slice(at, Math.max(at, to)).matchAll(/\S[^\r\n]*(?:\r\n|\r|\n)?/g))
      found.push({ index: at + index, start: place(at + index), end: place(at + index + words.length - 1) + 1 });
  };
  for (const { from, to } of [...others].sort((one, other) => one.from - other.from)) {
    look(from);
    at = Math.max(at, to);
  }
  look(html.length);
  return found;
}

/**
 * The parts of the raw HTML in a text.
 * @param root the tree of the text, HTML left raw
 * @param text the text itself
 */
export function rawParts(root: Root, text: string): RawParts {
  const parts: RawParts = { tags: [], declarations: [], comments: [], words: new Map() };
  const read = (node: Nodes, value: string) => {
    const place = placesOf(value, text, node.position?.start.offset ?? 0);
    const others: { from: number; to: number }[] = [];
    const html = withoutComments(value, (written, index) => {
      const start = place(index);
      others.push({ from: index, to: index + written.length });
      if (!written.startsWith('<!--')) {
        const within = [...written.slice(0, -1).matchAll(/>/g)].map((sign) => place(index + sign.index));
        const [begin = ''] = /^<(?:!\[CDATA\[|[!?][\w-]{0,30})/.exec(written) ?? [];
        const end = place(index + written.length - 1) + 1;
        parts.declarations.push({ written: begin, ended: ends(written), start, end, within });
        // A tag may be the last that an open comment swallows.
      } else if (!/^<!---?>|--!?>$/.test(written)) parts.comments.push(start);
    });
    const opens = /<(\/?)([A-Za-z][^\s/>]*)/g;
    for (let open = opens.exec(html); open !== null; open = opens.exec(html)) {
      const [whole, slash, written = ''] = open;
      const { attributes, single, end } = readAttributes(html, open.index + whole.length);
      opens.lastIndex = end;
      others.push({ from: open.index, to: end });
      parts.tags.push({
        written,
        name: written.toLowerCase(),
        closing: slash !== '',
        single,
        ended: html[end - 1] === '>',
        attributes: attributes.map((attribute) => ({ ...attribute, at: place(attribute.at) })),
        start: place(open.index),
        end: place(end),
        index: open.index + whole.length,
        node,
      });
    }
    parts.words.set(node, wordsIn(html, others, place));
  };
  const visit = (node: Nodes) => {
    if ('children' in node) for (const child of node.children) visit(child);
    if (node.type === 'raw') read(node, (node as { value: string }).value);
  };
  visit(root);
  return parts;
}
