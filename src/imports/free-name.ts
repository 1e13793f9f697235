import { slugOf } from '../source/slug.ts';

/** Some disks take capitals for small letters, and one form of a letter for another. */
const folded = (text: string) => text.normalize('NFC').toLowerCase();

/** Names that are taken, as disks compare them. */
export interface Names {
  /** `folder/id` of entries, their former ids included. */
  ids: Set<string>;
  /** Digests of files, by path. */
  files: Map<string, string>;
}

/**
 * Names that are taken.
 * @param ids `folder/id` of entries, their former ids included
 * @param files digests of files, by path
 */
export const takenNames = (ids: Iterable<string>, files: ReadonlyMap<string, string>): Names => ({
  ids: new Set([...ids].map(folded)),
  files: new Map([...files].map(([path, digest]) => [folded(path), digest])),
});

/**
 * An id that no entry of the kind has, and takes it.
 * @param names is told
 * @param kind folder of it
 * @param wish the id that would be best
 */
export function freeId(names: Names, kind: string, wish: string): string {
  let id = wish;
  for (let count = 2; names.ids.has(folded(`${kind}/${id}`)); count += 1) id = `${wish}-${count}`;
  names.ids.add(folded(`${kind}/${id}`));
  return id;
}

/** A path of names that make good addresses. */
function tidy(path: string): string {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot).toLowerCase()] : [name, ''];
  return [...parts.map((part) => slugOf(part) || 'x'), `${slugOf(stem) || 'x'}${extension}`].join('/');
}

/**
 * A path at which no other file lies, and takes it; one with the same bytes is shared.
 * @param names is told
 * @param wish the path that would be best
 * @param digest of the file
 */
export function freeFile(names: Names, wish: string, digest: string): string {
  const path = tidy(wish);
  const dot = path.lastIndexOf('.');
  const [stem, extension] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
  let free = path;
  for (let count = 2; ; count += 1) {
    const there = names.files.get(folded(free));
    if (there === undefined || there === digest) break;
    free = `${stem}-${count}${extension}`;
  }
  names.files.set(folded(free), digest);
  return free;
}
