/** A tag: whether it closes, its name, its attributes. What stands in quotes is none. */
const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:[\s/](?:"[^"]*"|'[^']*'|[^'"<>])*)?)>/g;

/**
 * Where an element ends, in HTML as pages are rendered: elements are closed, attributes stand in quotes.
 * @param html a page
 * @param name of the element
 * @param from where its start tag ends
 * @returns where its end tag begins; the end of the text where it is not closed
 */
export function endOfElement(html: string, name: string, from: number): number {
  tag.lastIndex = from;
  let depth = 1;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    if (found[2] !== name || found[3]?.endsWith('/')) continue;
    depth += found[1] ? -1 : 1;
    if (depth === 0) return found.index;
  }
  return html.length;
}

/** A tag, from where the pattern is told to look. */
export const tagHere = new RegExp(tag, 'y');

/** Ends of elements that readers see apart from what follows, and starts of such that follow; code is left alone. */
const seam =
  /(<\/(?:a|b|strong|em|small|span|time|dd|th|td|summary|caption|figcaption)>)(?=<(?:a|b|strong|em|small|time|p|div|ul|ol|dl|span(?! class="hljs))\b)/g;

/**
 * A page for readers that see no look: neighbouring elements that stand apart on the screen have a space between them.
 * @param html as it was rendered
 */
export const apart = (html: string): string => html.replace(seam, '$1 ');
