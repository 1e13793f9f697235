import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isText } from '../../imports/given.ts';
import type { Account, Given } from '../../imports/imported.ts';
import { isHidden, isJunk } from '../../source/content-root.ts';
import { git } from '../diff/git.ts';
import { UsageError } from '../usage-error.ts';

/** Larger texts are no notes that somebody wrote. */
const largestText = 8_000_000;
/** Larger files are not copied beside an entry. */
const largestFile = 50_000_000;
/** More files are no folder of notes. */
const mostFiles = 20_000;

/** Folders that tools fill. */
const ofTools = /^(node_modules|vendor|__pycache__|dist|build|target)$/i;

/** What of a folder an adapter reads; the rest may be copied. */
interface Reads {
  /** By its name. */
  isText: (name: string) => boolean;
  /** Bytes of the largest. */
  largest: number;
}
const notes: Reads = { isText, largest: largestText };

/** What lies in a folder that is brought in. */
export interface SourceFolder {
  /** Name of the folder. */
  name: string;
  given: Given[];
  /** What cannot be read, or is not looked into. */
  accounts: Account[];
  /** All of a file. */
  read: (path: string) => Uint8Array;
}

/** Day on which each file came into being, as far as git knows it. */
function daysOf(folder: string): Map<string, string> {
  const days = new Map<string, string>();
  try {
    if (String(git(folder, ['rev-parse', '--is-shallow-repository']).out).trim() !== 'false') return days;
    const { ok, out } = git(folder, [
      ...[
        '-c',
        'core.quotepath=false',
        'log',
        '--format=%x00%as',
        '--name-only',
        '--diff-filter=AR',
        '--relative',
        '--',
        '.',
      ],
    ]);
    if (!ok) return days;
    // From new to old: the oldest is the last to be set.
    for (const part of String(out).split('\0')) {
      const [day = '', ...files] = part.split('\n');
      for (const file of files) if (file !== '') days.set(file, day.trim());
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
  return days;
}

const closed = (error: unknown) => `the system keeps it closed (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`;

/**
 * Reads a folder of texts. Nothing outside of it is read: links of the file system are not followed.
 * @param folder as it was named
 * @param reads which files are read whole; Markdown without it
 * @throws UsageError when there is no such folder, or it holds too much
 */
export function readSource(folder: string, { isText: reads, largest } = notes): SourceFolder {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) throw new UsageError(`There is no folder "${folder}" to import from.`);
  const accounts: Account[] = [];
  const left = (file: string, why: string) => accounts.push({ file, words: 0, came: { left: why }, personal: false });
  const days = daysOf(folder);
  const given: Given[] = [];
  const take = (path: string) => {
    const { size } = lstatSync(join(folder, path));
    const since = days.get(path);
    if (reads(path) && size > largest) left(path, `a text of more than ${largest / 1e6} MB`);
    else if (size > largestFile) left(path, 'a file of more than 50 MB');
    else
      given.push({
        path,
        bytes: reads(path) ? readFileSync(join(folder, path)) : new Uint8Array(),
        ...(since === undefined ? {} : { since }),
      });
  };
  const visit = (inside: string, entry: Dirent) => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isSymbolicLink()) left(path, 'a symbolic link: it may lead out of the folder');
    else if (isHidden(entry.name) || isJunk(entry.name)) left(path, 'hidden, or left behind by a tool');
    else if (entry.isDirectory() && ofTools.test(entry.name)) left(path, 'a folder that tools fill');
    else if (entry.isDirectory()) pending.push(path);
    else if (!entry.isFile()) left(path, 'a pipe, a socket or a device');
    else if (given.length >= mostFiles)
      throw new UsageError(`"${folder}" holds more than ${mostFiles} files; import a folder in it.`);
    else
      try {
        take(path);
      } catch (error) {
        left(path, closed(error));
      }
  };
  const pending = [''];
  for (let at = pending.pop(); at !== undefined; at = pending.pop())
    try {
      for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) visit(at, entry);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      left(at, closed(error));
    }
  given.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    name: basename(resolve(folder)),
    given,
    accounts,
    read: (path) => readFileSync(join(folder, path)),
  };
}
