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

/** A page as it is read: the cards that explain its terms are closed. */
export const withoutCards = (html: string): string =>
  html.replace(/<span class="has-card"><button class="term"[^>]*>(.*?)<\/button>.*?<\/a><\/span><\/span>/gs, '$1');

/** Every HTML page of a built site. */
export function pagesOf(folder: string): BuiltPage[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { file, html, elements: elementsOf(html) };
    });
}
