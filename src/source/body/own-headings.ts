import type { Element, Nodes, Root, Text } from 'hast';
import { textOf } from './node-text.ts';
import { isPageId } from './page-ids.ts';

const isHeading = (node: Nodes): node is Element => node.type === 'element' && /^h[1-6]$/.test(node.tagName);

/** The id that ends a heading as it was written; an escaped one is text. */
const idAtEnd = /(?<!\\)\{#([^\s{}]+)\}(?=[ \t]*(?:#+[ \t]*)?$|[ \t]*(?:\r\n|\r|\n))/m;

/**
 * Takes the ids that authors gave to headings, as in `## Why {#reasons}`, out of the text.
 * @param root tree of a `.md` text; the texts of its headings are shortened
 * @param source the text
 * @returns id by heading; what cannot be an id stays where it is
 */
export function takeIds(root: Root, source: string): Map<Nodes, string> {
  const ids = new Map<Nodes, string>();
  const visit = (node: Nodes) => {
    if (!isHeading(node)) {
      if ('children' in node) for (const child of node.children) visit(child);
      return;
    }
    const last = node.children.at(-1);
    const value = last?.type === 'text' ? last.value.trimEnd() : '';
    const at = value.lastIndexOf('{#');
    const id = value.slice(at + 2, -1);
    if (at === -1 || !value.endsWith('}') || !isPageId(id) || textOf(node).trim() === `{#${id}}`) return;
    const written = source.slice(node.position?.start.offset, node.position?.end.offset);
    if (idAtEnd.exec(written)?.[1] !== id) return;
    ids.set(node, id);
    shorten(last as Text, (last as Text).value.length - value.slice(0, at).trimEnd().length);
  };
  visit(root);
  return ids;
}

function shorten(text: Text, by: number): void {
  text.value = text.value.slice(0, -by);
  const { position } = text;
  if (position?.end.offset === undefined) return;
  text.position = { ...position, end: { ...position.end, offset: position.end.offset - by } };
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** Whether a node is words only: what else a heading holds would be lost with it. */
const isWords = (node: Nodes): boolean =>
  node.type === 'text' ||
  (node.type === 'element' && /^(h1|em|strong|code|del|b|i)$/.test(node.tagName) && node.children.every(isWords));

/**
 * A text that begins with the title of its entry, as documents written for a code host do, without it: the page shows
 * the title already.
 * @param root tree of the text
 * @param title of the entry
 * @returns the tree itself where it begins otherwise
 */
export function withoutTitle(root: Root, title: string | undefined): Root {
  const at = root.children.findIndex(
    (node) =>
      node.type === 'element' || node.type.startsWith('mdxJsx') || (node.type === 'text' && /\S/.test(node.value)),
  );
  const first = root.children[at];
  if (title === undefined || first?.type !== 'element' || first.tagName !== 'h1' || !isWords(first)) return root;
  return plain(textOf(first)) === plain(title) ? { ...root, children: root.children.toSpliced(at, 1) } : root;
}
