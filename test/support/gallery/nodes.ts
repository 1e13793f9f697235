import * as select from 'css-select';
import { DomUtils, parseDocument } from 'htmlparser2';

interface Placed {
  parent: Element | null;
  prev: Node | null;
  next: Node | null;
}

/** A comment or a text. */
export interface Words extends Placed {
  type: 'comment' | 'text';
  data: string;
}

/** An element of a page. */
export interface Element extends Placed {
  type: 'tag' | 'script' | 'style';
  name: string;
  attribs: Record<string, string>;
  children: Node[];
}

export type Node = Words | Element;

/** Entities stay as they were written. */
const reading = { decodeEntities: false };

/** What stands at the root of a page. */
export const readPage = (html: string): Node[] => parseDocument(html, reading).children as unknown as Node[];

export const isElement = (node: Node | null): node is Element => node !== null && 'attribs' in node;

/** All nodes, with those below them, in their order. */
export function* allOf(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if (isElement(node)) yield* allOf(node.children);
  }
}

/** The first element that fits a selector, below some nodes or among them. */
export const firstOf = (selector: string, nodes: readonly Node[]): Element | null =>
  select.selectOne(selector, nodes as never) as unknown as Element | null;

/** Every element that fits a selector, below some nodes or among them. */
export const everyOf = (selector: string, nodes: readonly Node[]): Element[] =>
  select.selectAll(selector, nodes as never) as unknown as Element[];

/** As HTML. */
export const htmlOf = (node: Node): string => DomUtils.getOuterHTML(node as never, reading);

/** Takes a node out of its page. */
export const takeOut = (node: Node): void => DomUtils.removeElement(node as never);

/** Puts words at the end of an element. */
export const addWords = (element: Element, words: string): void =>
  DomUtils.appendChild(element as never, parseDocument(words).children[0] as never);
