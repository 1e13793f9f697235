import { compileBody } from '../source/body/compile-body.ts';
import { type Account, type Imported, named } from './imported.ts';

const link = /\[((?:[^[\]\\\n]|\\.){0,300})\]\((import-entry:([\w.%-]{0,2000}))?(#[^)\s]{1,300})\)/g;

/**
 * Leads links to headings that are there; of the others the heading is left out.
 * @param imported entries, whose texts are changed
 * @param accounts hears what was left out
 * @param fileOf the file of an entry, by its key
 */
export function settleAnchors(
  imported: readonly Imported[],
  accounts: Account[],
  fileOf: (key: string) => string,
): Imported[] {
  const sought = new Set<string>();
  for (const { body, source } of imported)
    for (const found of body.matchAll(link)) sought.add(found[3] === undefined ? source.key : (named(found[3]) ?? ''));
  const known = new Map(
    imported.flatMap(({ source, body, fields }) => {
      if (!sought.has(source.key)) return [];
      const { headings, anchors } = compileBody(body, '.md', { title: String(fields.title ?? '') });
      return [[source.key, new Set([...headings.map(({ slug }) => slug), ...anchors.map(({ id }) => id)])] as const];
    }),
  );
  return imported.map((one) => ({
    ...one,
    body: one.body.replace(link, (whole, words: string, entry: string | undefined, key: string, anchor: string) => {
      const slugs = known.get(entry === undefined ? one.source.key : (named(key) ?? ''));
      if (slugs?.has(named(anchor.slice(1)) ?? '')) return whole;
      accounts.push({
        file: fileOf(one.source.key),
        words: 0,
        came: { left: 'a link to a heading that is not there' },
        text: anchor,
        personal: false,
      });
      return entry === undefined ? words : `[${words}](${entry})`;
    }),
  }));
}
