import { pointAt } from '../source/problem.ts';
import { code, didYouMean, type Explanation, literal, type UnplacedExplanation } from './explain/explanation.ts';
import { readGrammarError } from './explain/grammar-error.ts';
import { explainGrammar } from './explain/jison.ts';
import { explainComplaints, explainUsecase } from './explain/langium.ts';
import { explainInGeneral } from './explain/messages/general.ts';
import { messages } from './explain/messages/index.ts';
import { asParsed, type Parsed } from './explain/parsed.ts';
import { kinds } from './explain/types.ts';
import { misspelt, unknownType } from './explain/untyped.ts';
import { explainFields, explainFrontMatter } from './explain/yaml.ts';

export type { Explanation } from './explain/explanation.ts';
export { type Formula, formulasIn } from './explain/formulas.ts';
export { type UnknownIcon, unknownIcons } from './explain/icons.ts';

const layouts = ['dagre', 'elk', 'elk.stress', 'elk.force', 'elk.mrtree', 'tidy-tree', 'cose-bilkent'];
const keywords = kinds.flatMap((kind) => kind.keywords);

/** A way to lay diagrams out that Mermaid does not have; it is set in front matter or in a directive. */
function explainLayout(error: unknown, source: string): Explanation | null {
  const [, name] = /^Unknown layout algorithm: (.+)$/.exec(error instanceof Error ? error.message : '') ?? [];
  if (name === undefined) return null;
  const match = new RegExp(`layout["']?\\s*:\\s*["']?${literal(name)}`).exec(source);
  return {
    ...(match ? pointAt(source, match.index + match[0].length - name.length) : { line: null, column: null }),
    reason: `There is no layout ${code(name)}.`,
    found: code(name),
    expected: `${layouts.map(code).join(', ')} or nothing`,
    fix: didYouMean(name, layouts).trim() || 'Remove `layout`, or name one of these.',
  };
}

/** What has nothing to do with the text. */
function beyondText(message: string): UnplacedExplanation | null {
  const took = /time(?:d)?[ -]?out|took too long|too slow/i.test(message);
  const filled = /out of memory|heap|Maximum call stack|Invalid (?:array|string) length/i.test(message);
  if (!took && !filled) return null;
  return {
    at: null,
    reason: took ? 'Drawing the diagram takes too long.' : 'The diagram is too large to be drawn.',
    found: took ? 'a diagram that takes too long' : 'a diagram that is too large or too deep',
    expected: 'a smaller diagram',
    fix: 'Split it into several diagrams.',
  };
}

/** Messages quote the text; what they say of it stands at their begin. */
const maxMessageLength = 1000;

function find(error: unknown, parsed: Parsed): UnplacedExplanation {
  const message = (error instanceof Error ? error.message : typeof error === 'string' ? error : '').trim();
  const { text, keyword } = parsed;
  if (
    /^No diagram type detected|^Diagram .* not found|^Diagrams beginning with ---/.test(message) ||
    text.startsWith('---') ||
    misspelt(parsed)
  )
    return unknownType(parsed);
  if (/^[\w-]+$/.test(text.trim()) && keywords.includes(keyword)) return nothingIn(parsed);
  const grammar = readGrammarError(error, parsed);
  if (grammar) return explainGrammar(grammar, parsed);
  const other =
    explainComplaints(message, parsed) ?? (keyword.startsWith('usecase') ? explainUsecase(message, parsed) : null);
  if (other) return other;
  if (error instanceof Error && error.name === 'YAMLException') {
    const fields = explainFields(parsed);
    if (fields) return fields;
  }
  for (const { message: pattern, explain: explainMessage } of messages) {
    const match = pattern.exec(message.slice(0, maxMessageLength));
    const finding =
      match &&
      explainMessage(
        match.slice(1).map((group) => group ?? ''),
        text,
      );
    if (finding) return finding;
  }
  // A mistake in Mermaid itself: its words mean nothing to a writer.
  const inside = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
  const general = beyondText(message) ?? (inside ? null : explainInGeneral(message.slice(0, maxMessageLength), parsed));
  return (
    general ?? {
      at: null,
      reason:
        [inside ? 'Mermaid fails to draw this' : '', message.split('\n')[0]].filter(Boolean).join(': ') ||
        'Mermaid does not say why.',
      found: 'a diagram that Mermaid does not draw',
      expected: 'a diagram that Mermaid draws',
      fix: 'Remove lines until it is drawn: the mistake is in the last line removed.',
    }
  );
}

/** Some types fail when nothing stands below their first line. */
function nothingIn({ keyword }: Parsed): UnplacedExplanation {
  return {
    at: 0,
    reason: 'There is nothing in the diagram.',
    found: code(keyword),
    expected: 'at least one line below the type',
    fix: 'Write the diagram, or remove it.',
  };
}

/**
 * What an error of Mermaid means for the writer of a diagram, and where.
 * @param error what Mermaid threw when it parsed or drew the text
 * @param source the text as the writer wrote it, without the fences around it
 * @returns never a stack; an unknown error gives the first line of its message, without a place
 */
export function explain(error: unknown, source: string): Explanation {
  const setting = explainFrontMatter(source) ?? explainLayout(error, source);
  if (setting) return setting;
  const parsed = asParsed(source);
  const { at, ...words } = find(error, parsed);
  if (at === null) return { line: null, column: null, ...words };
  const place = pointAt(source, parsed.at[Math.min(at, parsed.text.length)] ?? 0);
  return { ...place, ...words };
}
