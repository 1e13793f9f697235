import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openIndex, type RenderedPage } from '../search/index-site.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { stage } from './output-folder.ts';
import { codeCache, root } from './root.ts';

const script = fileURLToPath(new URL('./render-process.ts', import.meta.url));

/** `/some/path` and `/some/path/` mean the same. */
const withSlash = (base: string | undefined) => base?.replace(/\/*$/, '/');

/**
 * Renders in a process of its own: its memory is given back before the search index takes its own, and what stands in
 * our environment (`NODE_ENV` of a test run) does not decide how pages are made.
 */
function renderProcess(
  options: Options,
  folder: string,
  rendered: (page: RenderedPage) => void,
): { child: ChildProcess; done: Promise<number> } {
  const child = spawn(process.execPath, [script, JSON.stringify({ options, folder })], {
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: codeCache },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const done = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.on('message', rendered);
    const closed = new Promise<number | null>((end) => child.once('close', end));
    // Pages may still be on their way when the process has ended.
    const quiet = new Promise<void>((end) => child.once('disconnect', end));
    void Promise.all([closed, quiet]).then(([code]) => resolve(code ?? 2));
  });
  return { child, done };
}

/**
 * `sextant build`: checks, builds, indexes. The site in `--out` is replaced only by a whole new one.
 * @returns exit code: 0, 1 when a check finds an error, 2 when the pages could not be rendered
 */
export async function build(options: Options, output: Output): Promise<number> {
  const started = performance.now();
  const base = withSlash(options.base) ?? '/';
  const staging = stage(options.out, [options.content, root]);
  const index = await openIndex();
  const { child, done } = renderProcess({ ...options, base }, staging.folder, ({ url, html }) =>
    index.add({ url: url.slice(base.length - 1), html }),
  );
  let stopped = false;
  const stop = () => {
    // npm and the terminal may both send the signal.
    if (stopped) return;
    stopped = true;
    child.kill('SIGKILL');
    void done.finally(() => {
      staging.discard();
      process.exit(130);
    });
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const code = await done;
    if (code !== 0) return code;
    const { pages } = await index.write(staging.folder);
    staging.publish();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    output.out(`${pages} searchable pages written to ${options.out} in ${seconds} s.\n`);
    return 0;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await index.close();
    if (!stopped) staging.discard();
  }
}
