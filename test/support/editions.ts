import { join } from 'node:path';
import { runChecks } from '../../src/checks/run.ts';
import { digestOf } from '../../src/source/digest.ts';
import { type Manifest, manifestFile, schemaVersion, sealed } from '../../src/source/editions/manifest.ts';
import type { SealedEdition } from '../../src/source/editions/read.ts';
import type { Problem } from '../../src/source/problem.ts';
import { writeFiles } from './folder.ts';
import { contentOf, type Files, plainHub, today } from './hub.ts';

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

/** A sealed edition that exists only in memory. */
export const editionOf = (id: string, files: Files, more: Partial<Manifest> = {}): SealedEdition => ({
  id,
  manifest: { title: id, date: '2026-10-01', schema: schemaVersion, files: {}, seal: '', ...more } as Manifest,
  folder: `editions/${id}`,
  content: contentOf(files),
});

/** Problems of one check in a hub that has editions. */
export const problemsBeside = (check: string, files: Files, ...editions: SealedEdition[]): Problem[] =>
  runChecks(contentOf(files), today, new Map(), editions).problems.filter((problem) => problem.check === check);
