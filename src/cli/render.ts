import { join, resolve } from 'node:path';
import { type AstroInlineConfig, build } from 'astro';
import { astroConfig } from './astro-config.ts';
import { printProblems } from './check.ts';
import { planEditions } from './edition/plan.ts';
import { siteSource } from './integration.ts';
import { type Loaded, load, loadEdition } from './load.ts';
import type { Output } from './output.ts';
import type { Rendering, RenderReport } from './rendering.ts';
import { root } from './root.ts';

/** Ids of the editions that get pages. */
const builtOf = ({ editions }: Loaded, latest: number | undefined): Set<string> =>
  new Set(editions.slice(latest === undefined ? 0 : Math.max(0, editions.length - latest)).map(({ id }) => id));

/** Astro's settings for a hub without errors; null for one with errors. In a function of its own, so that it alone stays. */
async function prepare(
  { options, folder, edition, seal = '' }: Rendering,
  output: Output,
  tell: (report: RenderReport) => void,
): Promise<AstroInlineConfig | null> {
  const content = resolve(options.content);
  const loaded = edition ? await loadEdition(content, edition.id, seal, options.audience ?? '') : await load(options);
  if (!edition) {
    printProblems(loaded, options, output);
    if (!loaded.result.ok) return null;
  }
  const own = edition ? join(content, 'editions', edition.id) : content;
  const first = await siteSource(loaded, own, { edition, built: builtOf(loaded, options.editions) });
  const site = options.site ?? loaded.content.config.site;
  tell({
    editions: planEditions(first.editions, first.data.comparisons, first.hub, { base: options.base, site }),
    origin: site ? new URL(site).origin : null,
    language: loaded.content.config.language,
  });
  return astroConfig({ ...options, out: folder, site, cache: process.env.SEXTANT_CACHE, first });
}

/**
 * Checks a hub and renders its pages, or those of a sealed edition. For a process of its own: it changes the working
 * directory, and leaves the memory of a whole site behind.
 * @param tell hears what is to be done for the sealed editions
 * @returns exit code: 0, or 1 when a check finds an error
 */
export async function render(
  rendering: Rendering,
  output: Output,
  tell: (report: RenderReport) => void,
): Promise<number> {
  const astro = await prepare(rendering, output, tell);
  if (!astro) return 1;
  output.out(rendering.edition ? `Building the edition ${rendering.edition.id} …\n` : 'Building …\n');
  // Astro puts the code that renders the pages beside them only when both lie below the working directory.
  process.chdir(root);
  // What goes wrong is thrown, and said once by whoever asked.
  await build({ ...astro, configFile: false, logLevel: 'silent' });
  return 0;
}
