import { holdsCommentsOnly } from './body/comments-only.ts';
import { type Fault, type Point, shown } from './problem.ts';

/**
 * What is wrong with code in a text.
 * @param node an expression, an import or an export
 * @param at its place
 * @returns null for a comment
 */
export function codeFault(node: { type: string; value?: string }, at: Point): Fault | null {
  const esm = node.type === 'mdxjsEsm';
  const value = node.value ?? '';
  if (!esm && holdsCommentsOnly(value)) return null;
  const found = shown(esm ? (value.split(/[\r\n]/, 1)[0] ?? '') : `{${value}}`);
  return {
    check: 'vocabulary',
    at,
    found,
    expected: 'text and components of the component list (/method/components/)',
    message: esm
      ? 'Content has no `import` or `export`; nothing in it is executed.'
      : 'Content has no `{expressions}`; nothing in it is executed.',
    fix: esm
      ? 'Remove the line: every component of the component list is there without import.'
      : 'Write the value itself, put the text in `code`, or write the brace as `\\{`. `{/* comments */}` are fine.',
  };
}

/**
 * An `Audience` that is words: escaped by an editor, or a tag that is never written to its end.
 * @param text outside of code
 * @param at its place
 */
export function writtenGuard(text: string, at: Point): Fault | null {
  const place = text.search(/[<＜]\/?\s?audience/i);
  if (place === -1) return null;
  const found = shown(text.slice(place, place + 40).split('>', 1)[0] ?? '');
  return {
    check: 'hidden-text',
    at,
    found,
    expected: '`<Audience only="…">` as a component of an .mdx file',
    message: `\`${found}\` is words here: it hides nothing.`,
    fix: 'Write it as a component in an .mdx file, on lines of its own. To show the tag itself, put it in `code`.',
  };
}
