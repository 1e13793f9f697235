import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openIndex, type RenderedPage } from '../search/index-site.ts';
import type { Rendering, RenderReport } from './rendering.ts';
import { codeCache } from './root.ts';

const script = fileURLToPath(new URL('./render-process.ts', import.meta.url));

/** What came of rendering: the exit code of the process, and what it told; pages that can be found. */
export interface Rendered {
  code: number;
  report: RenderReport | null;
  pages: number;
}

/**
 * Renders and indexes a site in a process of its own: its memory is given back before the next one takes its own, and
 * what stands in our environment (`NODE_ENV` of a test run) does not decide how pages are made.
 * @param rendering what and where
 * @param started hears of the process, so that it can be stopped
 * @param heard hears what the process tells before it renders
 */
export async function renderSite(
  rendering: Rendering,
  started: (child: ChildProcess) => void,
  heard: (report: RenderReport) => void = () => undefined,
): Promise<Rendered> {
  const { base } = rendering.options;
  const index = await openIndex();
  try {
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: codeCache },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    started(child);
    child.send(rendering);
    let report: RenderReport | null = null;
    child.on('message', (message: RenderedPage | { report: RenderReport }) => {
      if ('report' in message) {
        report = message.report;
        heard(report);
      } else index.add({ url: message.url.slice(base.length - 1), html: message.html });
    });
    const failed = new Promise<never>((_, reject) => child.once('error', reject));
    const closed = new Promise<number | null>((end) => child.once('close', end));
    // Pages may still be on their way when the process has ended.
    const quiet = new Promise<void>((end) => child.once('disconnect', end));
    const [code] = await Promise.race([Promise.all([closed, quiet]), failed]);
    const pages = code === 0 ? (await index.write(rendering.folder)).pages : 0;
    return { code: code ?? 2, report, pages };
  } finally {
    await index.close();
  }
}
