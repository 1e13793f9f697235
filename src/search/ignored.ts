import { endOfElement, tagHere } from '../format/element.ts';

const never = /\sdata-pagefind-ignore(?=[\s=/>]|$)/;
/** Elements that have no end. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * A page without the insides of what Pagefind is told to ignore: drawings and their tables are half of some pages, and
 * would only be sent, parsed and dropped. The elements themselves stay, so that words beside them stay apart.
 * @param html as pages are rendered: elements are closed, attributes stand in quotes
 */
export function withoutIgnored(html: string): string {
  let kept = '';
  let done = 0;
  for (let at = html.indexOf(' data-pagefind-ignore'); at !== -1; at = html.indexOf(' data-pagefind-ignore', done)) {
    // A place in a text is none in a tag.
    const start = html.slice(done, at).lastIndexOf('<');
    tagHere.lastIndex = done + start;
    const found = start === -1 ? null : tagHere.exec(html);
    const end = Math.max(at + 1, found ? tagHere.lastIndex : 0);
    const [, closes, name = '', attributes = ''] = found ?? [];
    const ignored = end > at + 1 && !closes && never.test(attributes.replace(/"[^"]*"/g, '""'));
    if (!ignored || empty.has(name) || attributes.endsWith('/')) {
      kept += html.slice(done, end);
      done = end;
      continue;
    }
    kept += html.slice(done, end);
    done = endOfElement(html, name, end);
  }
  return kept + html.slice(done);
}
