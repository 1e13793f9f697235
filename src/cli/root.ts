import { fileURLToPath } from 'node:url';

/** Root of the Sextant repository: where Astro finds its configuration and pages. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
