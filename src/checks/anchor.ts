import { audiencesOf, bodyOf, maySee } from '../model/audience.ts';
import type { RawEntry } from '../source/entry.ts';
import { suggestion } from '../source/fields/nearest.ts';
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
  title: 'Links to a heading or an anchor find it',
  problem: 'Link to a missing heading or anchor',
  severity: 'error',
  why: 'A link to a section that was renamed drops the reader at the top of a long page.',
  fix: "Use the heading's words in lower case with hyphens, as code hosts do, or the id that the place was given.",
  example: { wrong: '[why](#reason)', right: '[why](#diagnosis)' },
  *run({ content, files }) {
    const audiences = audiencesOf(content.config);
    const known = new Map<string, Set<string>>();
    const slugsOf = (page: RawEntry, reader: string) => {
      const key = page.body.narrow ? `${page.file}\0${reader}` : page.file;
      let slugs = known.get(key);
      if (!slugs) {
        const { headings, anchors } = bodyOf(page.body, audiences, reader);
        const open = ({ only }: { only?: string[] | undefined }) =>
          (only ?? []).every((name) => maySee(audiences, name, reader));
        slugs = new Set([
          ...headings.filter(open).map(({ slug }) => slug),
          ...anchors.filter(open).map(({ id }) => id),
        ]);
        known.set(key, slugs);
      }
      return slugs;
    };
    const sees = ({ data }: RawEntry, reader: string) =>
      maySee(audiences, typeof data.audience === 'string' ? data.audience : undefined, reader);
    for (const entry of content.entries) {
      for (const { url, line, column, only } of entry.body.links) {
        const target = readLink(entry.file, url);
        const page = target.type === 'anchor' ? entry : target.type === 'file' ? files.get(target.file) : undefined;
        const wanted = target.type === 'anchor' || target.type === 'file' ? target.anchor : null;
        if (!page || wanted === null || wanted === '') continue;
        if (wanted.startsWith('user-content-fn')) continue;
        const readers = audiences.names.filter(
          (name) => sees(entry, name) && sees(page, name) && (only ?? []).every((one) => maySee(audiences, one, name)),
        );
        const [narrowest = ''] = readers.length > 0 ? readers : audiences.names;
        const reader = [narrowest, ...readers].find((name) => !slugsOf(page, name).has(wanted));
        if (reader === undefined) continue;
        const slugs = slugsOf(page, reader);
        const whom = reader === narrowest ? '' : ` that \`${reader}\` may see`;
        yield {
          file: entry.file,
          unfinished: true,
          at: { line, column },
          found: shown(`#${wanted}`),
          expected: slugs.size > 0 ? `one of ${listed(slugs)}` : 'a page with headings',
          message: `${page === entry ? 'This page' : `\`${page.file}\``} has no heading or anchor \`${shown(`#${wanted}`)}\`${whom}.`,
          fix: `Correct the part after #, or remove it.${suggestion(
            `#${wanted}`,
            [...slugs].slice(0, 200).map((slug) => `#${slug}`),
          )}`,
        };
      }
    }
  },
};
