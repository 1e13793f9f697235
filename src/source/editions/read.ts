import { type BodyStore, type Content, type EditionReading, type ReadEntry, readContent } from '../content.ts';
import { isContent } from '../content-root.ts';
import { decode } from '../decode.ts';
import { filesOnDisk, type HubFiles } from '../hub-files.ts';
import { type EditionFolder, editionFolder, type RawFile } from '../read.ts';
import { dayFaults, idFault, listingFaults, pathIn } from './listing.ts';
import { type Manifest, manifestFile } from './manifest.ts';
import { hangsOnHub, type Upgrade, upgrade, upgrades, versionAfter } from './upgrade.ts';
import { type Verified, verifyEdition } from './verify.ts';
import { amendIt } from './words.ts';

/** A sealed edition whose seal holds: what it says of itself, and its hub. */
export interface SealedEdition {
  id: string;
  manifest: Manifest;
  /** Its folder, absolute. */
  folder: string;
  content: Content;
}

/** What reading editions may use. */
export interface EditionOptions {
  /** Compiled in earlier runs. */
  bodies?: BodyStore | undefined;
  /** Steps from older shapes to those of now. */
  steps?: readonly Upgrade[] | undefined;
  /** What is read; what lies in the content folder without it. */
  files?: HubFiles | undefined;
}

/** Entries that need not be read again, by the version of their shapes, their path and their digest. */
type Known = Map<string, ReadEntry>;

const knownAs = (version: number, path: string, digest: string) => `${version} ${path} ${digest}`;

/** Keeps the entries of a hub that were read without a fault: what is wrong with a file is told of each copy. */
function keep(known: Known, version: number, { entries, faults, series, texts }: Content): void {
  // What an entry takes from another file is not in its digest.
  const anew = new Set([...faults.map(({ file }) => file), ...series.map(({ entry }) => entry)]);
  for (const entry of entries) {
    const text = texts.get(entry.file);
    if (text && entry.sound && !hangsOnHub(entry) && !anew.has(entry.file))
      known.set(knownAs(version, entry.file, entry.digest), { entry, text });
  }
}

/** The files of an edition that its hub is read from: those that a hub of today would be read from. */
const hubFiles = ({ files }: EditionFolder, digests: Manifest['files']): RawFile[] =>
  [...files]
    .filter(([path]) => path !== manifestFile && isContent(path))
    .map(([path, bytes]) => {
      const digest = Object.hasOwn(digests, path) ? digests[path] : undefined;
      return { path, bytes, ...(digest === undefined ? {} : { digest }) };
    });

/** Reads the hub of an edition; null when nobody knows which shapes its content has. */
function hubOf(
  { manifest, faults }: Verified,
  own: EditionFolder,
  known: Known,
  { bodies, steps = upgrades }: EditionOptions,
): Content | null {
  if (!manifest) return null;
  const version = manifest.schema;
  const reading: EditionReading = {
    known: (path, digest) => known.get(knownAs(version, path, digest)),
    upgrade: (kind, data) => upgrade(version, kind, data, steps),
  };
  // The digests are those of the files only where the seal holds.
  const files = hubFiles(own, faults.length === 0 ? manifest.files : {});
  const content = readContent({ files, links: [] }, bodies, reading);
  keep(known, version, content);
  return content;
}

/** Adds what is wrong with the hub of an edition, and the texts in which it stands, to what is known of today's. */
function tell(id: string, hub: Content, faults: Verified['faults'], content: Content): void {
  // That a file is missing is told once.
  const missing = new Set(faults.filter(({ fault }) => fault.found === null).map(({ file }) => file));
  const say = (file: string) => {
    const text = hub.texts.get(file);
    if (text) content.texts.set(pathIn(id, file), text);
  };
  for (const { file, fault } of hub.faults) {
    if (missing.has(file)) continue;
    const fix = `${fault.fix} Then seal the edition anew: ${amendIt(id)}.`;
    content.faults.push({ file: pathIn(id, file), fault: { ...fault, fix } });
    say(file);
  }
  say('hub.yaml');
}

/** The text of `edition.yaml`, in which faults of an edition are placed. */
function tellManifest(id: string, { files }: EditionFolder, content: Content): void {
  const bytes = files.get(manifestFile);
  const decoded = bytes && decode(bytes);
  if (!decoded || 'fault' in decoded) return;
  const { text } = decoded;
  content.texts.set(pathIn(id, manifestFile), { text, yaml: { text, start: 0 } });
}

/** An edition's folder, held against its seal and read. */
function readOne(folder: string, id: string, known: Known, options: EditionOptions) {
  const own = (options.files ?? filesOnDisk(folder)).edition(id);
  const verified = verifyEdition(id, own.files, own.odd, versionAfter(options.steps ?? upgrades));
  const { manifest, faults } = verified;
  const hub = hubOf(verified, own, known, options);
  const holds = faults.length === 0 && idFault(id) === null;
  const edition: SealedEdition | null =
    manifest && hub && holds ? { id, manifest, folder: editionFolder(folder, id), content: hub } : null;
  return { own, manifest, faults, hub, edition };
}

/**
 * Reads one sealed edition.
 * @param folder the content folder, absolute
 * @returns null when its seal does not hold; `readEditions` says why
 */
export const readEdition = (folder: string, id: string, options: EditionOptions = {}): SealedEdition | null =>
  readOne(folder, id, new Map(), options).edition;

/**
 * Reads the sealed editions of a content folder. Nothing stops it: what is wrong with one becomes a fault of its file,
 * `editions/<id>/…`.
 * @param folder the content folder, absolute
 * @param content today's hub; faults, and the texts in which they stand, are added to it
 * @returns those whose seal holds, oldest first
 */
export function readEditions(
  folder: string,
  content: Content,
  {
    today,
    ...options
  }: EditionOptions & {
    /** The day of the check: no edition is of a later one. */
    today: string;
  },
): SealedEdition[] {
  const known: Known = new Map();
  keep(known, versionAfter(options.steps ?? upgrades), content);
  const listing = (options.files ?? filesOnDisk(folder)).editions();
  content.faults.push(...listingFaults(listing));
  const dated: { id: string; manifest: Manifest }[] = [];
  const editions: SealedEdition[] = [];
  for (const id of listing.ids) {
    const { own, manifest, faults, hub, edition } = readOne(folder, id, known, options);
    for (const { file, fault } of faults) content.faults.push({ file: pathIn(id, file), fault });
    tellManifest(id, own, content);
    if (hub) tell(id, hub, faults, content);
    if (manifest) dated.push({ id, manifest });
    if (edition) editions.push(edition);
  }
  content.faults.push(...dayFaults(dated, today));
  return editions.sort((one, other) => (one.manifest.date < other.manifest.date ? -1 : 1));
}
