import { fileURLToPath } from 'node:url';

/** Root of the Sextant repository: where Astro finds its configuration and pages. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where Node keeps compiled code between runs: loading Astro costs more than a small hub. */
export const codeCache = fileURLToPath(new URL('../../node_modules/.cache/sextant', import.meta.url));
