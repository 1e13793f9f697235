import { join, resolve } from 'node:path';
import type { Engine } from '../engine/engine.ts';
import { printProblems } from './check.ts';
import { editionBuild } from './edition/build.ts';
import { type EditionPlan, planEditions } from './edition/plan.ts';
import { loadEngine } from './engine/engine.ts';
import { prepareForHosting } from './hosting.ts';
import { type Loaded, load, loadEdition } from './load.ts';
import type { BuildOptions, Options } from './options.ts';
import type { Output } from './output.ts';
import { type Staging, stage, tellRestored } from './output-folder.ts';
import { root } from './root.ts';
import { siteData } from './site-data.ts';
import { writeSite } from './write-site.ts';

/** `/some/path` and `/some/path/` mean the same. */
export const withSlash = (base: string | undefined) => (base ?? '/').replace(/(?<!\/)\/*$/, '/');

/** What building a site depends on. */
type Settings = Options & BuildOptions;

/** Ids of the editions that get pages. */
const builtOf = ({ editions }: Loaded, latest: number | undefined): Set<string> =>
  new Set(editions.slice(latest === undefined ? 0 : Math.max(0, editions.length - latest)).map(({ id }) => id));

/** Writes the pages of a sealed edition: a whole site below its own base. */
async function writeEdition(
  engine: Engine,
  { edition, seal, audience, site }: EditionPlan,
  around: { content: string; base: string },
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const loaded = await loadEdition(around.content, edition.id, seal, audience);
  const own = join(around.content, 'editions', edition.id);
  const { data, entries } = await siteData(loaded, own, { edition });
  const source = { data, entries, base: `${around.base}editions/${edition.id}/`, site };
  await writeSite(engine, source, own, folder, signal);
}

/** Everything up to the moment when the site goes to its place; the number of pages that can be found, or null. */
async function make(
  options: Settings,
  output: Output,
  staging: Staging,
  signal: AbortSignal,
  settles: (settle: () => Promise<void>) => void,
): Promise<number | null> {
  const content = resolve(options.content);
  const base = withSlash(options.base);
  const compiled = loadEngine(output, signal);
  // Told where it is waited for.
  compiled.catch(() => undefined);
  const loaded = await load(options);
  printProblems(loaded, options, output);
  if (!loaded.result.ok) return null;
  const { config } = loaded.content;
  const site = options.site ?? config.site;
  const today = await siteData(loaded, content, { built: builtOf(loaded, options.editions) });
  const plans = planEditions(today.editions, today.data.comparisons, today.hub, { base, site });
  const address = { base, origin: site ? new URL(site).origin : null, language: config.language };
  const engine = await compiled;
  signal.throwIfAborted();
  const editions = editionBuild(plans, address, staging.folder, staging.aside, (plan, folder) => {
    output.out(`Building the edition ${plan.edition.id} …\n`);
    return writeEdition(engine, plan, { content, base }, folder, signal);
  });
  settles(editions.settle);
  output.out('Building …\n');
  const source = { data: today.data, entries: today.entries, base, site };
  const { pages } = await writeSite(engine, source, content, staging.folder, signal);
  await editions.finish();
  return pages;
}

/**
 * `sextant build`: checks, builds, indexes; first today's hub, then the sealed editions whose pages are not kept. The
 * site in `--out` is replaced only by a whole new one.
 * @returns exit code: 0, or 1 when a check finds an error
 */
export async function build(options: Settings, output: Output): Promise<number> {
  const started = performance.now();
  tellRestored(options.out, output);
  const staging = stage(options.out, [options.content, root]);
  const stopping = new AbortController();
  const { signal } = stopping;
  const stop = () => stopping.abort();
  const stopped = new Promise<never>((_, stops) => signal.addEventListener('abort', () => stops(signal.reason)));
  let settle = async (): Promise<void> => undefined;
  const settles = (wait: () => Promise<void>) => {
    settle = wait;
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const pages = await Promise.race([make(options, output, staging, signal, settles), stopped]);
    if (pages === null) return 1;
    prepareForHosting(staging.folder);
    staging.publish();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    output.out(`${pages} searchable pages written to ${options.out} in ${seconds} s.\n`);
    return 0;
  } finally {
    // What is under way would write again what is taken away.
    await settle();
    staging.discard();
    // Drawings may still be under way: nobody waits for them.
    if (signal.aborted) process.exit(130);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
