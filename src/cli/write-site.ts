import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Engine } from '../engine/engine.ts';
import { openIndex } from '../search/index-site.ts';
import { markdownAt } from '../site/markdown.ts';
import { inParts, partAt } from '../site/search-parts.ts';
import type { SiteSource } from '../site/site.ts';
import { type Beside, publishAssets } from './assets.ts';
import { clientFiles } from './engine/client.ts';
import type { FileWriter } from './files/writer.ts';

/** The file that a static server looks for at an address. */
export const fileAt = (address: string): string =>
  `${address}${address === '' || address.endsWith('/') ? 'index.html' : ''}`
    .split('/')
    .map(decodeURIComponent)
    .join('/');

/** Where a site is written, and who hears of it. */
export interface Place {
  /** An empty folder. */
  folder: string;
  /** Writes files below it. */
  files: FileWriter;
  /** Stops it between two pages. */
  signal: AbortSignal;
  /** Hears how many of the pages and files are rendered. */
  reached(done: number, of: number): void;
}

/**
 * Writes a site into a folder: its pages, what they are shown with, files beside the text, and the search index, which
 * reads the pages while others are rendered.
 * @param engine the site's code
 * @param source what is rendered, and where it is served
 * @param beside what is published beside the pages
 * @param place where it is written; its files are ended with it
 * @returns how many pages can be found
 */
export async function writeSite(
  engine: Engine,
  source: SiteSource,
  beside: Beside,
  { folder, files, signal, reached }: Place,
): Promise<{ pages: number }> {
  const site = engine.open(source);
  let done = 0;
  /** Writes the pages of one part of the index; its promise is that of the index. */
  const writePart = async (part: number, addresses: readonly string[]): Promise<() => Promise<{ pages: number }>> => {
    const index = await openIndex();
    try {
      for (const address of addresses) {
        const page = await site.render(address);
        // Signals, and what the index says, are heard between two pages.
        await nextTurn();
        signal.throwIfAborted();
        if (page) await files.write(fileAt(address), page.bytes);
        if (page?.markdown)
          await files.write(markdownAt(fileAt(address).replace(/index\.html$/, '')), Buffer.from(page.markdown()));
        if (page && page.found !== null) await index.add({ url: `/${address}`, html: page.found });
        done += 1;
        reached(done, site.addresses.length);
      }
    } catch (error) {
      await index.close();
      throw error;
    }
    const written = index.write(folder, partAt(part)).finally(() => index.close());
    // Told where it is waited for.
    written.catch(() => undefined);
    return () => written;
  };
  const written: (() => Promise<{ pages: number }>)[] = [];
  try {
    publishAssets(beside, folder);
    for (const [file, bytes] of clientFiles(engine, source.base)) await files.write(file, bytes);
    for (const [part, addresses] of inParts(site.addresses, site.searchParts).entries())
      written.push(await writePart(part, addresses));
  } finally {
    await Promise.allSettled(written.map((each) => each()));
    await files.end();
  }
  const counts = await Promise.all(written.map((each) => each()));
  return { pages: counts.reduce((sum, { pages }) => sum + pages, 0) };
}
