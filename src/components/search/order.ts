/** What pages of the handbook are called among the kinds that the search can be narrowed to. */
export const handbookKind = 'Method';
/** What pages are called that are no entries: lists, views and overviews. */
export const pageKind = 'Page';

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether a page answers a question by its name: each word of the question begins one of its own.
 * @param question as typed
 * @param title of the page
 * @param asks questions that it answers, in the words of readers
 */
export function answers(question: string, title: string, asks = ''): boolean {
  const own = wordsOf(`${title} ${asks}`);
  const asked = wordsOf(question);
  return asked.length > 0 && asked.every((word) => own.some((one) => one.startsWith(word)));
}

/** What was found, sorted out. */
export interface Sorted<Result> {
  /** Of the team: what answers by its name, then the rest, each in its order. */
  own: Result[];
  /** Of the handbook, which comes with every hub and has a word for everything. */
  handbook: Result[];
}

/**
 * What was found, the team's own apart from the handbook.
 * @param results the best first
 * @param first those of them that answer the question by their name
 * @param handbook those of them that are pages of the handbook
 */
export function sorted<Result extends { id: string }>(
  results: readonly Result[],
  first: readonly { id: string }[],
  handbook: readonly { id: string }[],
): Sorted<Result> {
  const [leads, apart] = [first, handbook].map((some) => new Set(some.map(({ id }) => id))) as [
    Set<string>,
    Set<string>,
  ];
  const own = results.filter(({ id }) => !apart.has(id));
  return {
    own: [...own.filter(({ id }) => leads.has(id)), ...own.filter(({ id }) => !leads.has(id))],
    handbook: results.filter(({ id }) => apart.has(id)),
  };
}
