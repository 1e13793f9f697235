import type { ChildProcess } from 'node:child_process';
import { editionBuild } from './edition/build.ts';
import { prepareForHosting } from './hosting.ts';
import type { BuildOptions, Options } from './options.ts';
import type { Output } from './output.ts';
import { stage, tellRestored } from './output-folder.ts';
import type { Rendering, RenderReport } from './rendering.ts';
import { root } from './root.ts';
import { renderSite } from './site-process.ts';

/** `/some/path` and `/some/path/` mean the same. */
const withSlash = (base: string | undefined) => base?.replace(/(?<!\/)\/*$/, '/');

/**
 * `sextant build`: checks, builds, indexes; first today's hub, then the sealed editions whose pages are not kept. The
 * site in `--out` is replaced only by a whole new one.
 * @returns exit code: 0, 1 when a check finds an error, 2 when the pages could not be rendered
 */
export async function build(options: Options & BuildOptions, output: Output): Promise<number> {
  const started = performance.now();
  const own = { ...options, base: withSlash(options.base) ?? '/' };
  tellRestored(options.out, output);
  const staging = stage(options.out, [options.content, root]);
  let running: { child: ChildProcess; ended: Promise<unknown> } | undefined;
  const render = (rendering: Rendering, heard?: (report: RenderReport) => void) => {
    const begun = (child: ChildProcess) => {
      running = { child, ended: new Promise((end) => child.once('close', end)) };
    };
    return renderSite(rendering, begun, heard);
  };
  const editions = editionBuild(own, staging.aside, render);
  let stopped = false;
  const stop = () => {
    // npm and the terminal may both send the signal.
    if (stopped) return;
    stopped = true;
    running?.child.kill('SIGKILL');
    void Promise.allSettled([running?.ended, editions.settle()]).finally(() => {
      staging.discard();
      process.exit(130);
    });
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const { code, report, pages } = await render({ options: own, folder: staging.folder }, editions.begin);
    if (code !== 0 || !report) return code;
    const made = await editions.finish(report, staging.folder);
    if (made !== 0) return made;
    prepareForHosting(staging.folder);
    staging.publish();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    output.out(`${pages} searchable pages written to ${options.out} in ${seconds} s.\n`);
    return 0;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    // What is under way would write again what is taken away.
    await editions.settle();
    if (!stopped) staging.discard();
  }
}
