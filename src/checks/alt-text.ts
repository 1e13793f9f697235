import type { Check } from './check.ts';

export const altText: Check = {
  id: 'alt-text',
  title: 'Images have a description',
  problem: 'Image without a description',
  severity: 'error',
  why: 'Readers who cannot see the image, or who print without it, would get nothing.',
  fix: 'Write what the image shows between the square brackets, figures included.',
  example: {
    wrong: '![](images/pages-by-hour.svg)',
    right: '![Pages by hour: two thirds come between midnight and six.](images/pages-by-hour.svg)',
  },
  *run({ content }) {
    for (const entry of content.entries) {
      for (const { src, alt, line, column } of entry.body.images) {
        if (alt !== '' && alt !== src) continue;
        yield {
          file: entry.file,
          at: { line, column },
          found: null,
          expected: 'a text between the square brackets',
          message: `The image \`${src.slice(0, 60)}\` has no description.`,
          fix: 'Write what it shows: ![Pages by hour: two thirds come at night.](…)',
        };
      }
    }
  },
};
