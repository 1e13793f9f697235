import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { editionRendering, type Rendering, type RenderReport } from '../rendering.ts';
import { type EditionPages, editionPages } from './pages.ts';
import type { EditionPlan } from './plan.ts';
import { isKept, keepPages } from './store.ts';

/** The sealed editions of a site that is being built. */
export interface EditionBuild {
  /** Hears of the editions before today's pages are rendered: those that are all kept are placed meanwhile. */
  begin(report: RenderReport): void;
  /**
   * Makes what is not kept, and puts all into the site.
   * @param site folder with today's pages; it has a folder `editions`
   * @param isToday whether today's site has a file; those in the folder without it
   * @returns exit code
   */
  finish(report: RenderReport, site: string, isToday?: (file: string) => boolean): Promise<number>;
  /** Waits for what is under way, whether it goes well or not. */
  settle(): Promise<void>;
}

/**
 * Builds the sealed editions of a site.
 * @param options of the site around them
 * @param aside names a folder to write to
 * @param render renders a site; gives the exit code
 */
export function editionBuild(
  options: Rendering['options'],
  aside: (name: string) => string,
  render: (rendering: Rendering) => Promise<{ code: number }>,
): EditionBuild {
  // No id begins with a dot.
  const placed = aside('.placed');
  // To know takes a look at every page: once is enough.
  const known = new Set<EditionPlan['key']>();
  const isThere = (plan: EditionPlan) => {
    if (known.has(plan.key)) return true;
    if (isKept(plan)) known.add(plan.key);
    return known.has(plan.key);
  };
  let placing: { pages: EditionPages; done: Promise<void> } | undefined;
  const place = (report: RenderReport) => {
    const pages = editionPages(placed, report.editions, { ...report, base: options.base });
    placing = { pages, done: pages.placeEntries() };
    // Told where it is waited for.
    placing.done.catch(() => undefined);
    return placing;
  };
  return {
    begin(report) {
      if (report.editions.length > 0 && report.editions.every(isThere)) place(report);
    },
    async finish(report, site, isToday = (file) => existsSync(join(site, file))) {
      for (const plan of report.editions) {
        if (isThere(plan)) continue;
        const rendering = editionRendering(plan, options, aside(plan.edition.id));
        const { code } = await render(rendering);
        if (code !== 0) return code;
        keepPages(plan, rendering.folder);
      }
      const { pages, done } = placing ?? place(report);
      await done;
      await pages.placeRest(isToday);
      for (const { edition } of report.editions)
        renameSync(join(placed, edition.id), join(site, 'editions', edition.id));
      return 0;
    },
    settle: async () => void (await Promise.allSettled([placing?.done])),
  };
}
