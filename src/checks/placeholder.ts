import { findPlaceholder } from '../source/placeholder.ts';
import { shown } from '../source/problem.ts';
import type { Check } from './check.ts';

/** Every text in front matter, with its path. */
function* texts(
  value: unknown,
  path: (string | number)[] = [],
): Generator<{ text: string; path: (string | number)[] }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* texts(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

export const placeholder: Check = {
  id: 'placeholder',
  title: 'No text is left to be written',
  problem: 'Text left to be written',
  severity: 'error',
  why: 'A reader cannot tell what was left open from what was decided.',
  fix: 'Write the text, or remove the field or section until there is something to say.',
  example: {
    wrong: 'customerValue: «What customers get»',
    right: 'customerValue: Operators sleep through rebalances.',
  },
  *run({ content }) {
    const words = (found: string) => ({
      found: shown(found),
      expected: 'text',
      message: `\`${shown(found)}\` was left to be written.`,
      fix: 'Write it, or remove it until there is something to say.',
    });
    for (const entry of content.entries) {
      for (const { text, path } of texts(entry.data)) {
        const left = findPlaceholder(text);
        if (left) yield { file: entry.file, field: path, ...words(left.text) };
      }
      for (const { text, line, column } of entry.body.placeholders)
        yield { file: entry.file, at: { line, column }, ...words(text) };
    }
  },
};
