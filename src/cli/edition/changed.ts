import { printable } from '../../report/printable.ts';

/** Digests of files by their paths. */
export type Digests = Readonly<Record<string, string>>;

/**
 * What changed between two sets of files: a line for each that was added, changed or removed.
 * @param before digests by path
 * @param after the same, later
 */
export const filesChanged = (before: Digests, after: Digests): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((path) => {
    if (before[path] === after[path]) return [];
    const what = before[path] === undefined ? 'added  ' : after[path] === undefined ? 'removed' : 'changed';
    return [`  ${what}  ${printable(path)}\n`];
  });
