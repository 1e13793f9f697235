/** Words that say "to be written": «…», TODO and its kin, lorem ipsum. */
const pattern = /«[^»]*»|\b(?:TODO|TBD|FIXME|XXX)\b|\blorem ipsum\b/iu;

/**
 * Text that was left to be written.
 * @param text prose or a field's value
 * @returns the words found and their offset, or null
 */
export function findPlaceholder(text: string): { text: string; offset: number } | null {
  // `todo` in lower case is an ordinary word in some languages.
  const match = pattern.exec(text);
  if (!match || match[0] === 'todo') return null;
  return { text: match[0], offset: match.index };
}
