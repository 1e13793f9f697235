import { load } from 'js-yaml';
import { frontMatterOf } from '../front-matter.ts';
import { code, type Explanation, type UnplacedExplanation } from './explanation.ts';
import type { Parsed } from './parsed.ts';
import { lineOf } from './trace.ts';

interface Mark {
  line: number;
  column: number;
  reason: string;
}

/** Where and why a YAML text cannot be read; null when it can. */
function trouble(text: string): Mark | null {
  try {
    load(text);
    return null;
  } catch (error) {
    const { reason, mark } = error as { reason?: unknown; mark?: { line?: unknown; column?: unknown } };
    const number = (value: unknown) => (typeof value === 'number' ? value : 0);
    return { line: number(mark?.line), column: number(mark?.column), reason: String(reason ?? 'it is not YAML') };
  }
}

/**
 * An error in the front matter of a diagram.
 * @param source Mermaid text as the writer wrote it
 * @returns null when there is none
 */
export function explainFrontMatter(source: string): Explanation | null {
  const front = frontMatterOf(source.replace(/\r\n?/g, '\n'));
  const wrong = front && trouble(front.fields);
  if (!front || !wrong) return null;
  const lines = front.fields.split('\n');
  // What is never closed is told behind the last line.
  const at = Math.min(wrong.line, lines.length - 1);
  return {
    line: lineOf(source.replace(/\r\n?/g, '\n'), front.begin) + at,
    column: wrong.line === at ? wrong.column + 1 : null,
    reason: `The front matter of the diagram cannot be read: ${wrong.reason}.`,
    found: code(lines[at] ?? ''),
    expected: 'YAML, such as `title: Where signals come from`',
    fix: 'Correct the lines between the two `---`; a text with a colon or a bracket needs quotes.',
  };
}

/** An error in the fields of a node, `A@{ … }`; null when there is none. */
export function explainFields({ text }: Parsed): UnplacedExplanation | null {
  for (const match of text.matchAll(/@\{([^{}]*)\}/g)) {
    const fields = match[1] ?? '';
    // As Mermaid does it: fields on one line are a map between braces.
    const wrong = trouble(fields.includes('\n') ? `${fields}\n` : `{\n${fields}\n}`);
    if (!wrong) continue;
    return {
      at: match.index,
      reason: `The fields ${code(match[0])} cannot be read: ${wrong.reason}.`,
      found: code(fields),
      expected: 'names and values with commas between, such as `shape: circle, label: "Start"`',
      fix: 'Correct the text between the braces; a text with a colon or a bracket needs quotes.',
    };
  }
  return null;
}
