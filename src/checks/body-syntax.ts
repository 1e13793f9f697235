import type { Check } from './check.ts';

export const bodySyntax: Check = {
  id: 'body-syntax',
  title: 'The text can be read',
  problem: 'Text that cannot be read',
  severity: 'error',
  why: 'In .mdx files `<` opens a component and `{` an expression; one that is never closed swallows the rest of the text.',
  fix: 'Close it, write it as `\\<` or `\\{`, or put it in `code`.',
  example: { wrong: 'Stops under {200 ms', right: 'Stops under 200 ms' },
};
