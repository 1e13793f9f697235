import { counted } from '../../format/words.ts';
import { isJunk } from '../content-root.ts';
import { digestOf } from '../digest.ts';
import type { Fault } from '../problem.ts';
import type { EditionFolder } from '../read.ts';
import { type Manifest, manifestFile, schemaVersion } from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import { amendIt, lineEndFix, otherEnds, sealFault, wayOut } from './words.ts';

/** Bytes of an edition's files by their path below its folder, `edition.yaml` included. */
export type EditionFiles = EditionFolder['files'];

/** What is wrong with a file of an edition; its path is below the edition's folder. */
export interface FileFault {
  file: string;
  fault: Fault;
}

/** An edition held against its seal. */
export interface Verified {
  /** What the edition says of itself, null when it cannot be read. */
  manifest: Manifest | null;
  /** What does not fit. */
  faults: FileFault[];
}

/** Beyond so many files with other line ends, one fault tells of all: git did it to all of them at once. */
const endsToldOneByOne = 3;

/**
 * Whether an edition is without a file that lies in its folder: systems leave files where somebody looked, git often
 * leaves them out, and no hub reads them.
 * @param path below the edition's folder
 * @param sealed digests by path
 */
export const isLeftByOthers = (path: string, sealed: Manifest['files']): boolean =>
  path.split('/').some((name) => name.startsWith('.') || isJunk(name)) && !Object.hasOwn(sealed, path);

const noManifest = (id: string): Fault =>
  sealFault(
    null,
    '`edition.yaml`, which seals the other files',
    `\`editions/${id}/\` has no \`edition.yaml\`, so it is no edition.`,
    'Bring the file back from version control, or remove the folder; npm run edition -- cut makes a new one.',
  );

function endsFaults(id: string, files: readonly string[]): FileFault[] {
  const named = files.length > endsToldOneByOne ? files.slice(0, 1) : files;
  return named.map((file) => ({
    file,
    fault: sealFault(
      'other line ends',
      'the file as it was sealed',
      named.length < files.length
        ? `The line ends of ${counted(files.length, 'file')} were changed since the edition was sealed, \`${file}\` among them.`
        : `The line ends of \`${file}\` were changed since the edition was sealed.`,
      lineEndFix(id),
    ),
  }));
}

/**
 * Holds the files of an edition against its seal. Never throws for what is in them.
 * @param id of the edition
 * @param files all of its files
 * @param odd what is no file that can be read, in words, by its path
 * @param version newest version of the shapes that can be read
 */
export function verifyEdition(
  id: string,
  files: EditionFiles,
  odd: EditionFolder['odd'] = new Map(),
  version = schemaVersion,
): Verified {
  const faults: FileFault[] = [...odd].map(([file, found]) => ({
    file,
    fault: sealFault(
      found,
      'a file of its own that can be read',
      `An edition holds files that can be read, and this is ${found}.`,
      `Bring back the file that was sealed, from version control, or remove it if it was none of the edition's.`,
    ),
  }));
  const bytes = files.get(manifestFile);
  if (!bytes) {
    if (!odd.has(manifestFile) && !odd.has('')) faults.push({ file: manifestFile, fault: noManifest(id) });
    return { manifest: null, faults };
  }
  const { manifest, faults: own } = readManifest(id, bytes, version);
  for (const fault of own) faults.push({ file: manifestFile, fault });
  if (!manifest) return { manifest, faults };
  const known = new Map(Object.entries(manifest.files));
  for (const file of files.keys()) {
    if (file === manifestFile || known.has(file) || isLeftByOthers(file, manifest.files)) continue;
    const unknown = sealFault(
      'a file without a digest',
      'only files that were sealed',
      `\`${file}\` was not there when the edition was sealed.`,
      `Remove it. If it must stay, seal the edition anew: ${amendIt(id)}.`,
    );
    faults.push({ file, fault: unknown });
  }
  const otherwise: string[] = [];
  const isReported = (file: string) => [...odd.keys()].some((path) => path === '' || `${file}/`.startsWith(`${path}/`));
  for (const [file, digest] of known) {
    const now = files.get(file);
    const found = now && digestOf(now);
    if (found === digest || isReported(file)) continue;
    if (!now || !found) {
      const missing = `\`${file}\` is missing from the edition.`;
      faults.push({ file, fault: sealFault(null, 'the file as it was sealed', missing, wayOut(id)) });
    } else if (otherEnds(now).some((text) => digestOf(text) === digest)) otherwise.push(file);
    else {
      const changed = `\`${file}\` was changed since the edition was sealed.`;
      const expected = `the file as it was sealed, digest ${digest.slice(0, 12)}…`;
      faults.push({ file, fault: sealFault(`digest ${found.slice(0, 12)}…`, expected, changed, wayOut(id)) });
    }
  }
  return { manifest, faults: [...faults, ...endsFaults(id, otherwise)] };
}
