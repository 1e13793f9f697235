import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Around, pageMarkdown } from '../../markdown/page.ts';
import { openIndex, type SiteIndex } from '../../search/index-site.ts';
import { partAt } from '../../site/search-parts.ts';
import type { Publisher } from './publisher.ts';

/**
 * Publishes a site into a folder.
 * @param folder made where there is none
 * @param around what the Markdown of pages is made with
 */
export function publishInto(folder: string, around: Around): Publisher {
  const made = new Set<string>();
  const write = (file: string, bytes: string | Uint8Array) => {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, bytes);
  };
  let index: SiteIndex | undefined;
  const open = new Set<SiteIndex>();
  const parts: Promise<{ pages: number }>[] = [];
  const nextPart = () => {
    const ended = index;
    index = undefined;
    const written = ended
      ? ended.write(folder, partAt(parts.length)).finally(() => {
          open.delete(ended);
          return ended.close();
        })
      : Promise.resolve({ pages: 0 });
    // Told where it is waited for.
    written.catch(() => undefined);
    parts.push(written);
  };
  return {
    async take({ file, bytes, page }) {
      write(file, bytes);
      if (!page) return;
      const { address, html, markdown, markdownFile } = page;
      if (markdown) write(markdownFile, pageMarkdown({ address, html, ...markdown }, around));
      if (!index) {
        index = await openIndex();
        open.add(index);
      }
      await index.add({ url: `/${address}`, html });
    },
    nextPart: async () => nextPart(),
    async end() {
      nextPart();
      const counts = await Promise.all(parts);
      return { pages: counts.reduce((sum, { pages }) => sum + pages, 0) };
    },
    async stop() {
      index = undefined;
      // All at once: with the last of them the search is ended in the middle of what it does.
      await Promise.all([...open].map((one) => one.close()));
      await Promise.allSettled(parts);
    },
  };
}
