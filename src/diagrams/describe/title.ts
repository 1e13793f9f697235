import { load } from 'js-yaml';
import { frontMatterOf } from '../front-matter.ts';

/**
 * The `title` in the front matter of a diagram. Mermaid hands it to the parser apart from the text, so whoever
 * parses a text to describe it gives it along.
 * @param source Mermaid text as the writer wrote it
 * @returns undefined when there is none
 */
export function titleOf(source: string): string | undefined {
  const fields = frontMatterOf(source.replace(/\r\n?/g, '\n'))?.fields;
  if (fields === undefined) return undefined;
  try {
    const read: unknown = load(fields);
    const title = typeof read === 'object' && read !== null && 'title' in read ? read.title : undefined;
    return title === undefined || title === null ? undefined : String(title);
  } catch {
    // What is wrong with it is reported when the diagram is drawn.
    return undefined;
  }
}
