import type { EditionInfo } from '../site/site.ts';
import type { EditionPlan } from './edition/plan.ts';
import type { LoadOptions } from './load.ts';

/** What is rendered where. */
export interface Rendering {
  options: LoadOptions & {
    /** With a slash at both ends. */
    base: string;
    site?: string | undefined;
    /** How many of the latest editions get pages; all without it. */
    editions?: number | undefined;
  };
  /** Where the pages are written; below the repository, see `stage`. */
  folder: string;
  /** The sealed edition to render; today's hub without it. */
  edition?: EditionInfo | undefined;
  /** That this edition must have. */
  seal?: string;
}

/** What the process that renders has to say, besides its pages. */
export interface RenderReport {
  editions: EditionPlan[];
  /** Origin of the published site, without a slash at the end; null when it is not known. */
  origin: string | null;
  language: string;
}

/**
 * How an edition is rendered: as a whole site below its own base.
 * @param plan of the edition
 * @param options of the site around it
 * @param folder where its pages are written
 */
export const editionRendering = (
  { edition, seal, audience, site }: EditionPlan,
  { content, base }: Rendering['options'],
  folder: string,
): Rendering => ({
  options: { content, audience, site, base: `${base}editions/${edition.id}/` },
  folder,
  edition,
  seal,
});
