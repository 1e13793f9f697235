import type { DraftEntry } from '../source/entry.ts';
import { suggestion } from '../source/nearest.ts';
import { readLink } from '../source/path.ts';
import { shown } from '../source/problem.ts';
import type { Check } from './check.ts';

/** The first of them: a page may have thousands. */
const listed = (slugs: ReadonlySet<string>): string =>
  `${[...slugs]
    .slice(0, 12)
    .map((slug) => `#${slug}`)
    .join(', ')}${slugs.size > 12 ? ', …' : ''}`;

export const anchor: Check = {
  id: 'anchor',
  title: 'Links to a heading find it',
  problem: 'Link to a missing heading',
  severity: 'error',
  why: 'A link to a section that was renamed drops the reader at the top of a long page.',
  fix: "Use the heading's words in lower case with hyphens, as code hosts do.",
  example: { wrong: '[why](#reason)', right: '[why](#diagnosis)' },
  *run({ content, files }) {
    const known = new Map<DraftEntry, Set<string>>();
    const slugsOf = (page: DraftEntry) => {
      const slugs = known.get(page) ?? new Set(page.body.headings.map((heading) => heading.slug));
      known.set(page, slugs);
      return slugs;
    };
    for (const entry of content.entries) {
      for (const { url, line, column } of entry.body.links) {
        const target = readLink(entry.file, url);
        const page = target.type === 'anchor' ? entry : target.type === 'file' ? files.get(target.file) : undefined;
        const wanted = target.type === 'anchor' || target.type === 'file' ? target.anchor : null;
        if (!page || wanted === null || wanted === '') continue;
        const slugs = slugsOf(page);
        if (slugs.has(wanted) || wanted.startsWith('user-content-fn')) continue;
        yield {
          file: entry.file,
          at: { line, column },
          found: shown(`#${wanted}`),
          expected: slugs.size > 0 ? `one of ${listed(slugs)}` : 'a page with headings',
          message: `${page === entry ? 'This page' : `\`${page.file}\``} has no heading \`${shown(`#${wanted}`)}\`.`,
          fix: `Correct the part after #, or remove it.${suggestion(
            `#${wanted}`,
            [...slugs].slice(0, 200).map((slug) => `#${slug}`),
          )}`,
        };
      }
    }
  },
};
