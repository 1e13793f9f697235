import { kindOf } from '../kinds/index.ts';
import { isDraft, type RawEntry } from '../source/entry.ts';
import type { Check } from './check.ts';

const folded = (key: string) => key.normalize('NFC').toLowerCase();

export const duplicateId: Check = {
  id: 'duplicate-id',
  title: 'Every id is used once',
  problem: 'Id used twice',
  severity: 'error',
  why: 'Two files with one id fight for one address; on some systems ids that differ only by letter case are one file.',
  fix: 'Rename one of the files, or remove it.',
  example: { wrong: 'signals/calm.md and signals/calm.mdx', right: 'signals/calm.md and signals/calm-bought.mdx' },
  *run({ content }) {
    const first = new Map<string, RawEntry>();
    const singles = new Map<string, RawEntry>();
    for (const entry of content.entries) {
      const other = first.get(folded(entry.key));
      if (other) {
        yield {
          file: entry.file,
          found: entry.id,
          expected: 'an id of its own',
          message: `The id \`${entry.id}\` is already that of \`${other.file}\`.`,
          fix: 'Rename one of the two files.',
        };
      } else first.set(folded(entry.key), entry);
      const kind = kindOf(entry.kind);
      // The next one may be written beside the one that holds.
      if (!kind?.single || isDraft(entry)) continue;
      const one = singles.get(entry.kind);
      if (one && !other) {
        yield {
          file: entry.file,
          found: `a second ${kind.one}`,
          expected: `one ${kind.one}`,
          message: `A hub has one ${kind.one}, and \`${one.file}\` is it.`,
          fix: 'Keep one of the two files, or begin the name of the other with `_`.',
        };
      } else if (!one) singles.set(entry.kind, entry);
    }
    for (const entry of content.entries) {
      const former: unknown[] = Array.isArray(entry.data.formerly) ? entry.data.formerly : [];
      for (const [index, id] of former.entries()) {
        if (typeof id !== 'string') continue;
        const key = folded(`${entry.kind}/${id}`);
        const other = first.get(key);
        if (other) {
          yield {
            file: entry.file,
            field: ['formerly', index],
            found: id,
            expected: 'an id that no entry has now',
            message:
              other === entry
                ? `\`${id}\` is the id it has now.`
                : `The former id \`${id}\` is that of \`${other.file}\`.`,
            fix: 'Remove it from `formerly`.',
          };
        } else first.set(key, entry);
      }
    }
  },
};
