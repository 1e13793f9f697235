/** What pages of the handbook are called among the kinds that the search can be narrowed to. */
export const handbookKind = 'Method';

/**
 * What was found with the team's own pages first: the handbook comes with every hub, and has a word for everything.
 * @param results the best first
 * @param handbook those of them that are pages of the handbook
 * @returns both in their order
 */
export function ownFirst<Result extends { id: string }>(
  results: readonly Result[],
  handbook: readonly { id: string }[],
): Result[] {
  const ids = new Set(handbook.map(({ id }) => id));
  return [...results.filter(({ id }) => !ids.has(id)), ...results.filter(({ id }) => ids.has(id))];
}
