import { audiencesOf } from '../model/audience.ts';
import { fieldReferences, targetKey } from '../model/references.ts';
import type { Entry } from '../source/entry.ts';
import { readLink } from '../source/path.ts';
import type { Point } from '../source/problem.ts';
import type { Check, FileFault } from './check.ts';

export const audienceNarrower: Check = {
  id: 'audience-narrower',
  title: 'Entries for many readers do not rest on entries for few',
  problem: 'Rests on an entry that fewer may read',
  severity: 'warning',
  why: 'A wider audience does not see the narrower entry: for these readers the claim stands without its support.',
  fix: 'Cite an entry that the same audience may read, put the part into an `Audience` block, or widen the cited entry.',
  example: {
    wrong: 'a public strategy that cites a restricted signal',
    right: 'a public strategy that cites a public signal',
  },
  *run({ content, hub }) {
    const { names, plain } = audiencesOf(content.config);
    if (names.length < 2) return;
    const width = (name: string | undefined) => Math.max(0, names.indexOf(name ?? plain));
    const say = (
      entry: Entry,
      to: string,
      only: string[] | undefined,
      place: { at: Point } | { field: (string | number)[] },
    ): FileFault | null => {
      const cited = hub.get(to);
      const here = Math.min(width(entry.data.audience), ...(only ?? []).map(width));
      if (!cited || width(cited.data.audience) >= here) return null;
      return {
        file: entry.file,
        ...place,
        found: `${to} (${cited.data.audience ?? plain})`,
        expected: `an entry for ${names[here]}`,
        message: `This is for ${names[here]} and rests on \`${to}\`, which is for ${cited.data.audience ?? plain} only.`,
        fix: 'Cite an entry that the same audience may read, put the part into an `Audience` block, or widen the cited entry.',
      };
    };
    // Most hubs say of few entries that they are for fewer: what is for no more than those rests on nothing narrower.
    const narrowest = Math.min(...new Set(hub.entries.map(({ data }) => width(data.audience))));
    for (const entry of hub.entries) {
      if (width(entry.data.audience) <= narrowest) continue;
      const found = [
        ...fieldReferences(entry.kind, entry.data).map(({ to, path }) => say(entry, to, undefined, { field: path })),
        ...entry.body.references.map(({ to, id, only, line, column }) =>
          say(entry, targetKey(to, id), only, { at: { line, column } }),
        ),
        ...entry.body.links.map(({ url, only, line, column }) => {
          const target = readLink(entry.file, url);
          const cited = target.type === 'file' ? hub.byFile(target.file) : undefined;
          return cited ? say(entry, cited.key, only, { at: { line, column } }) : null;
        }),
      ];
      for (const finding of found) if (finding) yield finding;
    }
  },
};
