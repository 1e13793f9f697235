import { endOfElement } from '../format/element.ts';
import { type Attribute, nextWith } from './tags.ts';

const body: Attribute = { name: 'data-pagefind-body', pattern: /\sdata-pagefind-body(?=[\s=/>]|$)/ };
const ignore: Attribute = { name: 'data-pagefind-ignore', pattern: /\sdata-pagefind-ignore(?=[\s=/>]|$)/ };

/**
 * A page without the insides of what Pagefind is told to ignore: drawings and their tables are half of some pages, and
 * would only be sent, parsed and dropped. The elements themselves stay, so that words beside them stay apart.
 * @param html as pages are rendered: elements are closed, attributes stand in quotes
 */
export function withoutIgnored(html: string): string {
  let kept = '';
  let done = 0;
  for (let tag = nextWith(html, ignore, 0); tag; tag = nextWith(html, ignore, done)) {
    kept += html.slice(done, tag.end);
    done = endOfElement(html, tag.name, tag.end);
  }
  return kept + html.slice(done);
}

/**
 * What Pagefind reads of a page: its marked elements and its language. The rest, a whole list on some pages, would only
 * be sent, parsed and dropped.
 * @param html as pages are rendered: elements are closed, attributes stand in quotes
 * @returns a page; null when nothing of it is marked
 */
export function readPart(html: string): string | null {
  const parts: string[] = [];
  for (let tag = nextWith(html, body, 0); tag; ) {
    const end = endOfElement(html, tag.name, tag.end);
    parts.push(`${html.slice(tag.start, end)}</${tag.name}>`);
    tag = nextWith(html, body, end);
  }
  if (parts.length === 0) return null;
  const language = /<html lang="[^"]*"/.exec(html)?.[0] ?? '<html';
  return `<!doctype html>${language}><body>${withoutIgnored(parts.join(''))}</body></html>`;
}
