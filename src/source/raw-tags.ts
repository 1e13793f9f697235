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
}

/** Raw HTML with its comments blanked, an unclosed one to the end, so that places stay. */
function withoutComments(html: string, unclosed: (index: number) => void): string {
  return html.replace(/<!--(?:-?>|[\s\S]*?(?:--!?>|$))/g, (comment, index: number) => {
    if (!comment.endsWith('>')) unclosed(index);
    return comment.replace(/[^\r\n]/g, ' ');
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
  let next = 0;
  // Asked in their order.
  return (wanted) => {
    while ((origins[next + 1]?.index ?? Number.POSITIVE_INFINITY) <= wanted) next += 1;
    const { index: from, at: place } = origins[next] ?? { index: 0, at: start };
    return Math.min(place + wanted - from, text.length);
  };
}

/**
 * The tags of the raw HTML in a text, in their order.
 * @param root the tree of the text, HTML left raw
 * @param text the text itself
 * @returns the tags, and where comments begin that never end
 */
export function rawTags(root: Root, text: string): { tags: Tag[]; comments: number[] } {
  const tags: Tag[] = [];
  const comments: number[] = [];
  const visit = (node: Nodes) => {
    if ('children' in node) for (const child of node.children) visit(child);
    if (node.type !== 'raw') return;
    const { value } = node as { value: string };
    const place = placesOf(value, text, node.position?.start.offset ?? 0);
    let unclosed: number | undefined;
    const html = withoutComments(value, (index) => {
      unclosed = index;
    });
    const opens = /<(\/?)([A-Za-z][^\s/>]*)/g;
    for (let open = opens.exec(html); open !== null; open = opens.exec(html)) {
      const [whole, slash, written = ''] = open;
      const { attributes, single, end } = readAttributes(html, open.index + whole.length);
      opens.lastIndex = end;
      const start = place(open.index);
      tags.push({
        written,
        name: written.toLowerCase(),
        closing: slash !== '',
        single,
        ended: html[end - 1] === '>',
        attributes: attributes.map((attribute) => ({ ...attribute, at: place(attribute.at) })),
        start,
        end: place(end),
      });
    }
    if (unclosed !== undefined) comments.push(place(unclosed));
  };
  visit(root);
  return { tags, comments };
}
