import { readLink } from '../model/path.ts';
import { suggestion } from '../source/nearest.ts';
import type { Check } from './check.ts';

export const anchor: Check = {
  id: 'anchor',
  title: 'Links to a heading find it',
  severity: 'error',
  why: 'A link to a section that was renamed drops the reader at the top of a long page.',
  fix: "Use the heading's words in lower case with hyphens, as code hosts do.",
  example: { wrong: '[why](#reason)', right: '[why](#diagnosis)' },
  *run({ content, files }) {
    for (const entry of content.entries) {
      for (const { url, line, column } of entry.body.links) {
        const target = readLink(entry.file, url);
        const page = target.type === 'anchor' ? entry : target.type === 'file' ? files.get(target.file) : undefined;
        const wanted = target.type === 'anchor' || target.type === 'file' ? target.anchor : null;
        if (!page || wanted === null || wanted === '') continue;
        const slugs = page.body.headings.map((heading) => heading.slug);
        if (slugs.includes(wanted) || wanted.startsWith('user-content-fn')) continue;
        yield {
          file: entry.file,
          at: { line, column },
          found: `#${wanted}`,
          expected: slugs.length > 0 ? `one of ${slugs.map((slug) => `#${slug}`).join(', ')}` : 'a page with headings',
          message: `${page === entry ? 'This page' : `\`${page.file}\``} has no heading \`#${wanted}\`.`,
          fix: `Correct the part after #, or remove it.${suggestion(wanted, slugs)}`,
        };
      }
    }
  },
};
