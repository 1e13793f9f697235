import type { Check } from './check.ts';

export const foreignSyntax: Check = {
  id: 'foreign-syntax',
  title: 'Texts are written in Markdown as code hosts read it',
  problem: 'Looks like the markup of another tool',
  severity: 'warning',
  why: 'Wiki links, callouts, formulas, shortcodes and names of emoji of other tools mean nothing here: readers see the marks.',
  fix: 'Write it in Markdown, or put it in `code` when the marks themselves are meant.',
  example: { wrong: 'See [[calm nights]] :moon:', right: 'See [calm nights](../strategy/calm-nights.mdx)' },
};
