import { fileURLToPath } from 'node:url';

/** Root of the Sextant repository: where Astro finds its configuration and pages. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where Node keeps compiled code between runs: loading Astro costs more than a small hub. */
export const codeCache = fileURLToPath(new URL('../../node_modules/.cache/sextant', import.meta.url));

/**
 * Where runs keep what later runs may use: the folder that `SEXTANT_CACHE` names, else one beside the packages.
 * @param environment of the process
 */
export const cacheFolder = (environment: { SEXTANT_CACHE?: string | undefined } = process.env): string =>
  environment.SEXTANT_CACHE ?? codeCache;
