import type { Check } from './check.ts';

export const headingOrder: Check = {
  id: 'heading-order',
  title: 'Headings go down one level at a time',
  problem: 'Heading level skipped',
  severity: 'error',
  why: 'Readers who listen to a page move by headings; a level that is skipped sounds like a missing part.',
  fix: 'Begin at level 2 (the title is level 1) and go down one level at a time.',
  example: { wrong: '# Diagnosis\n\n#### Nights', right: '## Diagnosis\n\n### Nights' },
  *run({ content }) {
    for (const entry of content.entries) {
      let above = 1;
      for (const { depth, text, line, column } of entry.body.headings) {
        const expected = depth === 1 ? '##' : `at most ${'#'.repeat(above + 1)}`;
        if (depth === 1 || depth > above + 1) {
          yield {
            file: entry.file,
            at: { line, column },
            found: `${'#'.repeat(depth)} ${text}`,
            expected,
            message:
              depth === 1
                ? `"${text}" is a heading of level 1; that is the title of the page.`
                : `"${text}" skips from level ${above} to level ${depth}.`,
            fix: `Write it with ${expected}.`,
          };
        }
        above = Math.max(depth, 2);
      }
    }
  },
};
