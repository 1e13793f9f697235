import type { Engine, OpenSite } from '../../engine/engine.ts';
import { pageMarkdown } from '../../markdown/page.ts';
import { openIndex } from '../../search/index-site.ts';
import { pageBeside } from '../../site/markdown.ts';
import { inParts, partAt } from '../../site/search-parts.ts';
import type { SiteSource } from '../../site/site.ts';
import { clientFiles } from '../engine/client.ts';
import { type Beside, publishedBytes } from '../publishing/assets.ts';
import { fileNamed } from '../serving/asset-response.ts';
import { typeOf, withCharset } from '../serving/requests.ts';

/** What a browser gets. */
export interface Answer {
  type: string;
  bytes: Uint8Array;
  /** Whether it is a page, which the server may add to. */
  isPage: boolean;
  /** Path of a file beside the text: it is sent under a policy of its own. */
  asset?: string;
}

/** A site that is rendered when it is asked for. */
export interface ServedSite {
  /** Addresses of its pages and files, below its base. */
  addresses: ReadonlySet<string>;
  /**
   * What stands at an address, below the base and encoded.
   * @returns null where nothing stands
   */
  answer(address: string): Promise<Answer | null>;
}

/** The search index of a site, in memory. */
async function searchFiles({ addresses, searchParts, render }: OpenSite): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [part, ofPart] of inParts(addresses, searchParts).entries()) {
    const index = await openIndex();
    try {
      for (const address of ofPart) {
        const page = (await render(address))?.page;
        if (page) await index.add({ url: `/${address}`, html: page.html });
      }
      for (const [file, bytes] of await index.files()) files.set(`${partAt(part)}${file}`, bytes);
    } finally {
      await index.close();
    }
  }
  return files;
}

/**
 * Serves a site: nothing of it is made before it is asked for.
 * @param engine the site's code
 * @param source what is rendered, and where it is served
 * @param beside what is published beside the pages
 */
export function servedSite(engine: Engine, source: SiteSource, beside: Beside): ServedSite {
  const site = engine.open(source);
  const client = clientFiles(engine, source.base);
  let search: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  return {
    addresses: new Set(site.addresses),
    async answer(address) {
      const file = client.get(address);
      if (file) return { type: typeOf(address), bytes: file, isPage: false };
      if (address.startsWith('assets/')) {
        const path = fileNamed(address.slice('assets/'.length));
        const bytes = path === null ? null : publishedBytes(beside, path);
        return path !== null && bytes ? { type: typeOf(path), bytes, isPage: false, asset: path } : null;
      }
      if (address.startsWith('pagefind/')) {
        search ??= searchFiles(site).catch((error) => {
          // Asked for again, it is tried again.
          search = undefined;
          throw error;
        });
        const bytes = (await search).get(address.slice('pagefind/'.length));
        return bytes ? { type: typeOf(address), bytes, isPage: false } : null;
      }
      const besideIt = pageBeside(address);
      if (besideIt !== null) {
        const page = (await site.render(besideIt))?.page;
        if (!page?.markdown) return null;
        const from = { address: besideIt, html: page.html, ...page.markdown };
        const bytes = Buffer.from(pageMarkdown(from, site.around));
        return { type: typeOf(address), bytes, isPage: false };
      }
      const rendered = await site.render(address);
      if (!rendered) return null;
      return { type: withCharset(rendered.type), bytes: rendered.bytes, isPage: rendered.page !== null };
    },
  };
}
