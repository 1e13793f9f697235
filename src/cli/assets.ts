import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { imageSize } from 'image-size';
import type { SiteData, SiteImage } from '../site/site.ts';
import { stripped } from '../source/assets/strip.ts';
import type { Content } from '../source/content.ts';
import type { Entry } from '../source/entry.ts';
import { readLink } from '../source/path.ts';

/**
 * The images that entries show, with their sizes; one that cannot be measured is left to the browser.
 * @param entries of one audience
 * @param assets of the hub
 * @param folder the content folder
 */
export function imagesOf(
  entries: readonly Entry[],
  assets: Content['assets'],
  folder: string,
): Record<string, SiteImage> {
  const images: Record<string, SiteImage> = {};
  for (const entry of entries)
    for (const { src } of entry.body.images) {
      const target = readLink(entry.file, src);
      const file = target.type === 'file' ? assets.get(target.file) : undefined;
      if (target.type !== 'file' || file === undefined || Object.hasOwn(images, target.file)) continue;
      let size = { width: 0, height: 0 };
      try {
        const bytes = readFileSync(join(folder, file));
        const { width, height } = imageSize(bytes);
        // Turned by a quarter, it is as wide as it was high.
        size = stripped(file, bytes).orientation > 4 ? { width: height, height: width } : { width, height };
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
export function linkedFiles(entries: readonly Entry[], assets: Content['assets']): Record<string, string> {
  const files = entries.flatMap((entry) =>
    entry.body.links.flatMap(({ url }): [string, string][] => {
      const target = readLink(entry.file, url);
      const file = target.type === 'file' ? assets.get(target.file) : undefined;
      return target.type === 'file' && file !== undefined ? [[target.file, file]] : [];
    }),
  );
  return Object.fromEntries(files.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Paths below the content folder of what a site publishes beside its pages; no other file of that folder is. */
export const publishedFiles = ({ images, files }: Pick<SiteData, 'images' | 'files'>): ReadonlySet<string> =>
  new Set([...Object.values(images).map(({ file }) => file), ...Object.values(files)]);

/**
 * A file as it is published: images without what tells of people.
 * @param folder the content folder
 * @param path of the file below it
 */
export const publishedBytes = (folder: string, path: string): Uint8Array =>
  stripped(path, readFileSync(join(folder, path))).bytes;

/**
 * Writes what a site publishes beside its pages.
 * @param data of the site
 * @param folder the content folder
 * @param out where the site is written
 */
export function publishAssets(data: SiteData, folder: string, out: string): void {
  for (const path of publishedFiles(data)) {
    const to = join(out, 'assets', path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, publishedBytes(folder, path));
  }
}
