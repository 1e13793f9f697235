import { frontMatterOf } from '../front-matter.ts';
import { joined, part, replaced, type Traced, traced } from './trace.ts';

/** A diagram as its grammar gets it. */
export interface Parsed extends Traced {
  /** The first word, such as `flowchart`; empty when there is none. */
  keyword: string;
}

// As in Mermaid (`preprocess.ts` and what it calls), since the line numbers of its grammars count what these leave.
const directive = /%{2}\{\s*(?:\w+\s*:|\w+)\s*(?:\w+|(?:(?!\}%{2}).|\r?\n)*)?\s*(?:\}%{2})?/gi;
const comment = /^[ \t]*%%(?!\{)[^\n]/;

/** Without lines of comments and the blank lines before them. */
function uncommented(from: Traced): Traced {
  const kept: Traced[] = [];
  let blank: Traced[] = [];
  let start = 0;
  for (const row of from.text.split(/(?<=\n)/)) {
    const line = part(from, start, start + row.length);
    start += row.length;
    if (row.trim() === '') blank.push(line);
    else {
      if (!comment.test(row)) for (const one of [...blank, line]) kept.push(one);
      blank = [];
    }
  }
  return joined([...kept, ...blank], from.at[from.text.length] ?? 0);
}

/** Mermaid drops a `;` behind a colour: the last one of a line with a style. */
function unstyled(from: Traced, word: string): Traced {
  return replaced(from, /[^\n]+/g, (line) => {
    const style = line.indexOf(word);
    const end = line.lastIndexOf(';');
    if (style < 0 || end < style) return line;
    const coloured = line
      .slice(style + word.length, end)
      .split(/\s/)
      .some((piece) => piece.includes(':') && piece.indexOf(':') < piece.lastIndexOf('#'));
    return coloured ? line.slice(0, end) + line.slice(end + 1) : line;
  });
}

/** Mermaid hides `#quot;` from its grammars. */
function encoded(from: Traced): Traced {
  const plain = unstyled(unstyled(from, 'style'), 'classDef');
  return replaced(plain, /#(\w+);/g, (_, name) => (/^\+?\d+$/.test(name) ? `ﬂ°°${name}¶ß` : `ﬂ°${name}¶ß`));
}

/**
 * The text that the grammar of a diagram reads: without front matter, directives and comments, with the way back to
 * what the writer wrote.
 * @param source Mermaid text as the writer wrote it
 */
export function asParsed(source: string): Parsed {
  const lines = replaced(traced(source), /\r\n?/g, () => '\n');
  const quoted = replaced(
    lines,
    /<(\w+)(?!\w)([^<>]*)>/g,
    (_, tag, attributes) => `<${tag}${attributes.replace(/="([^"]*)"/g, "='$1'")}>`,
  );
  const front = frontMatterOf(quoted.text)?.length ?? 0;
  const body = replaced(part(quoted, front), directive, () => '');
  const keyword = /^[\w-]*/.exec(uncommented(body).text.trimStart())?.[0] ?? '';
  let text = body;
  // Two types read comments themselves.
  if (!/^(agentflow|eventmodeling)/.test(keyword)) {
    const bare = uncommented(body);
    text = part(bare, bare.text.length - bare.text.trimStart().length);
  }
  text = encoded(text);
  if (/^(flowchart|graph|swimlane)/.test(keyword)) text = replaced(text, /\}\s*\n/g, () => '}\n');
  if (keyword.startsWith('agentflow')) text = replaced(text, /\}[^\S\n]*\n/g, () => '}\n');
  return { ...text, keyword };
}
