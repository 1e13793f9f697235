import type { Around, AsMarkdown } from '../markdown/page.ts';
import type { SiteSource } from '../site/site.ts';

/** A page or a file of a site. */
export interface Rendered {
  /** Its media type. */
  type: string;
  bytes: Uint8Array;
  /** What else is made of a page; null of a file that is none. */
  page: PageParts | null;
}

/** What the search reads of a page, and what stands beside it. */
export interface PageParts {
  /** As it was rendered; readers get a little less of it. */
  html: string;
  /** How it is made the Markdown that stands beside it; null where none does. */
  markdown: AsMarkdown | null;
}

/** A site whose pages can be rendered. */
export interface OpenSite {
  /** Where its pages and files stand: below the base, encoded, in the order in which the search numbers them. */
  addresses: readonly string[];
  /** What the Markdown of its pages is made with. */
  around: Around;
  /** In how many parts its search index stands. */
  searchParts: number;
  /**
   * Renders what stands at an address. The same site gives the same bytes.
   * @returns null where nothing stands
   * @throws whatever the code of the page throws: that is a bug
   */
  render(address: string): Promise<Rendered | null>;
}

/** The site's code, compiled once. */
export interface Engine {
  /**
   * Opens a site. Any number may be open at once; they share nothing.
   * @param source what is rendered, and where it is served
   */
  open(source: SiteSource): OpenSite;
  /** Folder with what every site has: style sheets, scripts, the font. The base stands in them as a mark. */
  client: string;
}
