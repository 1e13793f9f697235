import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HubFiles, type KeptFile, keptFiles } from '../../source/hub-files.ts';
import { isWanted } from '../../source/read.ts';
import { UsageError } from '../usage-error.ts';
import { git, gitList } from './git.ts';

/** A file of a commit. */
interface Blob {
  path: string;
  isLink: boolean;
  /** The name of its bytes. */
  id: string;
  bytes: number;
}

/** So many bytes are asked for at once. */
const mostAtOnce = 64 << 20;

/** Files of a commit below a folder, by paths from that folder on. What is a repository of its own is left out. */
function blobsOf(folder: string, commit: string): Blob[] {
  return gitList(folder, ['ls-tree', '-r', '-l', '-z', commit]).flatMap((line): Blob[] => {
    const [, mode, type, id = '', size] = /^(\d+) (\w+) (\w+) +(\d+|-)\t/.exec(line) ?? [];
    if (type !== 'blob') return [];
    return [{ path: line.slice(line.indexOf('\t') + 1), isLink: mode === '120000', id, bytes: Number(size) }];
  });
}

/**
 * Paths of which the working tree holds what the commit holds, as git sees it: line ends that it turned, and files that
 * lie elsewhere, such as those of Git LFS, are no change.
 */
function sameOf(folder: string, commit: string, blobs: readonly Blob[]): Set<string> {
  const told = gitList(folder, ['diff-index', '--raw', '--no-renames', '--relative', '-z', commit, '--', '.']);
  const differs = new Set(told.filter((_, index) => index % 2 === 1));
  // Of files that somebody told it not to look at, git does not know.
  const tagged = gitList(folder, ['ls-files', '-v', '-z', '--', '.']);
  const looked = new Set(tagged.flatMap((each) => (each.startsWith('H ') ? [each.slice(2)] : [])));
  return new Set(blobs.map(({ path }) => path).filter((path) => looked.has(path) && !differs.has(path)));
}

/** Blobs in parts of which each fits into memory. */
function parts(blobs: readonly Blob[]): Blob[][] {
  const list: Blob[][] = [];
  let left = 0;
  for (const blob of blobs) {
    if (left < blob.bytes || list.length === 0) {
      list.push([]);
      left = mostAtOnce;
    }
    list.at(-1)?.push(blob);
    left -= blob.bytes;
  }
  return list;
}

/** Bytes of blobs by their names, from one answer of `git cat-file --batch` after the other. */
function readBlobs(folder: string, blobs: readonly Blob[]): Map<string, Uint8Array> {
  const read = new Map<string, Uint8Array>();
  for (const part of parts(blobs)) {
    const { ok, out, complaint } = git(folder, ['cat-file', '--batch'], `${part.map(({ id }) => id).join('\n')}\n`);
    let at = 0;
    for (const { id } of part) {
      const end = out.indexOf(0x0a, at);
      const size = / blob (\d+)$/.exec(String(out.subarray(at, end)))?.[1];
      if (!ok || end === -1 || size === undefined)
        throw new UsageError(`git cannot read what the commit holds: ${complaint || `${id} is missing`}.`);
      at = end + 1 + Number(size) + 1;
      read.set(id, new Uint8Array(out.subarray(end + 1, at - 1)));
    }
  }
  return read;
}

/** A hub as a commit holds it. */
export interface KeptHub {
  files: HubFiles;
  /** Whether there is a hub: its `hub.yaml`, or anything at all. */
  isThere: boolean;
  /** Whether the working tree holds the same at a path. */
  isSame(path: string): boolean;
  /** Its bytes at a path; null where there is nothing. */
  bytesAt(path: string): Uint8Array | null;
}

/**
 * Reads the files of a hub as a commit holds them, from git's own store: nothing is checked out. What the working tree
 * holds unchanged is read there.
 * @param folder the content folder
 * @param commit its whole name
 * @throws UsageError where git cannot read them
 */
export function keptHub(folder: string, commit: string): KeptHub {
  const blobs = blobsOf(folder, commit);
  const same = sameOf(folder, commit, blobs);
  const needed = blobs.filter(
    ({ path, isLink }) => !isLink && !same.has(path) && (isWanted(path) || path.startsWith('editions/')),
  );
  const read = readBlobs(folder, needed);
  const bytesOf = ({ path, id, bytes, isLink }: Blob): Uint8Array => {
    if (same.has(path))
      try {
        return readFileSync(join(folder, path));
      } catch {
        // Taken away since git looked.
      }
    const known = read.get(id) ?? readBlobs(folder, [{ path, id, bytes, isLink }]).get(id);
    return known ?? new Uint8Array();
  };
  const kept = blobs.map((blob): KeptFile => ({ path: blob.path, isLink: blob.isLink, read: () => bytesOf(blob) }));
  const byPath = new Map(blobs.map((blob) => [blob.path, blob]));
  return {
    files: keptFiles(kept),
    isThere: byPath.has('hub.yaml'),
    isSame: (path) => same.has(path),
    bytesAt: (path) => {
      const blob = byPath.get(path);
      return blob ? bytesOf(blob) : null;
    },
  };
}
