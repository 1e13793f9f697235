import GithubSlugger, { slug } from 'github-slugger';
import type { Element } from 'hast';
import type { Fault, Point } from '../problem.ts';

/** A heading that waits for its id. */
export interface Unnamed {
  heading: Point & { text: string; slug: string; only?: string[] | undefined };
  element: Element;
  /** The id that its author gave it. */
  wish?: string | undefined;
}

/** Ids of footnotes and of their heading. */
const ofFootnotes = /^(?:user-content-|footnote-label$)/;

/**
 * What an author may take for an id. The page's own ids hold a dot (`page.main`, `view.said`), so that no heading and
 * no anchor of a text can be one of them.
 */
export const isPageId = (id: string): boolean => /^[\p{L}\p{N}_-]+$/u.test(id) && !ofFootnotes.test(id);

/** The words that an id is made of; of what has neither letters nor digits, `section`. */
const wordsFor = (text: string) => {
  const words = /[\p{L}\p{N}]/u.test(text) ? text.normalize('NFC') : 'section';
  return ofFootnotes.test(slug(words)) ? `section ${words}` : words;
};

const takenTwice = (id: string, { line, column }: Point): Fault => ({
  check: 'anchor',
  at: { line, column },
  found: `{#${id}}`,
  expected: 'an id that nothing else in the text has',
  message: `Something else in the text has the id \`${id}\` already, so that links to it lead there.`,
  fix: 'Give one of them another id.',
});

/**
 * Gives headings ids of their own. Those that a wider audience sees come first, so that nobody's id depends on what is
 * hidden, and a heading has the same id for everybody who sees it.
 * @param headings in the order of the text; their `slug` and the element's `id` are set
 * @param taken the text's anchors
 * @param audiences of the hub, from narrow to wide
 * @returns what is wrong with ids that authors gave
 */
export function giveIds(
  headings: readonly Unnamed[],
  taken: readonly { id: string }[],
  audiences: readonly string[],
): Fault[] {
  const width = ({ heading: { only } }: Unnamed) =>
    only === undefined ? audiences.length : Math.min(...only.map((name) => audiences.indexOf(name)));
  const slugger = new GithubSlugger();
  const used = new Set(taken.map(({ id }) => id));
  const free = (text: string): string => {
    let id = slugger.slug(text);
    while (used.has(id)) id = slugger.slug(text);
    return id;
  };
  const name = (one: Unnamed, id: string) => {
    used.add(id);
    one.heading.slug = id;
    one.element.properties.id = id;
  };
  const inOrder = [...headings].sort((a, b) => width(b) - width(a));
  const faults: Fault[] = [];
  const later = inOrder.filter((one) => {
    if (one.wish === undefined) return true;
    if (used.has(one.wish)) {
      faults.push(takenTwice(one.wish, one.heading));
      return true;
    }
    name(one, one.wish);
    return false;
  });
  for (const one of later) name(one, free(wordsFor(one.heading.text)));
  return faults;
}
