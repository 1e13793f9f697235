import Callout from './Callout.astro';

/** The Astro file of each component of the vocabulary, by its name. */
export const bodyComponents: Readonly<Record<string, typeof Callout>> = { Callout };
