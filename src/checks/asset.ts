import { assetTypeOf, imageExtensions } from '../source/assets/types.ts';
import { nearestOfFirst } from '../source/fields/nearest.ts';
import { asName, readLink, relativePath } from '../source/path.ts';
import { shown } from '../source/problem.ts';
import type { Check } from './check.ts';

export const asset: Check = {
  id: 'asset',
  title: 'Images lie beside the text',
  problem: 'Image missing or unusable',
  severity: 'error',
  warningInEditions: true,
  why: 'An image from another site may change, vanish, or tell its owner who reads the page.',
  fix: 'Put the image into the content folder and link to it by a relative path.',
  example: {
    wrong: '![Pages by hour](https://example.com/pages.png)',
    right: '![Pages by hour](images/pages-by-hour.svg)',
  },
  *run({ content }) {
    const { assets, withheld } = content;
    const isImage = (file: string) => assetTypeOf(file)?.image === true;
    const images = [...assets.keys()].filter(isImage);
    // A hub may show a thousand images that are not there, and looking for what was meant is slow.
    const nearest = nearestOfFirst();
    const meant = new Map<string, string | undefined>();
    const nearestTo = (file: string) => {
      if (!meant.has(file)) meant.set(file, nearest(file, images));
      return meant.get(file);
    };
    const missing = (from: string, src: string, file: string): [message: string, fix: string] => {
      if (assets.has(file) || withheld.has(file))
        return [`\`${file}\` is no image that a hub shows.`, `Save it as one of ${imageExtensions}, or link to it.`];
      const beside = asName(from, src);
      const near = assets.has(beside) ? beside : nearestTo(file);
      const path = near === undefined ? '' : ` Did you mean \`${relativePath(from, near)}\`?`;
      return [`There is no image \`${file}\`.`, `Correct the path.${path}`];
    };
    const names = new Map<string, string>();
    for (const file of [...new Set(assets.values())].sort()) {
      const folded = file.normalize('NFC').toLowerCase();
      const other = names.get(folded);
      names.set(folded, other ?? file);
      if (other === undefined) continue;
      yield {
        file,
        found: file,
        expected: 'a name that no other file has in other letters',
        message: `\`${other}\` and \`${file}\` differ only by letter case: on some systems they are one file.`,
        fix: 'Rename one of them.',
      };
    }
    for (const entry of content.entries) {
      for (const { src, line, column } of entry.body.images) {
        const target = readLink(entry.file, src);
        const inside = target.type === 'file';
        // What is wrong with the bytes of an image is told of the image.
        if (inside && isImage(target.file) && (assets.has(target.file) || withheld.get(target.file) === 'fault'))
          continue;
        const [message, fix] = inside
          ? missing(entry.file, src, target.file)
          : target.type === 'refused' && target.why === 'backslash'
            ? [`\`${shown(src.replace(/%5c/gi, '\\'))}\` is a path with backslashes.`, 'Write `/` between folders.']
            : [
                'The image does not lie in the content folder.',
                'Put it into the content folder and give its relative path.',
              ];
        yield {
          file: entry.file,
          unfinished: inside,
          at: { line, column },
          found: shown(src),
          expected: 'a relative path to an image in the content folder',
          message,
          fix,
        };
      }
    }
  },
};
