import type { Check } from './check.ts';

export const cutText: Check = {
  id: 'cut-text',
  title: 'Texts inside { } are not cut by a comma',
  problem: 'Text cut by a comma',
  severity: 'warning',
  why: 'Inside { } a comma ends the value. The hub joins the two parts again, but other readers of the file would not.',
  fix: 'Put the text in quotes.',
  example: { wrong: '{ why: Hours by hand, ours and theirs }', right: '{ why: "Hours by hand, ours and theirs" }' },
};
