import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Entry } from '../source/entry.ts';
import { type Loaded, load } from './load.ts';
import { type SiteData, siteData } from './site-data.ts';

/** What may be rendered, and the whole hub it was taken from. */
export interface SiteSource {
  data: SiteData;
  entries: Entry[];
  loaded: Loaded;
  /** The content folder, absolute. */
  folder: string;
}

/** The integration. Astro keeps the hooks of an integration as they are, so the content loader asks through one. */
export interface SextantIntegration extends AstroIntegration {
  hooks: AstroIntegration['hooks'] & { 'sextant:site': () => SiteSource };
}

/** Settings of a run, handed from the command line to Astro through the environment. */
export interface SiteSettings {
  content: string;
  audience?: string | undefined;
  date?: string | undefined;
}

/**
 * The hub as an Astro integration.
 * @param settings where the content lies, for whom, on which day
 */
export function sextant(settings: SiteSettings): SextantIntegration {
  let kept: SiteSource | null = null;
  const folder = resolve(settings.content);
  return {
    name: 'sextant',
    hooks: {
      'sextant:site': () => {
        if (!kept) {
          const loaded = load({ ...settings, content: folder });
          kept = { ...siteData(loaded, folder), loaded, folder };
        }
        return kept;
      },
    },
  };
}
