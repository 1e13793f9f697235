import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Manifest, manifestFile } from '../../source/editions/manifest.ts';
import { type EditionFiles, verifyEdition } from '../../source/editions/verify.ts';

/** Folder of the editions in a content folder. */
export const editionsFolder = (content: string): string => join(content, 'editions');

const isHidden = (name: string) => name.startsWith('.') || name.startsWith('_');

/** Paths of all files below a folder, with `/`, in order. */
function pathsBelow(folder: string, skip: (path: string, name: string) => boolean): string[] {
  const paths: string[] = [];
  const pending = [''];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const found of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at === '' ? found.name : `${at}/${found.name}`;
      if (skip(path, found.name)) continue;
      if (found.isDirectory()) pending.push(path);
      else if (found.isFile()) paths.push(path);
    }
  }
  return paths.sort();
}

/** Files of a hub that an edition copies: all that is not hidden, and no earlier edition. */
export const hubFiles = (content: string): string[] =>
  pathsBelow(content, (path, name) => isHidden(name) || path === 'editions');

/** Ids of the editions in a content folder, in order; none when there is no such folder. */
export function editionIds(content: string): string[] {
  const folder = editionsFolder(content);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((found) => found.isDirectory() && !isHidden(found.name))
    .map(({ name }) => name)
    .sort();
}

/** Reads an edition whole: nothing in it is hidden from its seal. */
export function readEdition(content: string, id: string): EditionFiles {
  const folder = join(editionsFolder(content), id);
  return new Map(pathsBelow(folder, () => false).map((path) => [path, readFileSync(join(folder, path))]));
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
      const { manifest } = verifyEdition(id, readEdition(content, id));
      return manifest ? [{ id, manifest }] : [];
    })
    .sort((one, other) => (one.manifest.date < other.manifest.date ? -1 : 1));

/** Where an edition grows until it is whole. Its name is hidden, so that nobody takes it for one. */
const growing = '.cutting-';

/** Takes away what an interrupted cut has left. */
export function clearUp(content: string): void {
  const folder = editionsFolder(content);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(growing)) rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * Puts an edition into the content folder, whole or not at all: it is written beside its place and then renamed.
 * @param content the content folder
 * @param id of the edition; it must not exist
 * @param files paths of the hub's files to copy
 * @param seal text of `edition.yaml`, from the folder that holds the copies
 */
export function putEdition(
  content: string,
  id: string,
  files: readonly string[],
  seal: (read: (path: string) => Uint8Array) => string,
): void {
  const folder = editionsFolder(content);
  const beside = join(folder, `${growing}${id}`);
  mkdirSync(beside, { recursive: true });
  for (const path of files) {
    const to = join(beside, path);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(content, path), to);
  }
  writeFileSync(
    join(beside, manifestFile),
    seal((path) => readFileSync(join(beside, path))),
  );
  // Git must not change line ends in sealed files; a hub may have said more here itself.
  const attributes = join(folder, '.gitattributes');
  if (!existsSync(attributes)) writeFileSync(attributes, '* -text\n');
  renameSync(beside, join(folder, id));
}

/** Writes the `edition.yaml` of an edition anew, whole or not at all. */
export function reseal(content: string, id: string, text: string): void {
  const file = join(editionsFolder(content), id, manifestFile);
  const beside = join(editionsFolder(content), `${growing}${id}.yaml`);
  writeFileSync(beside, text);
  renameSync(beside, file);
}
