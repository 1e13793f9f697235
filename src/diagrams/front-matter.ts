/** Fields before a diagram, between two lines `---`. */
export interface FrontMatter {
  fields: string;
  /** Offset of the fields. */
  begin: number;
  /** Offset at which the diagram begins. */
  length: number;
}

/**
 * The front matter of a diagram, as Mermaid finds it: both fences are set in alike. In one pass, since a regular
 * expression takes time with the square of the blank lines.
 * @param source Mermaid text with LF as line ends
 * @returns null without front matter
 */
export function frontMatterOf(source: string): FrontMatter | null {
  const [opening, indent = ''] = /^([^\S\n]*)---[^\S\n]*\n/.exec(source) ?? [];
  if (opening === undefined) return null;
  for (const match of source.matchAll(/\n([^\S\n]*)---[^\S\n]*(?=\n)/g)) {
    if (match.index < opening.length - 1 || match[1] !== indent) continue;
    const begin = Math.min(opening.length, match.index);
    const after = match.index + match[0].length;
    const blank = /^\s*/.exec(source.slice(after))?.[0] ?? '';
    return { fields: source.slice(opening.length, match.index), begin, length: after + blank.lastIndexOf('\n') + 1 };
  }
  return null;
}
