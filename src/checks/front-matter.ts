import type { Check } from './check.ts';

export const frontMatter: Check = {
  id: 'front-matter',
  title: 'Front matter is YAML that can be read',
  problem: 'Front matter that cannot be read',
  severity: 'error',
  why: 'Everything the hub knows about an entry stands in its front matter. What cannot be read is not guessed.',
  fix: 'Begin the file with `---`, write one `field: value` a line, close with `---`. Put values that hold `: ` or `#` in quotes.',
  example: { wrong: '---\ntitle: Replay: without asking\n---', right: '---\ntitle: "Replay: without asking"\n---' },
};
