import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import { type SiteSource, sextant } from './integration.ts';
import type { Loaded, LoadOptions } from './load.ts';
import { root } from './root.ts';

/** What a run of Astro depends on. */
export interface AstroSettings extends LoadOptions {
  /** Path under which the site is served, with a slash at both ends. */
  base?: string | undefined;
  /** Where a server listens; the loopback address without it. */
  host?: string | undefined;
  /** Where the site is published. */
  site?: string | undefined;
  /** Folder that is written. */
  out?: string | undefined;
  /** Where Astro may keep what it makes of code; its own place without it. It is given no text of a hub to keep. */
  cache?: string | undefined;
  /** The hub, when it was read already. */
  first?: SiteSource | undefined;
}

/**
 * Astro's configuration for one hub.
 * @param settings what the run depends on
 * @param report prints what the checks say after a change, while writing
 */
export function astroConfig(settings: AstroSettings, report?: (loaded: Loaded) => void): AstroInlineConfig {
  const { base, site, out, cache } = settings;
  return {
    root,
    integrations: [mdx(), sextant(settings, report)],
    trailingSlash: 'always',
    ...(base ? { base } : {}),
    ...(site ? { site } : {}),
    ...(out ? { outDir: out } : {}),
    ...(cache ? { cacheDir: cache } : {}),
    // The policy of every page forbids inline styles and scripts.
    build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
    vite: { build: { assetsInlineLimit: 0 } },
    markdown: { syntaxHighlight: false },
    devToolbar: { enabled: false },
  };
}
