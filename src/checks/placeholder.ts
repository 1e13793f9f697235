import { kindOf, kinds } from '../kinds/index.ts';
import { requiredHeadings } from '../kinds/sections.ts';
import { starterWords } from '../kinds/starter.ts';
import { textsIn } from '../source/body/texts-in.ts';
import type { Content } from '../source/content.ts';
import { mayBeMissing } from '../source/fields/shape-words.ts';
import { shown } from '../source/problem.ts';
import { findPlaceholder } from '../source/words/placeholder.ts';
import type { Check } from './check.ts';

/** What new files leave to be written: taking the marks off does not make it a text. */
const starters = new Map(kinds.map((kind) => [kind.folder, starterWords(kind)]));

/** Lines of a text below its front matter. */
const bodyLines = ({ texts }: Content, file: string) =>
  (texts.get(file)?.text ?? '').split(/\r\n|\r|\n/).map((text, index) => ({ text: text.trim(), line: index + 1 }));

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
    const words = (found: string, mayBeMissing: boolean) => ({
      unfinished: true,
      found: shown(found),
      expected: 'text',
      message: `\`${shown(found)}\` was left to be written.`,
      fix: mayBeMissing ? 'Write it, or remove it until there is something to say.' : 'Write it.',
    });
    // Where a figure or a day is wanted, the shape says so.
    const misshapen = new Set(
      content.faults.flatMap(({ file, fault }) =>
        fault.check === 'shape' ? [`${file} ${fault.field?.join('.')}`] : [],
      ),
    );
    for (const entry of content.entries) {
      const kind = kindOf(entry.kind);
      const starter = new Set(starters.get(entry.kind));
      for (const { text, path } of textsIn(entry.data)) {
        const left = findPlaceholder(text)?.text ?? (starter.has(text.trim()) ? text.trim() : null);
        if (left !== null && !misshapen.has(`${entry.file} ${path.join('.')}`))
          yield {
            file: entry.file,
            field: path,
            ...words(left, kind === undefined || mayBeMissing(kind.schema, path)),
          };
      }
      // What stands alone under a heading that must be there cannot be taken out.
      const isFree = kind === undefined || requiredHeadings(content.config, kind, entry.data as never).length === 0;
      for (const { text, line } of bodyLines(content, entry.file))
        if (starter.has(text)) yield { file: entry.file, at: { line, column: 1 }, ...words(text, isFree) };
      for (const { text, line, column } of entry.body.placeholders)
        yield { file: entry.file, at: { line, column }, ...words(text, isFree) };
    }
  },
};
