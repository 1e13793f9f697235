import { join } from 'node:path';
import { digestOf, manifestFile, schemaVersion, sealed } from '../../src/source/editions/manifest.ts';
import type { Files } from './hub.ts';
import { plainHub } from './hub.ts';
import { writeFiles } from './site.ts';

/**
 * An edition as `edition cut` seals it, for a content folder: its files by path below that folder. `hub.yaml` is there
 * unless the files bring their own.
 * @param more what its `edition.yaml` says besides
 */
export function editionFiles(id: string, own: Files, more: Partial<Parameters<typeof sealed>[0]> = {}): Files {
  const files: Files = { 'hub.yaml': plainHub, ...own };
  const digests = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, digestOf(text)]));
  const { text } = sealed({ title: id, date: '2026-10-01', schema: schemaVersion, files: digests, ...more });
  return Object.fromEntries(
    Object.entries({ ...files, [manifestFile]: text }).map(([path, bytes]) => [`editions/${id}/${path}`, bytes]),
  );
}

/** Writes such an edition. */
export const writeEdition = (content: string, ...edition: Parameters<typeof editionFiles>): string => {
  writeFiles(content, editionFiles(...edition));
  return join(content, 'editions', edition[0]);
};
