import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Rendering, RenderReport } from '../rendering.ts';
import { root } from '../root.ts';
import { renderSite } from '../site-process.ts';
import { editionBuild } from './build.ts';

/** Answers requests for pages of editions while writing. */
export type EditionServer = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves the pages of sealed editions while today's are written. They are made when the first of them is asked for.
 * @param told what is to be done for the editions
 * @param options of the site around them
 */
export function editionServer(report: RenderReport, options: Rendering['options']): EditionServer {
  const { base } = options;
  let made: Promise<ReturnType<typeof sirv>> | undefined;
  const make = async () => {
    // Astro renders below the repository only.
    const folder = mkdtempSync(join(root, '.astro', 'site-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    // A signal alone ends a process without that.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
    const site = join(folder, '.site');
    mkdirSync(join(site, 'editions'), { recursive: true });
    const aside = (name: string) => join(folder, name);
    const building = editionBuild(options, aside, (rendering) => renderSite(rendering, () => undefined));
    const code = await building.finish(report, site, () => true);
    if (code !== 0) throw new Error('The pages of the editions could not be made.');
    return sirv(site, { dev: true });
  };
  return (request, response, next) => {
    const url = request.url ?? '';
    if (!report.editions.some(({ edition }) => url.startsWith(`${base}editions/${edition.id}/`))) return next();
    made ??= make();
    made.then(
      (files) => {
        request.url = `/${url.slice(base.length)}`;
        files(request, response, next);
      },
      (error: unknown) => {
        made = undefined;
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(error));
      },
    );
  };
}
