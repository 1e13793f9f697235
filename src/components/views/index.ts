import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** What a kind shows on the page of an entry beyond its text and its fields. */
export interface View {
  /** Before the text. */
  above?: AstroComponentFactory;
  /** After the text. */
  below?: AstroComponentFactory;
}

/** Views by folder of the kind; a kind without one shows its fields and its text. */
export const views: Readonly<Record<string, View>> = {};
