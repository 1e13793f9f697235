import type { Nodes } from 'mdast';
import { type JsxNode, readComponent } from './component-use.ts';
import { isGuard } from './guard.ts';
import { isTooDeep, parseMdx } from './tree.ts';

/** Where something stands in a text: offsets in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
  /** Whether something follows it in what holds it. */
  more: boolean;
  /** Whether it stands in an entry of a list. */
  listed: boolean;
  /** Whether it is one. */
  entry: boolean;
}

/** A block for a narrower audience, or a frame (a list, a quote, a component) around nothing but such blocks. */
export interface NarrowPart extends TextRange {
  /** The widest audience that may read it: null where a fault leaves that open, so that nobody may; a frame has none. */
  only?: string | null;
  parts: NarrowPart[];
  /** Whether it holds nothing else. Then it goes with them, since an empty frame tells of what it held. */
  full: boolean;
}

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
const isComponent = (node: Nodes) => node.type.startsWith('mdxJsx');
const isNothing = (node: Nodes) =>
  (node.type === 'text' && !/\S/u.test(node.value)) || /^mdx(?:Flow|Text)Expression$/.test(node.type);

/** Places of the definitions of addresses in a text, wherever satteri puts them. */
function definitionsIn(root: Nodes): number[] {
  const places: number[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'definition') places.push(startOf(node));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return places.sort((a, b) => a - b);
}

/** How many of sorted numbers are below another. */
function below(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a node holds; satteri puts definitions that stand in a component before it. */
function contentOf(node: Nodes): Nodes[] {
  let until = 0;
  const children = 'children' in node ? [...(node.children as Nodes[])].sort((a, b) => startOf(a) - startOf(b)) : [];
  return children.filter((child) => {
    if (isComponent(child)) until = Math.max(until, child.position?.end.offset ?? 0);
    return !isNothing(child) && !(child.type === 'definition' && startOf(child) < until);
  });
}

const isFrame = (node: Nodes) => /^(list|listItem|blockquote|footnoteDefinition|mdxJsxFlowElement)$/.test(node.type);

/**
 * The blocks of a text for narrower audiences, those that are not shown now (such as notes that nobody cites) too.
 * @param text MDX that can be read
 * @returns null where notes stand so deep inside each other that nobody can say
 */
export function narrowParts(text: string): NarrowPart[] | null {
  const root = parseMdx(text);
  if (isTooDeep(root)) return null;
  const definitions = definitionsIn(root);
  const defined = ({ start, end }: TextRange) => below(definitions, end) - below(definitions, start);
  const visit = (node: Nodes, more: boolean, listed: boolean, around?: string): Pick<NarrowPart, 'parts' | 'full'> => {
    const guard = isGuard(node);
    const jsx = isComponent(node) ? (node as unknown as JsxNode) : undefined;
    const children = contentOf(node);
    const within = node.type === 'listItem' || (listed && node.type !== 'root');
    const inner = children.map((child, index) =>
      visit(child, index < children.length - 1, within, jsx?.name ?? around),
    );
    const parts = inner.flatMap((one) => one.parts);
    const full = inner.length > 0 && inner.every((one) => one.full);
    const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: text.length } };
    const part: NarrowPart = {
      start: start.offset ?? 0,
      end: end.offset ?? text.length,
      more,
      listed,
      entry: node.type === 'listItem',
      parts,
      full,
    };
    // An address that is defined beside the blocks is for everybody.
    part.full &&= defined(part) === parts.reduce((sum, one) => sum + defined(one), 0);
    if (!guard && !(part.full && isFrame(node))) return { parts, full: false };
    if (guard && jsx) {
      const { name, attributes, faults } = readComponent(jsx, { line: 1, column: 1 }, around);
      part.only = (name === 'Audience' && faults.length === 0 && attributes.only) || null;
    }
    return { parts: [part], full: true };
  };
  return visit(root, false, false).parts;
}

/**
 * What goes when some blocks may not be read.
 * @param parts of the text
 * @param hides whether the reader may not see what is for an audience
 */
export function hiddenParts(parts: readonly NarrowPart[], hides: (only: string) => boolean): NarrowPart[] {
  const goes = ({ only, full, parts: inner }: NarrowPart): boolean =>
    only === null || (only !== undefined && hides(only)) || (full && inner.every(goes));
  return parts.flatMap((part) => (goes(part) ? [part] : hiddenParts(part.parts, hides)));
}
