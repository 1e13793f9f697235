import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { imageSize } from 'image-size';
import type { SiteData, SiteImage } from '../../site/site.ts';
import { isAsLooked, type Looked } from '../../source/assets/looked.ts';
import { stripped } from '../../source/assets/strip.ts';
import type { Content } from '../../source/content.ts';
import type { Written } from '../../source/entry.ts';
import { readLink } from '../../source/path.ts';
import { UsageError } from '../usage-error.ts';

/** What words of a drawing have where it does not say, in its own units. */
const usualWords = 16;

/** Pixels of the smallest words of a drawing that is so wide; null where it has none. Sizes in other units do not count. */
function smallestWords(svg: string, width: number): number | null {
  if (!/<(?:\w+:)?text\b/u.test(svg)) return null;
  const [, box = ''] = /\bviewBox\s?=\s?["']([^"']{1,80})["']/u.exec(svg) ?? [];
  const across = Number(box.trim().split(/[\s,]+/u)[2]);
  const sizes = [...svg.matchAll(/font-size\s?[:=]\s?["']?(\d{1,6}(?:\.\d{1,6})?)(?:px)?(?=["';}\s])/gu)].map(
    ([, size]) => Number(size),
  );
  const smallest = Math.min(...(sizes.length > 0 ? sizes : [usualWords])) * (across > 0 ? width / across : 1);
  return smallest > 0 ? smallest : null;
}

/**
 * The images that entries show, with their sizes; one that cannot be measured is left to the browser.
 * @param entries of one audience
 * @param content what lies beside the text
 * @param folder the content folder
 */
export function imagesOf(
  entries: readonly Written[],
  { assets, looked }: Pick<Content, 'assets' | 'looked'>,
  folder: string,
): Record<string, SiteImage> {
  const images: Record<string, SiteImage> = {};
  for (const entry of entries)
    for (const { src } of entry.body.images) {
      const target = readLink(entry.file, src);
      const file = target.type === 'file' ? assets.get(target.file) : undefined;
      if (target.type !== 'file' || file === undefined || Object.hasOwn(images, target.file)) continue;
      let size: Pick<SiteImage, 'width' | 'height' | 'words'> = { width: 0, height: 0 };
      try {
        // One that has changed since is told when it is published.
        const bytes = lookedBytes(folder, file, looked.get(file));
        const { width, height } = bytes ? imageSize(bytes) : size;
        // Turned by a quarter, it is as wide as it was high.
        const isTurned = bytes !== null && stripped(file, bytes).orientation > 4;
        size = isTurned ? { width: height, height: width } : { width, height };
        const words = bytes && /\.svg$/iu.test(file) ? smallestWords(bytes.toString('utf8'), width) : null;
        if (words !== null) size.words = words;
      } catch {
        // An image that we cannot measure may be one that a browser can.
      }
      images[target.file] = { file, ...size };
    }
  return images;
}

/**
 * Files beside the text that entries link to, by the path that the links write.
 * @param entries of one audience
 * @param assets of the hub
 */
export function linkedFiles(entries: readonly Written[], assets: Content['assets']): Record<string, string> {
  const files = entries.flatMap((entry) =>
    entry.body.links.flatMap(({ url }): [string, string][] => {
      const target = readLink(entry.file, url);
      const file = target.type === 'file' ? assets.get(target.file) : undefined;
      return target.type === 'file' && file !== undefined ? [[target.file, file]] : [];
    }),
  );
  return Object.fromEntries(files.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What a site publishes beside its pages; no other file of the content folder is. It is no part of what pages are made from. */
export interface Beside {
  /** The content folder. */
  folder: string;
  /** What was looked at of each file, by its path below the folder. */
  published: ReadonlyMap<string, Looked>;
}

/**
 * What a site publishes beside its pages.
 * @param shown images and files of its pages
 * @param content as it was read
 * @param folder the content folder
 */
export function besideOf(
  { images, files }: Pick<SiteData, 'images' | 'files'>,
  { looked }: Pick<Content, 'looked'>,
  folder: string,
): Beside {
  const paths = new Set([...Object.values(images).map(({ file }) => file), ...Object.values(files)]);
  return { folder, published: new Map([...looked].filter(([path]) => paths.has(path))) };
}

/** All bytes of a file; null when it is not there any more, or not what was looked at. */
function lookedBytes(folder: string, path: string, looked: Looked | undefined): Buffer | null {
  try {
    const bytes = readFileSync(join(folder, path));
    return looked && isAsLooked(path, bytes, looked) ? bytes : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

/**
 * A file as it is published: images without what tells of people.
 * @param path of the file below the content folder
 * @returns null for what the site does not publish
 * @throws UsageError when it is another file by now than the one that was checked
 */
export function publishedBytes({ folder, published }: Beside, path: string): Uint8Array | null {
  const looked = published.get(path);
  if (!looked) return null;
  const bytes = lookedBytes(folder, path, looked);
  if (bytes) return stripped(path, bytes).bytes;
  throw new UsageError(`"${join(folder, path)}" was changed after it was checked. It is not published; try again.`);
}

/**
 * Writes what a site publishes beside its pages.
 * @param out where the site is written
 * @throws UsageError when one is another file by now than the one that was checked
 */
export function publishAssets(beside: Beside, out: string): void {
  for (const path of beside.published.keys()) {
    const bytes = publishedBytes(beside, path);
    if (!bytes) continue;
    const to = join(out, 'assets', path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  }
}
