import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Staging } from '../output-folder.ts';
import type { RenderedSite } from '../write-site.ts';
import { type Address, type EditionPages, editionPages } from './pages.ts';
import type { EditionPlan } from './plan.ts';
import { isKept, keepPages, keptPages } from './store.ts';

/** The sealed editions of a site that is being built. */
export interface EditionBuild {
  /** Renders those that are not kept; what is rendered is written meanwhile. */
  render(): Promise<void>;
  /** Keeps what was rendered, and puts all of them into the site, once today's is written. */
  finish(): Promise<void>;
  /** Waits for what is under way, whether it goes well or not. */
  settle(): Promise<void>;
}

/**
 * Builds the sealed editions of a site. Those that are all kept are put into place while today's pages are rendered.
 * @param plans of the editions, oldest first
 * @param address where the site is served
 * @param staging where today's pages are written; when they are all there, it has a folder `editions`
 * @param cache where runs keep things
 * @param render renders the pages of an edition into a folder
 */
export function editionBuild(
  plans: readonly EditionPlan[],
  address: Address,
  { folder: site, aside }: Pick<Staging, 'folder' | 'aside'>,
  cache: string,
  render: (plan: EditionPlan, folder: string) => Promise<RenderedSite>,
): EditionBuild {
  // No id begins with a dot.
  const placed = aside('.placed');
  const made = new Map<EditionPlan, string>();
  const place = () => {
    const pagesOf = (plan: EditionPlan) => made.get(plan) ?? keptPages(plan, cache);
    const editions = editionPages(placed, plans, address, pagesOf);
    const done = editions.placeEntries();
    // Told where it is waited for.
    done.catch(() => undefined);
    return { editions, done };
  };
  const missing = plans.filter((plan) => !isKept(plan, cache));
  let placing: { editions: EditionPages; done: Promise<void> } | undefined =
    plans.length > 0 && missing.length === 0 ? place() : undefined;
  const rendered: { plan: EditionPlan; folder: string; written: RenderedSite['written'] }[] = [];
  return {
    async render() {
      for (const plan of missing) {
        const folder = aside(plan.edition.id);
        rendered.push({ plan, folder, ...(await render(plan, folder)) });
      }
    },
    async finish() {
      for (const { plan, folder, written } of rendered) {
        await written;
        made.set(plan, keepPages(plan, cache, folder));
      }
      placing ??= place();
      await placing.done;
      await placing.editions.placeRest((file) => existsSync(join(site, file)));
      for (const { edition } of plans) renameSync(join(placed, edition.id), join(site, 'editions', edition.id));
    },
    settle: async () => void (await Promise.allSettled([placing?.done])),
  };
}
