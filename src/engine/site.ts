import { handbookAddresses } from '../layouts/handbook.ts';
import { openSite } from '../site/open.ts';
import type { Site, SiteSource } from '../site/site.ts';

/**
 * The site that pages are rendered from.
 * @param source what is rendered, and where it is served
 */
export const siteOf = (source: SiteSource): Site => openSite(source, handbookAddresses);
