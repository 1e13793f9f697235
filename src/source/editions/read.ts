import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BodyStore, type Content, readContent } from '../content.ts';
import { readContentFolder } from '../read.ts';
import { type Manifest, manifestFile } from './manifest.ts';
import { type EditionFiles, verifyEdition } from './verify.ts';

/** A sealed edition whose seal holds: what it says of itself, and its hub. */
export interface SealedEdition {
  id: string;
  manifest: Manifest;
  /** Its folder, absolute. */
  folder: string;
  content: Content;
}

function filesOf(folder: string): EditionFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile());
  return new Map(
    files.map((found) => {
      const path = join(found.parentPath, found.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

/** Ids of the editions in a content folder, in order. */
function idsIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'editions'), { withFileTypes: true })
      .filter((found) => found.isDirectory() && !/^[._]/.test(found.name))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/**
 * Reads a sealed edition. What is wrong with it becomes a fault of the content.
 * @param folder the content folder, absolute
 * @param id of the edition
 * @param content today's hub; faults are added to it
 * @param bodies compiled in earlier runs
 * @returns null when the seal does not hold
 */
export function readEdition(folder: string, id: string, content: Content, bodies?: BodyStore): SealedEdition | null {
  const own = join(folder, 'editions', id);
  const { manifest, faults } = verifyEdition(id, filesOf(own));
  for (const { file, fault } of faults) content.faults.push({ file: `editions/${id}/${file}`, fault });
  if (!manifest || faults.length > 0) return null;
  const { files, ...others } = readContentFolder(own);
  const hub = readContent({ ...others, files: files.filter(({ path }) => path !== manifestFile) }, bodies);
  return { id, manifest, folder: own, content: hub };
}

/**
 * Reads the sealed editions of a content folder.
 * @returns those whose seal holds, oldest first
 */
export function readEditions(folder: string, content: Content, bodies?: BodyStore): SealedEdition[] {
  return idsIn(folder)
    .flatMap((id) => readEdition(folder, id, content, bodies) ?? [])
    .sort((one, other) => (one.manifest.date < other.manifest.date ? -1 : 1));
}
