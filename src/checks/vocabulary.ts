import type { Check } from './check.ts';

export const vocabularyCheck: Check = {
  id: 'vocabulary',
  title: 'Content uses the components of the vocabulary, with literal attributes',
  problem: 'Unknown component, or code in the text',
  severity: 'error',
  alwaysError: true,
  why: 'Content is data: it is compiled and never executed. The closed list of components keeps every text readable for years, and safe.',
  fix: 'Use a component of the list, with attributes in quotes. Remove `import`, `export` and `{expressions}`.',
  example: {
    wrong: '<Evidnce of={signal}>two in three</Evidnce>',
    right: '<Evidence of="2026-10-03-woken-for-nothing">two in three</Evidence>',
  },
};
