import { tagHere } from '../format/element.ts';

/** Elements that have no end. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** An attribute that a start tag may bear. */
export interface Attribute {
  name: string;
  /** Finds it among the attributes of a tag, whose values are left out. */
  pattern: RegExp;
}

/** Where a start tag stands. */
export interface StartTag {
  name: string;
  start: number;
  end: number;
}

/**
 * The next start tag of an element with an end that bears an attribute.
 * @param html as pages are rendered: elements are closed, attributes stand in quotes
 * @param from where the search begins
 * @returns null when there is none
 */
export function nextWith(html: string, attribute: Attribute, from: number): StartTag | null {
  const word = ` ${attribute.name}`;
  let done = from;
  for (let at = html.indexOf(word, done); at !== -1; at = html.indexOf(word, done)) {
    // A place in a text is none in a tag.
    const start = html.slice(done, at).lastIndexOf('<');
    tagHere.lastIndex = done + start;
    const found = start === -1 ? null : tagHere.exec(html);
    const end = Math.max(at + 1, found ? tagHere.lastIndex : 0);
    const [, closes, name = '', attributes = ''] = found ?? [];
    if (
      end > at + 1 &&
      !closes &&
      !empty.has(name) &&
      !attributes.endsWith('/') &&
      attribute.pattern.test(attributes.replace(/"[^"]*"/g, '""'))
    )
      return { name, start: done + start, end };
    done = end;
  }
  return null;
}
