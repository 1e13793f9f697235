import type { Check } from './check.ts';

export const privateRemark: Check = {
  id: 'private-remark',
  title: 'Remarks that other tools hide are not published',
  problem: 'Remark that is not hidden',
  severity: 'error',
  warningInEditions: true,
  why: 'What another editor keeps to its writers (%% … %%, a comment of a template, a remark of CriticMarkup) is text here: published, indexed, found.',
  fix: 'Remove it. A remark for writers is <!-- … --> in an .md file and {/* … */} in an .mdx file.',
  example: { wrong: '%%ask Legal before this goes out%%', right: '<!-- ask Legal before this goes out -->' },
};
