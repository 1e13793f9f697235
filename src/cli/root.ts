import { fileURLToPath } from 'node:url';

/** Root of the Sextant repository, or of the package: `src/cli/` and `lib/cli/` are equally deep. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Whether this is the code as it is written. Else it was packed, and all that can be made beforehand came with it. */
export const isSource = import.meta.url.endsWith('.ts');
