import { resolve } from 'node:path';
import { type AstroInlineConfig, build } from 'astro';
import { astroConfig } from './astro-config.ts';
import { printProblems } from './check.ts';
import { siteSource } from './integration.ts';
import { load } from './load.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { root } from './root.ts';

/** Astro's settings for a hub without errors; null for one with errors. In a function of its own, so that it alone stays. */
async function prepare(options: Options, folder: string, output: Output): Promise<AstroInlineConfig | null> {
  const loaded = await load(options);
  printProblems(loaded, options, output);
  if (!loaded.result.ok) return null;
  return astroConfig({
    ...options,
    out: folder,
    site: options.site ?? loaded.content.config.site,
    cache: process.env.SEXTANT_CACHE,
    first: await siteSource(loaded, resolve(options.content)),
  });
}

/**
 * Checks a hub and renders its pages. For a process of its own: it changes the working directory, and leaves the
 * memory of a whole site behind.
 * @param folder where the pages are written; below the repository, see `stage`
 * @returns exit code: 0, or 1 when a check finds an error
 */
export async function render(options: Options, folder: string, output: Output): Promise<number> {
  const astro = await prepare(options, folder, output);
  if (!astro) return 1;
  output.out('Building …\n');
  // Astro puts the code that renders the pages beside them only when both lie below the working directory.
  process.chdir(root);
  await build({ ...astro, configFile: false, logLevel: 'warn' });
  return 0;
}
