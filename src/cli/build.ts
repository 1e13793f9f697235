import { build as astroBuild } from 'astro';
import { indexSite } from '../search/index-site.ts';
import { astroConfig } from './astro-config.ts';
import { printProblems } from './check.ts';
import { load } from './load.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { stage } from './output-folder.ts';
import { root } from './root.ts';

/** `/some/path` and `/some/path/` mean the same. */
const withSlash = (base: string | undefined) => base?.replace(/\/*$/, '/');

/**
 * `sextant build`: checks, builds, indexes. The site in `--out` is replaced only by a whole new one.
 * @returns exit code: 0, or 1 when a check finds an error
 */
export async function build(options: Options, output: Output): Promise<number> {
  const started = performance.now();
  const loaded = load(options);
  printProblems(loaded, options, output);
  if (!loaded.result.ok) return 1;
  const staging = stage(options.out, [options.content, root]);
  // A stop by the keyboard leaves nothing behind.
  const stop = () => {
    staging.discard();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    output.out('Building …\n');
    await astroBuild({
      ...astroConfig({
        ...options,
        loaded,
        out: staging.folder,
        base: withSlash(options.base),
        site: options.site ?? loaded.content.config.site,
        cache: process.env.SEXTANT_CACHE,
      }),
      configFile: false,
      logLevel: 'warn',
    });
    output.out('Indexing for search …\n');
    const { pages } = await indexSite(staging.folder);
    staging.publish();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    output.out(`${pages} searchable pages for ${loaded.audience} written to ${options.out} in ${seconds} s.\n`);
    return 0;
  } catch (error) {
    staging.discard();
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
