import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { type Address, editionShelf, isKept, keepPages } from './edition-pages.ts';
import type { EditionPlan } from './edition-plan.ts';
import { editionRendering, type Rendering } from './rendering.ts';
import { root } from './root.ts';
import { renderSite } from './site-process.ts';

/** Answers requests for pages of editions while writing. */
export type EditionServer = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves the pages of sealed editions while today's are written. They are made when the first of them is asked for.
 * @param plans of the editions, oldest first
 * @param options of the site around them
 * @param address of the site around them
 */
export function editionServer(
  plans: readonly EditionPlan[],
  options: Rendering['options'],
  address: Address,
): EditionServer {
  const below = `${address.base}editions/`;
  let made: Promise<ReturnType<typeof sirv>> | undefined;
  const make = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sextant-editions-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    for (const plan of plans) {
      if (isKept(plan)) continue;
      // Astro renders below the repository only.
      const rendering = editionRendering(plan, options, mkdtempSync(join(root, '.astro', 'site-')));
      const { code } = await renderSite(rendering, () => undefined);
      if (code !== 0) throw new Error(`The pages of the edition ${plan.edition.id} could not be made.`);
      keepPages(plan, rendering.folder);
    }
    const shelf = editionShelf(join(folder, 'editions'), plans, address);
    await shelf.placeEntries();
    await shelf.placeRest(() => true);
    return sirv(folder, { dev: true });
  };
  return (request, response, next) => {
    const url = request.url ?? '';
    if (!plans.some(({ edition }) => url.startsWith(`${below}${edition.id}/`))) return next();
    made ??= make();
    made.then(
      (files) => {
        request.url = `/${url.slice(address.base.length)}`;
        files(request, response, next);
      },
      (error: unknown) => {
        made = undefined;
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(error));
      },
    );
  };
}
