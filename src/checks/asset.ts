import { readLink, relativePath } from '../model/path.ts';
import { nearest } from '../source/nearest.ts';
import type { Check } from './check.ts';

const image = /\.(png|jpe?g|webp|avif|gif|svg)$/i;

export const asset: Check = {
  id: 'asset',
  title: 'Images lie beside the text',
  problem: 'Image missing or not fit',
  severity: 'error',
  why: 'An image from elsewhere may change, vanish, or tell its owner who reads; one that is missing tells nothing.',
  fix: 'Put the image into the content folder and link to it by a relative path.',
  example: {
    wrong: '![Pages by hour](https://example.com/pages.png)',
    right: '![Pages by hour](images/pages-by-hour.svg)',
  },
  *run({ content }) {
    const suggested = (from: string, file: string) => {
      const near = nearest(file, content.assets);
      return near === undefined ? '' : ` Did you mean \`${relativePath(from, near)}\`?`;
    };
    for (const entry of content.entries) {
      for (const { src, line, column } of entry.body.images) {
        const target = readLink(entry.file, src);
        const inside = target.type === 'file';
        if (inside && content.assets.has(target.file) && image.test(target.file)) continue;
        yield {
          file: entry.file,
          at: { line, column },
          found: src.length > 60 ? `${src.slice(0, 59)}…` : src,
          expected: 'a relative path to an image in the content folder',
          message: inside
            ? content.assets.has(target.file)
              ? `\`${target.file}\` is no image.`
              : `There is no image \`${target.file}\`.`
            : 'The image does not lie in the content folder.',
          fix: inside
            ? `Correct the path.${suggested(entry.file, target.file)}`
            : 'Put it into the content folder and give its relative path.',
        };
      }
    }
  },
};
