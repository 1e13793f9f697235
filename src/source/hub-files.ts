import { assetTypeOf } from './assets/types.ts';
import { isContent, isHidden, isJunk } from './content-root.ts';
import {
  beginning,
  byPath,
  type ContentFolder,
  type EditionFolder,
  type EditionsListing,
  editionFolder,
  isRead,
  isWanted,
  link,
  listEditions,
  type RawFile,
  readContentFolder,
  readEditionFolder,
  tableFile,
} from './read.ts';

/** The files of a hub, wherever they lie. */
export interface HubFiles {
  /** What today's hub is read from. */
  content(): ContentFolder;
  /** What lies directly in `editions/`. */
  editions(): EditionsListing;
  /** What lies in the folder of an edition. */
  edition(id: string): EditionFolder;
}

/** Those of a content folder. What is there is read when it is asked for. */
export const filesOnDisk = (directory: string): HubFiles => ({
  content: () => readContentFolder(directory),
  editions: () => listEditions(directory),
  edition: (id) => readEditionFolder(editionFolder(directory, id)),
});

/** A file as version control kept it. */
export interface KeptFile {
  /** Path below the content folder, with `/`. */
  path: string;
  /** A symbolic link; nobody follows it. */
  isLink: boolean;
  /** All of its bytes. */
  read(): Uint8Array;
}

const inEditions = /^editions\/([^/]+)(?:\/(.+))?$/s;

/**
 * The files of a hub as version control kept them: read by the same rules as those on a disk.
 * @param kept every file below the content folder
 */
export function keptFiles(kept: readonly KeptFile[]): HubFiles {
  const all = [...kept].sort((one, other) => byPath(one.path, other.path));
  const raw = ({ path, read }: KeptFile): RawFile => {
    if (isWanted(path)) return { path, bytes: read() };
    const bytes = assetTypeOf(path) ? read().subarray(0, beginning) : new Uint8Array();
    return tableFile.test(path) ? { path, bytes, whole: read } : { path, bytes };
  };
  /** A disk is walked folder by folder: what is in none of the hub's is never reached. */
  const isReached = ({ path, isLink }: KeptFile) => {
    const end = path.indexOf('/');
    const top = end === -1 ? null : path.slice(0, end);
    if (top !== null && !isRead(top, { isDirectory: () => true, isSymbolicLink: () => false })) return false;
    return isRead(path, { isDirectory: () => false, isSymbolicLink: () => isLink });
  };
  let byForm: Map<string, KeptFile[]> | undefined;
  const elsewhere = (path: string): RawFile | null => {
    if (!isContent(path)) return null;
    byForm ??= Map.groupBy(
      all.filter(({ isLink }) => !isLink),
      (file) => file.path.normalize('NFC'),
    );
    const same = byForm.get(path.normalize('NFC')) ?? [];
    const found = same.find((file) => file.path === path) ?? (same.length === 1 ? same[0] : undefined);
    return found ? raw(found) : null;
  };
  return {
    content: () => {
      const reached = all.filter(isReached);
      return {
        files: reached.filter(({ isLink }) => !isLink).map(raw),
        links: reached.filter(({ isLink }) => isLink).map(({ path }) => path),
        elsewhere,
      };
    },
    editions: () => {
      const listing: EditionsListing = { ids: [], strays: new Map() };
      const ids = new Set<string>();
      for (const { path, isLink } of all) {
        if (path === 'editions') listing.strays.set(path, isLink ? link : 'a file');
        const [, name = '', below] = inEditions.exec(path) ?? [];
        if (name === '' || isHidden(name) || isJunk(name)) continue;
        if (below !== undefined) ids.add(name);
        else listing.strays.set(path, isLink ? link : 'a file');
      }
      listing.ids.push(...[...ids].sort(byPath));
      return listing;
    },
    edition: (id) => {
      const files = new Map<string, Uint8Array>();
      const odd = new Map<string, string>();
      const start = `editions/${id}/`;
      for (const { path, isLink, read } of all) {
        if (!path.startsWith(start)) continue;
        if (isLink) odd.set(path.slice(start.length), link);
        else files.set(path.slice(start.length), read());
      }
      return { files, odd };
    },
  };
}
