import type { Check } from './check.ts';

export const hiddenText: Check = {
  id: 'hidden-text',
  title: 'What is to be hidden is hidden',
  problem: 'Text that only seems hidden',
  severity: 'error',
  alwaysError: true,
  why: 'A tag that hides nothing publishes what it was to keep. Until it is mended, nobody sees any of the text.',
  fix: 'Use `<Audience only="…">` in an .mdx file, or move the part to an entry of its own with the field `audience`.',
  example: {
    wrong: 'notes.md: <Audience only="internal">Two renewals depend on this.</Audience>',
    right: 'notes.mdx: <Audience only="internal">\n\nTwo renewals depend on this.\n\n</Audience>',
  },
};
