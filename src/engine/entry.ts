// What the compiled engine offers; Astro takes it for the server.
import { createApp } from 'astro/app/entrypoint';
import { frontMatter } from '../components/api/front-matter.ts';
import { addressesOf } from '../site/addresses.ts';
import { authorWords, isEnglish } from '../site/author-words.ts';
import { markLanguages } from '../site/mark-languages.ts';
import { entryAt, pagesInMarkdown } from '../site/markdown.ts';
import { searchParts } from '../site/search-parts.ts';
import type { SiteSource } from '../site/site.ts';
import type { OpenSite, Rendered } from './engine.ts';
import { forReaders } from './for-readers.ts';
import { baseMark } from './mark.ts';
import { siteOf } from './site.ts';

// In one piece: what goes wrong late on a page is heard before anything of it is shown.
const app = createApp({ streaming: false });

/** A page with its base in place of the mark where code put it: in an attribute of its own. Elsewhere it is an author's. */
const withBase = (html: string, base: string): string =>
  html.replaceAll(` href="${baseMark}`, () => ` href="${base}`).replaceAll(` src="${baseMark}`, () => ` src="${base}`);

/** Where Astro finds the page of an address: the page for what is not there has an address of its own. */
const pathOf = (address: string): string => address.replace(/^404\.html$/, '404/');

/**
 * Opens a site: afterwards each of its pages can be rendered, in any order and beside those of other sites.
 * @param source what is rendered, and where it is served
 */
export function open(source: SiteSource): OpenSite {
  const site = siteOf(source);
  const addresses = addressesOf(site);
  const pages = pagesInMarkdown(site);
  const { language } = site.hub.config;
  const words = isEnglish(language) ? null : authorWords(site);
  return {
    addresses: [...addresses.keys()],
    around: { base: source.base, origin: site.origin, pages },
    searchParts: searchParts(site),
    async render(address): Promise<Rendered | null> {
      const here = addresses.get(address);
      if (!here) return null;
      let failure: { error: unknown } | undefined;
      const failed = (error: unknown) => {
        failure ??= { error };
      };
      const request = new Request(`http://site.invalid${baseMark}${pathOf(address)}`);
      const response = await app.render(request, { locals: { site, here, failed } });
      if (failure) throw failure.error;
      const isMissing = 'page' in here && here.page === 'missing';
      if (!response.ok && !(isMissing && response.status === 404))
        throw new Error(`The page "${address}" could not be rendered: ${response.status}.`);
      const type = response.headers.get('content-type') ?? 'text/html; charset=utf-8';
      if (!type.includes('text/html')) return { type, bytes: new Uint8Array(await response.arrayBuffer()), page: null };
      const html = withBase(await response.text(), source.base);
      // The search reads pages as they were rendered; readers get them with the languages of their words.
      const read = forReaders(html);
      const bytes = Buffer.from(words ? markLanguages(read, words) : read);
      const entry = entryAt(site, here);
      const markdown = () => ({ front: frontMatter(site, address, entry), part: entry ? 'entry' : 'page' }) as const;
      return { type, bytes, page: { html, markdown: pages.has(address) ? markdown() : null } };
    },
  };
}
