import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Engine } from '../engine/engine.ts';
import { markdownAt } from '../site/markdown.ts';
import { inParts } from '../site/search-parts.ts';
import type { SiteSource } from '../site/site.ts';
import { clientFiles } from './engine/client.ts';
import type { Machine } from './machine.ts';
import { type Beside, publishAssets } from './publishing/assets.ts';

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
  /** Publishes into it. */
  publish: Machine['publish'];
  /** Stops it between two pages. */
  signal: AbortSignal;
  /** Hears how many of the pages and files are rendered. */
  reached(done: number, of: number): void;
}

/** A site whose pages are all rendered. */
export interface RenderedSite {
  /**
   * Resolves when all is written, with how many pages can be found: the index takes a moment longer than the pages.
   * Who does not wait for it must wait for its end, or it writes on.
   */
  written: Promise<{ pages: number }>;
}

/**
 * Writes a site into a folder: its pages, what they are shown with, files beside the text, and the search index, which
 * reads the pages while others are rendered.
 * @param engine the site's code
 * @param source what is rendered, and where it is served
 * @param beside what is published beside the pages
 * @param place where it is written
 * @returns resolves when the pages are rendered: another site can be rendered while this one is written
 */
export async function writeSite(
  engine: Engine,
  source: SiteSource,
  beside: Beside,
  { folder, publish, signal, reached }: Place,
): Promise<RenderedSite> {
  const site = engine.open(source);
  const publisher = publish(folder, site.around);
  const giveUp = () => void publisher.stop();
  signal.addEventListener('abort', giveUp);
  const end = async () => {
    signal.removeEventListener('abort', giveUp);
    await publisher.stop();
  };
  let done = 0;
  try {
    publishAssets(beside, folder);
    for (const [file, bytes] of clientFiles(engine, source.base)) await publisher.take({ file, bytes });
    for (const [part, addresses] of inParts(site.addresses, site.searchParts).entries()) {
      if (part > 0) await publisher.nextPart();
      for (const address of addresses) {
        const rendered = await site.render(address);
        // Signals are heard between two pages.
        await nextTurn();
        signal.throwIfAborted();
        if (rendered) {
          const { bytes, page } = rendered;
          const parts = page ? { address, ...page, markdownFile: fileAt(markdownAt(address)) } : undefined;
          await publisher.take({ file: fileAt(address), bytes, page: parts });
        }
        done += 1;
        reached(done, site.addresses.length);
      }
    }
  } catch (error) {
    await end();
    throw error;
  }
  const written = publisher.end().finally(end);
  // Told where it is waited for.
  written.catch(() => undefined);
  return { written };
}
