import { build as astroBuild } from 'astro';
import { astroConfig } from './astro-config.ts';
import { printProblems } from './check.ts';
import { load } from './load.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { root } from './root.ts';

/**
 * Checks a hub and renders its pages. For a process of its own: it changes the working directory, and leaves the
 * memory of a whole site behind.
 * @param folder where the pages are written; below the repository, see `stage`
 * @returns exit code: 0, or 1 when a check finds an error
 */
export async function render(options: Options, folder: string, output: Output): Promise<number> {
  const loaded = load(options);
  printProblems(loaded, options, output);
  if (!loaded.result.ok) return 1;
  output.out('Building …\n');
  const { config } = loaded.content;
  const settings = { ...options, loaded, out: folder, site: options.site ?? config.site };
  const astro = astroConfig({ ...settings, cache: process.env.SEXTANT_CACHE });
  // Astro puts the code that renders the pages beside them only when both lie below the working directory.
  process.chdir(root);
  await astroBuild({ ...astro, configFile: false, logLevel: 'warn' });
  return 0;
}
