import { kinds } from '../../../src/kinds/index.ts';

/** Leaks that are known and not mended yet. */
export const knownLeaks: readonly string[] = [
  // Problems quote hidden parts of texts, settings, and what was meant.
  ...['heading', 'heading below', 'anchor of a link'].map((place) => `Audience: ${place}`),
  ...['anchor of nothing', 'diagram of no type', 'empty heading', 'heading too deep', 'link to nothing', 'placeholder'],
  ...['reference to nothing', 'unknown attribute', 'value of an attribute'],
  'fault: unknown audience',
  'hub.yaml: check of a waiver',
  'hub.yaml: entry of a waiver that is gone',
  'hub.yaml: name of an audience',
  'hub.yaml: unknown check',
  'hub.yaml: unknown setting',
  'north-star.inputMetrics.id',
  ...kinds.flatMap(({ folder }) => [`${folder}: folder`, `${folder}: id`]),
  // Notes that only hidden parts cite.
  ...['address in a note', 'label of a note', 'link in a note', 'note'].map((place) => `Audience: ${place}`),
].map((place) => (/[:.]/.test(place) ? place : `fault in Audience: ${place}`));
