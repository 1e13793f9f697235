import GithubSlugger from 'github-slugger';
import type { Element } from 'hast';

/** A heading that waits for its id. */
export interface Unnamed {
  heading: { text: string; slug: string; only?: string[] | undefined };
  element: Element;
  /** The id that its author gave it. */
  wish?: string | undefined;
}

/**
 * What an author may take for an id. The page's own ids hold a dot (`page.main`, `view.said`), so that no heading and
 * no anchor of a text can be one of them.
 */
export const isPageId = (id: string): boolean => /^[\p{L}\p{N}_-]+$/u.test(id) && !id.startsWith('user-content-');

/** An id made of words, as code hosts make it; of what has neither letters nor digits, `section`. */
const slugOf = (text: string) => (/[\p{L}\p{N}]/u.test(text) ? text.normalize('NFC') : 'section');

/**
 * Gives headings ids of their own. Those that a wider audience sees come first, so that nobody's id depends on what is
 * hidden, and a heading has the same id for everybody who sees it.
 * @param headings in the order of the text; their `slug` and the element's `id` are set
 * @param taken ids of the text's anchors
 * @param audiences of the hub, from narrow to wide
 */
export function giveIds(headings: readonly Unnamed[], taken: readonly string[], audiences: readonly string[]): void {
  const width = ({ heading: { only } }: Unnamed) =>
    only === undefined ? audiences.length : Math.min(...only.map((name) => audiences.indexOf(name)));
  const slugger = new GithubSlugger();
  const used = new Set(taken);
  const free = (text: string): string => {
    let slug = slugger.slug(text);
    while (used.has(slug)) slug = slugger.slug(text);
    return slug;
  };
  const name = (one: Unnamed, slug: string) => {
    used.add(slug);
    one.heading.slug = slug;
    one.element.properties.id = slug;
  };
  const inOrder = [...headings].sort((a, b) => width(b) - width(a));
  const later = inOrder.filter((one) => {
    if (one.wish === undefined || used.has(one.wish)) return true;
    name(one, one.wish);
    return false;
  });
  for (const one of later) name(one, free(slugOf(one.heading.text)));
}
