import { decode } from '../source/decode.ts';
import type { Account, Given, Imported } from './imported.ts';
import { folded, type Places } from './markdown/links.ts';

/** Names of texts that are read. */
export const isText = (path: string): boolean => /\.(md|mdx|markdown|mdown|mkd)$/i.test(path);

/** A text of the source. */
export interface GivenText {
  file: Given;
  /** With lines ended by `\n`. */
  text: string;
}

/**
 * The texts among some files.
 * @param files of the source
 * @param accounts hears which of them are no text
 */
export function textsOf(files: readonly Given[], accounts: Account[]): GivenText[] {
  return files.flatMap((file) => {
    if (!isText(file.path)) return [];
    const decoded = decode(file.bytes);
    if ('text' in decoded) return [{ file, text: decoded.text.replace(/\r\n?/g, '\n') }];
    accounts.push({ file: file.path, words: 0, came: { left: 'a file that is no text in UTF-8' }, personal: false });
    return [];
  });
}

/** A path without the name's extension. */
export const stemOf = (path: string): string => path.replace(/\.[^./]+$/, '');

/** The last part of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The id that Notion puts behind names. */
export const notionId = /[ -]([0-9a-f]{32})$/;

/**
 * Where the files of a source are found.
 * @param files of it
 * @param keys of those that become entries, by path
 */
export function placesOf(files: readonly Given[], keys: ReadonlyMap<string, string>): Places {
  const byName = new Map<string, string[]>();
  const put = (name: string, path: string) => {
    const list = byName.get(folded(name)) ?? [];
    byName.set(folded(name), list);
    if (!list.includes(path)) list.push(path);
  };
  for (const { path } of files) {
    put(nameOf(path), path);
    if (isText(path)) {
      put(stemOf(nameOf(path)), path);
      put(stemOf(nameOf(path)).replace(notionId, ''), path);
    }
  }
  return { files: new Map(files.map(({ path }) => [folded(path), path])), keys, byName };
}

/**
 * Accounts of the files that are no texts.
 * @param files of the source
 * @param imported entries, which show some of them
 */
export function fileAccounts(files: readonly Given[], imported: readonly Imported[]): Account[] {
  const shownBy = new Map(imported.flatMap(({ assets, source }) => assets.map((path) => [path, source.key] as const)));
  return files
    .filter(({ path }) => !isText(path))
    .map(({ path }) => {
      const key = shownBy.get(path);
      const came =
        key === undefined
          ? { left: 'a file that is no Markdown, and that no text shows' }
          : { key, into: 'a file beside the text' };
      return { file: path, words: 0, came, personal: false };
    });
}
