import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { tenths } from '../format/numbers.ts';
import type { SiteSource } from '../site/site.ts';
import { printProblems } from './check.ts';
import { editionBuild } from './edition/build.ts';
import { prepareForHosting } from './hosting.ts';
import { type Loaded, load } from './load.ts';
import { interrupted, type Machine } from './machine.ts';
import type { BuildOptions, Options } from './options.ts';
import type { Output } from './output.ts';
import { type Staging, stage, tellRestored } from './output-folder.ts';
import { type Progress, progressOn } from './progress.ts';
import type { Beside } from './publishing/assets.ts';
import { root } from './root.ts';
import { editionSource, todaysSource, withSlash } from './sources.ts';
import { writeSite } from './write-site.ts';

/** What building a site depends on. */
type Settings = Options & BuildOptions;

/** Ids of the editions that get pages. */
const builtOf = ({ editions }: Loaded, latest: number | undefined): Set<string> =>
  new Set(editions.slice(latest === undefined ? 0 : Math.max(0, editions.length - latest)).map(({ id }) => id));

/** PNG by file. What draws them, the font and a canvas, is loaded only where there are any. */
async function picturesFor(
  source: SiteSource,
  { content, cache }: { content: string; cache: string },
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (source.site === undefined) return new Map();
  const { drawPictures } = await import('./pictures/pictures.ts');
  return drawPictures(source, content, cache);
}

/**
 * Everything up to the moment when the site goes to its place.
 * @param underWay is given what waits for files that are being written
 * @returns the number of pages that can be found, or null
 */
async function make(
  options: Settings,
  progress: Progress,
  machine: Machine,
  staging: Staging,
  signal: AbortSignal,
  underWay: (() => Promise<unknown>)[],
): Promise<number | null> {
  const place = {
    content: resolve(options.content),
    base: withSlash(options.base),
    site: options.site,
    cache: machine.cache,
  };
  const { output } = progress;
  const compiled = machine.engine(output, signal);
  // Told where it is waited for.
  compiled.catch(() => undefined);
  progress.begin('Reading and checking');
  const loaded = await load(options, machine);
  printProblems(loaded, options, output);
  if (!loaded.result.ok) return null;
  const { source, beside, plans, around } = await todaysSource(loaded, place, builtOf(loaded, options.editions));
  const engine = await compiled;
  signal.throwIfAborted();
  const { reached } = progress;
  const write = (one: SiteSource, besideIt: Beside, folder: string) => {
    const rendering = writeSite(engine, one, besideIt, { folder, publish: machine.publish, signal, reached });
    underWay.push(async () => (await rendering).written);
    return rendering;
  };
  const editions = editionBuild(plans, around, staging, machine.cache, async (plan, folder) => {
    progress.begin(`Building the edition ${plan.edition.id}`);
    const own = await editionSource(plan, place);
    return write(own.source, own.beside, folder);
  });
  underWay.push(editions.settle);
  progress.begin('Building');
  // While pages are rendered; a fault is told where they are waited for.
  const drawn = picturesFor(source, place);
  drawn.catch(() => undefined);
  const { written } = await write(source, beside, staging.folder);
  await editions.render();
  progress.begin('Indexing');
  for (const [file, png] of await drawn) {
    mkdirSync(dirname(join(staging.folder, file)), { recursive: true });
    writeFileSync(join(staging.folder, file), png);
  }
  const { pages } = await written;
  await editions.finish();
  return pages;
}

/**
 * `sextant build`: checks, builds, indexes; first today's hub, then the sealed editions whose pages are not kept. The
 * site in `--out` is replaced only by a whole new one.
 * @returns exit code: 0, 1 when a check finds an error, or 130 when somebody ended it
 */
export async function build(options: Settings, output: Output, machine: Machine): Promise<number> {
  const started = performance.now();
  tellRestored(options.out, output);
  const progress = progressOn(output);
  const staging = stage(options.out, [options.content, root]);
  const { signal, over } = machine.interruption();
  const stopped = new Promise<never>((_, stops) => signal.addEventListener('abort', () => stops(signal.reason)));
  const underWay: (() => Promise<unknown>)[] = [];
  try {
    const pages = await Promise.race([make(options, progress, machine, staging, signal, underWay), stopped]);
    if (pages === null) return 1;
    prepareForHosting(staging.folder);
    staging.publish();
    const seconds = tenths((performance.now() - started) / 1000, 'en');
    progress.output.out(`${pages} searchable pages written to ${options.out} in ${seconds} s.\n`);
    return 0;
  } catch (error) {
    if (signal.aborted) return interrupted;
    throw error;
  } finally {
    progress.end();
    // What is under way would write again what is taken away.
    await Promise.allSettled(underWay.map((settled) => settled()));
    staging.discard();
    over();
  }
}
