import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Manifest, manifestFile } from '../../source/editions/manifest.ts';
import { type EditionFiles, type Verified, verifyEdition } from '../../source/editions/verify.ts';
import {
  type EditionFolder,
  editionFolder,
  editionsFolder,
  listEditions,
  readEditionFolder,
} from '../../source/read.ts';
import { alone } from '../alone.ts';
import { clearLeft, runFolder } from '../run-folder.ts';

/** Ids of the editions in a content folder, in order; none when there is no such folder. */
export const editionIds = (content: string): string[] => listEditions(content).ids;

/** Reads an edition whole, and holds it against its seal. */
export function readEdition(content: string, id: string): EditionFolder & Verified {
  const own = readEditionFolder(editionFolder(content, id));
  return { ...own, ...verifyEdition(id, own.files, own.odd) };
}

/** An edition that says what it is. */
export interface NamedEdition {
  id: string;
  manifest: Manifest;
}

/** Editions of a content folder whose `edition.yaml` can be read, oldest first. */
export const editionsOf = (content: string): NamedEdition[] =>
  editionIds(content)
    .flatMap((id) => {
      const { manifest } = readEdition(content, id);
      return manifest ? [{ id, manifest }] : [];
    })
    .sort((one, other) => (one.manifest.date < other.manifest.date ? -1 : 1));

/** Begins the name of the folder in which a run lets something grow until it is whole: hidden, so that it is no edition. */
const growing = '.cutting';

/** Takes away what cuts have left that were killed; those that go on are left alone. */
export function clearUp(content: string): void {
  const folder = editionsFolder(content);
  if (existsSync(folder)) clearLeft(folder, growing);
}

/**
 * Seals alone: what another run has sealed since this one read the hub must be known before the seal is put there.
 * @param content the content folder
 * @throws UsageError while another run seals
 */
export const sealAlone = <T>(content: string, seal: () => T): Promise<Awaited<T>> =>
  alone(editionsFolder(content), '.sealing', 'Another run cuts or amends an edition of this hub', seal);

/** Does something in a folder of this run, below `editions/`, which is gone afterwards. */
function inOwnFolder(content: string, work: (own: string) => void): void {
  const own = runFolder(editionsFolder(content), growing);
  try {
    work(own);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Writes a file below `editions/`, whole or not at all. */
const writeWhole = (content: string, path: string, text: string): void =>
  inOwnFolder(content, (own) => {
    writeFileSync(join(own, 'file'), text);
    renameSync(join(own, 'file'), join(editionsFolder(content), path));
  });

/**
 * Puts an edition into the content folder, whole or not at all: it is written beside its place and then renamed.
 * @param content the content folder
 * @param id of the edition; it must not exist
 * @param paths of the hub's files
 * @param seal text of `edition.yaml`, from the copies of the hub's files; what it throws stops the cut
 * @throws when the disk does not take it; nothing is left behind then
 */
export function putEdition(
  content: string,
  id: string,
  paths: readonly string[],
  seal: (files: EditionFiles) => string,
): void {
  inOwnFolder(content, (own) => {
    const beside = join(own, 'edition');
    mkdirSync(beside);
    for (const path of paths) {
      if (path === manifestFile) continue;
      mkdirSync(dirname(join(beside, path)), { recursive: true });
      copyFileSync(join(content, path), join(beside, path));
    }
    // What is sealed is what lies there now, whatever became of the hub meanwhile.
    writeFileSync(join(beside, manifestFile), seal(readEditionFolder(beside).files));
    // Git must not change line ends in sealed files; a hub may have said more here itself.
    const attributes = '.gitattributes';
    if (!existsSync(join(editionsFolder(content), attributes))) writeWhole(content, attributes, '* -text\n');
    renameSync(beside, editionFolder(content, id));
  });
}

/** Writes the `edition.yaml` of an edition anew, whole or not at all. */
export const reseal = (content: string, id: string, text: string): void =>
  writeWhole(content, `${id}/${manifestFile}`, text);
