import type { Check } from './check.ts';

export const misread: Check = {
  id: 'misread',
  title: 'Markdown reads what the writer sees',
  problem: 'Read as something else',
  severity: 'warning',
  why: 'Code without its last line, a paragraph right above a line of hyphens, a sentence right below a table, a second address of one name: nothing is wrong with the text, and readers see another one.',
  fix: 'Put an empty line between what belongs apart, and give each address a name of its own.',
  example: { wrong: 'We keep the limits.\n---', right: 'We keep the limits.\n\n---' },
};
