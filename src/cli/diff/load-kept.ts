import type { EditionReading } from '../../source/content.ts';
import { schemaVersion } from '../../source/editions/manifest.ts';
import { upgrade } from '../../source/editions/upgrade.ts';
import { readHubFile } from '../../source/hub-file.ts';
import type { HubFiles } from '../../source/hub-files.ts';
import { type Loaded, loadFiles, type Memory } from '../load.ts';
import type { Machine } from '../machine.ts';
import { UsageError } from '../usage-error.ts';
import type { KeptHub } from './kept.ts';

/** Version of the shapes that a `hub.yaml` says it has. */
function versionOf(bytes: Uint8Array | null): number {
  let version: unknown;
  if (bytes)
    readHubFile(bytes, (data) => {
      version = data.schema;
      return data;
    });
  return typeof version === 'number' ? version : 1;
}

/** How an older hub is read: its fields as those of the working tree would say the same. */
function readingOf(kept: KeptHub, now: number, where: string): EditionReading | undefined {
  const version = versionOf(kept.bytesAt('hub.yaml'));
  if (version > schemaVersion)
    throw new UsageError(
      `The hub ${where} has shapes of version ${version}, and this Sextant reads version ${schemaVersion}: install a newer one.`,
    );
  return version >= now ? undefined : { known: () => undefined, upgrade: (kind, data) => upgrade(version, kind, data) };
}

/** How a hub of a commit is read. */
export interface ReadingKept {
  kept: KeptHub;
  /** Which commit, as messages say it: `at 1a2b3c4`. */
  where: string;
  /** Version of the shapes of the working tree. */
  version: number;
  /** The content folder. */
  folder: string;
  /** The day of reading, `YYYY-MM-DD`. */
  date: string;
  machine: Pick<Machine, 'now' | 'cache'>;
  /** Of the working tree; what it remembers of entries is of use only where the shapes are the same. */
  memory: Memory;
}

/**
 * Reads and checks a hub as a commit holds it, its fields as those of the working tree would say the same.
 * @param files of the hub
 * @param how see there
 * @throws UsageError where its shapes are newer than this Sextant
 */
export function loadKept(
  files: HubFiles,
  { kept, where, version, folder, date, machine, memory }: ReadingKept,
): Promise<Loaded> {
  const reading = kept.isThere ? readingOf(kept, version, where) : undefined;
  const own = reading ? { ...memory, entries: new Map() } : memory;
  return loadFiles(files, { content: folder, date }, machine, own, reading);
}
