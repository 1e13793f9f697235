import type { Check } from './check.ts';

export const lostText: Check = {
  id: 'lost-text',
  title: 'No words of a text are lost',
  problem: 'Words taken out with HTML',
  severity: 'error',
  warningInEditions: true,
  why: 'What stands in frames, forms, drawings and comments is taken out of the page with them; words must not disappear unnoticed.',
  fix: 'Write the words in Markdown; to show a tag itself, put it in `code` or write it as `\\<`.',
  example: { wrong: 'a Map<Title> of pages </title>', right: 'a `Map<Title>` of pages' },
};
