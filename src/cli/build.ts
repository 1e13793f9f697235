import type { ChildProcess } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type EditionShelf, editionShelf, isKept, keepPages } from './edition-pages.ts';
import type { EditionPlan } from './edition-plan.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { stage } from './output-folder.ts';
import { editionRendering, type Rendering, type Told } from './rendering.ts';
import { root } from './root.ts';
import { renderSite } from './site-process.ts';

/** `/some/path` and `/some/path/` mean the same. */
const withSlash = (base: string | undefined) => base?.replace(/\/*$/, '/');

type Render = (rendering: Rendering, heard?: (told: Told) => void) => ReturnType<typeof renderSite>;

/**
 * Makes the pages of an edition, unless an earlier build kept them.
 * @returns exit code
 */
async function makeEdition(plan: EditionPlan, rendering: Rendering, render: Render): Promise<number> {
  if (isKept(plan)) return 0;
  const { code } = await render(rendering);
  if (code === 0) keepPages(plan, rendering.folder);
  return code;
}

/**
 * `sextant build`: checks, builds, indexes; first today's hub, then the sealed editions whose pages are not kept. The
 * site in `--out` is replaced only by a whole new one.
 * @returns exit code: 0, 1 when a check finds an error, 2 when the pages could not be rendered
 */
export async function build(options: Options, output: Output): Promise<number> {
  const started = performance.now();
  const base = withSlash(options.base) ?? '/';
  const staging = stage(options.out, [options.content, root]);
  let running: { child: ChildProcess; ended: Promise<unknown> } | undefined;
  const editions = staging.aside('.editions');
  /** Pages that were kept go to their places while today's are rendered. */
  let placing: { shelf: EditionShelf; done: Promise<void> } | undefined;
  let stopped = false;
  const stop = () => {
    // npm and the terminal may both send the signal.
    if (stopped) return;
    stopped = true;
    running?.child.kill('SIGKILL');
    void Promise.allSettled([running?.ended, placing?.done]).finally(() => {
      staging.discard();
      process.exit(130);
    });
  };
  const render: Render = (rendering, heard) => {
    const begun = (child: ChildProcess) => {
      running = { child, ended: new Promise((end) => child.once('close', end)) };
    };
    return renderSite(rendering, begun, heard);
  };
  const place = (told: Told) => {
    const shelf = editionShelf(editions, told.editions, { ...told, base });
    placing = { shelf, done: shelf.placeEntries() };
    // Told where it is waited for.
    placing.done.catch(() => undefined);
    return placing;
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const own = { ...options, base };
    const { code, told, pages } = await render({ options: own, folder: staging.folder }, (early) => {
      if (early.editions.length > 0 && early.editions.every(isKept)) place(early);
    });
    if (code !== 0 || !told) return code;
    for (const plan of told.editions) {
      const made = await makeEdition(plan, editionRendering(plan, own, staging.aside(plan.edition.id)), render);
      if (made !== 0) return made;
    }
    const { shelf, done } = placing ?? place(told);
    await done;
    await shelf.placeRest((file) => existsSync(join(staging.folder, file)));
    for (const { edition } of told.editions)
      renameSync(join(editions, edition.id), join(staging.folder, 'editions', edition.id));
    staging.publish();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    output.out(`${pages} searchable pages written to ${options.out} in ${seconds} s.\n`);
    return 0;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    // What is under way would write again what is taken away.
    await placing?.done.catch(() => undefined);
    if (!stopped) staging.discard();
  }
}
