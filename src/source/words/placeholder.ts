/** Words that say "to be written": «…», TODO and its kin, lorem ipsum. */
const pattern = /«[^«»]*»|\b(?:TODO|TBD|FIXME|XXX)\b|\b[Ll]orem ipsum\b/u;

/**
 * Text that was left to be written.
 * @param text prose or a field's value
 * @returns the words found and their offset, or null
 */
export function findPlaceholder(text: string): { text: string; offset: number } | null {
  // Capitals only: `todo` is an ordinary word in some languages.
  const match = pattern.exec(text);
  return match && { text: match[0], offset: match.index };
}
