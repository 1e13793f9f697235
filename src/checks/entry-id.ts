import { id } from '../kinds/fields.ts';
import { kinds } from '../kinds/index.ts';
import { hasAddress } from '../source/path.ts';
import type { Check } from './check.ts';

/** Fields that point to a kind, with values that stand for something outside it. */
const relations = kinds.flatMap((kind) => kind.relations);

export const entryId: Check = {
  id: 'entry-id',
  title: 'File names make good addresses',
  problem: 'File name that makes no address',
  severity: 'error',
  why: "The path of a file is the entry's id and its address: it is typed, cited and kept for years.",
  fix: 'Rename the file: lower case, hyphens instead of spaces. If it was published, keep the old id in `formerly`.',
  example: { wrong: 'strategy/Hands Off (final).mdx', right: 'strategy/hands-off-operation.mdx' },
  *run({ content }) {
    for (const entry of content.entries) {
      if (relations.some(({ to, except }) => to === entry.kind && except?.includes(entry.id)))
        yield {
          file: entry.file,
          found: entry.id,
          expected: 'another id: this one stands for something else in references',
          message: `References to \`${entry.id}\` do not mean this entry: the name is taken.`,
          fix: 'Rename the file.',
        };
      if (id.safeParse(entry.id).success && entry.id === entry.id.normalize('NFC')) continue;
      const better = entry.id
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{Ll}\p{Lo}\p{M}\p{N}._/]+/gu, '-')
        .split('/')
        .map((part) => part.replace(/^[\p{M}._-]+|(?<![._-])[._-]+$/gu, ''))
        .filter(Boolean)
        .join('/');
      yield {
        file: entry.file,
        found: entry.id,
        expected: 'lower-case letters, digits, hyphens and dots',
        message:
          better === entry.id.normalize('NFC')
            ? `\`${entry.id}\` spells accents as characters of their own, so that links miss it: it gets no page.`
            : hasAddress(entry.id)
              ? `\`${entry.id}\` is no id that makes a good address.`
              : `\`${entry.id}\` cannot stand in an address: the entry gets no page.`,
        fix:
          better === entry.id.normalize('NFC')
            ? `Type the name of the file anew: \`${better}\` in composed characters (Unicode NFC).`
            : better
              ? `Rename the file to \`${better}\`.`
              : 'Rename the file.',
      };
    }
  },
};
