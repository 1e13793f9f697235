import type { Nodes, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { pointAt } from '../problem.ts';
import type { RawParts } from './raw-tags.ts';
import { unusedMark } from './stand-ins.ts';

type Position = NonNullable<Nodes['position']>;

/** Where something was written. */
interface Place {
  position: Position;
  /** Blanks that stand before the words of a text, and belong to it; and where it stands without them. */
  blank: string;
  words: Position;
}

/** Attribute that carries a place through the reading of HTML. */
const attribute = 'data-place';
const property = 'dataPlace';

/** How far blanks at the beginning of a text reach in the source: marks of quotes follow an end of line. */
function leading(blank: string, source: string, at: number): number {
  const pattern = /[\r\n]/.test(blank) ? /[\s>]*/y : /[^\S\r\n]*/y;
  pattern.lastIndex = at;
  return blank === '' ? 0 : (pattern.exec(source)?.[0].length ?? 0);
}

/** Writes the number of its place to every element, and before the words of every text: elsewhere it could move them. */
function label(root: Root, source: string, { tags, words }: RawParts, sign: string): Place[] {
  const places: Place[] = [];
  const note = (position: Position, blank = '', words = position) => places.push({ position, blank, words }) - 1;
  const between = (start: number, end: number): Position => ({
    start: { ...pointAt(source, start), offset: start },
    end: { ...pointAt(source, end), offset: end },
  });
  const inserted = new Map<Nodes, { index: number; text: string }[]>();
  const insert = (node: Nodes, index: number, text: string) => {
    const same = inserted.get(node);
    if (same) same.push({ index, text });
    else inserted.set(node, [{ index, text }]);
  };
  for (const { node, index, start, end, closing } of tags)
    if (!closing) insert(node, index, ` ${attribute}="${note(between(start, end))}"`);
  for (const [node, lines] of words)
    for (const { index, start, end } of lines) insert(node, index, `${sign}${note(between(start, end))}${sign}`);
  for (const [node, labels] of inserted) {
    const raw = node as unknown as { value: string };
    let [labelled, at] = ['', 0];
    for (const { index, text } of labels.sort((one, other) => one.index - other.index)) {
      labelled += raw.value.slice(at, index) + text;
      at = index;
    }
    raw.value = labelled + raw.value.slice(at);
  }
  const visit = (node: Nodes) => {
    if (node.type === 'element' && node.position) node.properties[property] = String(note(node.position));
    if (node.type === 'text' && node.position) {
      const [blank = ''] = /^\s*/u.exec(node.value) ?? [];
      const rest = node.value.slice(blank.length);
      const from = (node.position.start.offset ?? 0) + leading(blank, source, node.position.start.offset ?? 0);
      const place = () => note(node.position as Position, blank, between(from, node.position?.end.offset ?? from));
      if (rest !== '') node.value = `${blank}${sign}${place()}${sign}${rest}`;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return places;
}

/** Texts of a node that was read with labels: each with its place. */
function withoutLabels({ value }: Text, places: readonly Place[], sign: string): Text[] {
  const [first = '', ...labelled] = value.split(sign);
  const texts: Text[] = first === '' ? [] : [{ type: 'text', value: first }];
  for (let at = 0; at < labelled.length; at += 2) {
    const place = places[Number(labelled[at])];
    const blank = place?.blank ?? '';
    const before = texts.at(-1);
    // What stands before the label is a text of its own, or the beginning of this one.
    const own = blank !== '' && before?.value.endsWith(blank) === true;
    if (own && before) {
      before.value = before.value.slice(0, -blank.length);
      if (before.value === '') texts.pop();
    }
    const position = own ? place?.position : place?.words;
    texts.push({ type: 'text', value: (own ? blank : '') + (labelled[at + 1] ?? ''), ...(position && { position }) });
  }
  return texts;
}

/**
 * Reads the raw HTML in a tree as browsers do, Markdown around it included. Nodes keep the places where they were
 * written; an element that nobody wrote gets that of what stands before it.
 * @param root tree of a text, HTML left raw; used up
 * @param source the text
 * @param parts what its raw HTML holds
 */
export function readHtml(root: Root, source: string, parts: RawParts): Root {
  const sign = unusedMark(source);
  const places = sign === null ? [] : label(root, source, parts, sign);
  const read = htmlToHast(toHtml(root, { allowDangerousHtml: true }), { fragment: true }) as Root;
  let before = places[0]?.position;
  // Tags may nest as deep as somebody wrote them.
  const pending: Nodes[] = [read];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'element') {
      const position = places[Number(node.properties[property] ?? Number.NaN)]?.position ?? before;
      delete node.properties[property];
      if (position) node.position = position;
      before = position;
    }
    if (!('children' in node)) continue;
    if (sign !== null)
      node.children = (node.children as Nodes[]).flatMap((child): Nodes[] =>
        child.type === 'text' ? withoutLabels(child, places, sign) : [child],
      ) as typeof node.children;
    for (const child of node.children.toReversed()) pending.push(child);
  }
  return read;
}
