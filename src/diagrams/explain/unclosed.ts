/** Something that is opened and not closed. */
export interface Opener {
  /** Offset of its first letter. */
  at: number;
  /** The word or sign that opens. */
  word: string;
  /** What would close it. */
  close: string;
}

interface Pairs {
  keywords: RegExp;
  /** Matches openers in a first group and closers in a second one, at the begin of a line unless it says otherwise. */
  pattern: RegExp;
  close: string;
}

const pairs: readonly Pairs[] = [
  {
    keywords: /^(flowchart|graph|swimlane|agentflow)/,
    pattern: /^[ \t]*(?:(subgraph|flow)\b|(end)\b[ \t]*(?:;|$))/gm,
    close: 'end',
  },
  {
    keywords: /^sequenceDiagram/,
    pattern: /^[ \t]*(?:(loop|alt|opt|par_over|par|critical|break|rect|box)\b|(end)\b)/gm,
    close: 'end',
  },
  { keywords: /^block/, pattern: /^[ \t]*(?:(block)(?::|\s*$)|(end)\s*$)/gm, close: 'end' },
  { keywords: /^(usecase|erDiagram)/, pattern: /^[ \t]*(?:(systemBoundary|subgraph)\b|(end)\s*$)/gm, close: 'end' },
  {
    keywords: /^(classDiagram|stateDiagram|erDiagram|requirement|C4|wardley)/,
    pattern: /(\{)[^{}\n]*$|^[ \t]*(\})/gm,
    close: '}',
  },
];

/**
 * The innermost block that is opened in a text and not closed.
 * @param text as it was parsed
 * @param keyword of the diagram
 */
export function unclosed(text: string, keyword: string): Opener | null {
  for (const { keywords, pattern, close } of pairs) {
    if (!keywords.test(keyword)) continue;
    const open: Opener[] = [];
    for (const match of text.matchAll(pattern)) {
      const [whole, opener, closer] = match;
      if (closer) open.pop();
      else if (opener) open.push({ at: match.index + whole.indexOf(opener), word: opener, close });
    }
    const last = open.at(-1);
    if (last) return last;
  }
  return null;
}
