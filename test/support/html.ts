import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { filesBelow } from './folder.ts';

/** A page of a built site. */
export interface BuiltPage {
  /** Its file, below the site. */
  file: string;
  html: string;
  elements: Element[];
}

/** Every element of a document, in its order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const pending: Nodes[] = [htmlToHast(html)];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'element') found.push(node);
    if ('children' in node) pending.push(...[...node.children].reverse());
  }
  return found;
}

const inText = new Set(
  'a abbr b bdi button cite code em i kbd mark q s small span strong sub sup time tspan u var wbr'.split(' '),
);
const unread = new Set(['script', 'style', 'template']);

/**
 * What a reader reads of a page, line by line, without what stands around it on every page.
 * @param html of the whole page
 */
export function linesOf(html: string): string[] {
  const main = elementsOf(html).find(({ tagName }) => tagName === 'main');
  let text = '';
  const read = (node: Nodes): void => {
    if (node.type === 'text') text += node.value.replace(/\s+/g, ' ');
    if (node.type === 'element' && unread.has(node.tagName)) return;
    const apart = node.type === 'element' && !inText.has(node.tagName) ? '\n' : '';
    text += apart;
    if ('children' in node) for (const child of node.children) read(child);
    text += apart;
  };
  if (main) read(main);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A page as it is read: terms are words of their sentences. */
export const withoutTerms = (html: string): string => html.replace(/<a [^>]*data-term="[^>]*>(.*?)<\/a>/gs, '$1');

/** Every HTML page of a built site. */
export function pagesOf(folder: string): BuiltPage[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { file, html, elements: elementsOf(html) };
    });
}
