import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CheckResult, runChecks } from '../checks/run.ts';
import type { Drawings } from '../diagrams/drawn.ts';
import { audiencesOf } from '../model/audience.ts';
import { type BodyStore, type Content, type EditionReading, type EntryMemory, readContent } from '../source/content.ts';
import { readEdition, readEditions, type SealedEdition } from '../source/editions/read.ts';
import { suggestion } from '../source/fields/nearest.ts';
import { filesOnDisk, type HubFiles } from '../source/hub-files.ts';
import { openBodyStore } from './body-store.ts';
import { drawDiagrams, requireDrawn } from './diagram-store.ts';
import type { Machine } from './machine.ts';
import { dayOf } from './today.ts';
import { UsageError } from './usage-error.ts';

/** A content folder, read and checked. */
export interface Loaded {
  content: Content;
  result: CheckResult;
  /** Its sealed editions whose seal holds, oldest first. */
  editions: SealedEdition[];
  /** What came of its Mermaid texts. */
  drawings: Drawings;
  today: string;
  /** Audience of the build. */
  audience: string;
}

/** What loading depends on. */
export interface LoadOptions {
  content: string;
  audience?: string | undefined;
  /** `--date`; else `today` of hub.yaml; else the day of the clock, in `timezone` of hub.yaml or where the machine is. */
  date?: string | undefined;
}

/** What a process that reads a content folder again and again remembers of it. */
export interface Memory {
  bodies: BodyStore & { save(): void };
  entries: EntryMemory;
}

/**
 * Remembers nothing yet but what earlier runs compiled.
 * @param folder the content folder
 * @param cache where that is kept
 */
export const openMemory = (folder: string, cache: string): Memory => ({
  bodies: openBodyStore(resolve(folder), cache),
  entries: new Map(),
});

/**
 * Reads a content folder, draws its diagrams and checks it.
 * @param options where, for whom, on which day
 * @param machine gives the day when nobody names one, and keeps what was compiled and drawn
 * @param memory of earlier readings of the same folder
 * @throws UsageError when the folder cannot be read or the audience is not known
 */
export async function load(
  options: LoadOptions,
  machine: Pick<Machine, 'now' | 'cache'>,
  memory: Memory = openMemory(options.content, machine.cache),
): Promise<Loaded> {
  const folder = options.content;
  requireFolder(folder);
  return loadFiles(filesOnDisk(folder), options, machine, memory);
}

/** @throws UsageError when there is no such folder */
function requireFolder(folder: string): void {
  let isFolder = false;
  try {
    isFolder = statSync(folder).isDirectory();
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
    throw new UsageError(`There is no content folder "${folder}". Name one with --content DIR.`);
  }
  if (!isFolder) throw new UsageError(`"${folder}" is a file; --content takes a folder.`);
}

/**
 * Reads the files of a hub, wherever they lie, draws its diagrams and checks it.
 * @param files of the hub
 * @param options where the content folder is, for whom, on which day
 * @param machine as in `load`
 * @param memory as in `load`
 * @param reading of a hub that has older shapes
 * @throws UsageError when the audience is not known
 */
export async function loadFiles(
  files: HubFiles,
  options: LoadOptions,
  machine: Pick<Machine, 'now' | 'cache'>,
  memory: Memory,
  reading?: EditionReading,
): Promise<Loaded> {
  const folder = options.content;
  const { bodies, entries } = memory;
  const content = readContent(files.content(), bodies, reading, entries);
  const today = options.date ?? content.config.today ?? dayOf(machine.now(), content.config.timezone);
  const editions = readEditions(resolve(folder), content, { today, bodies, files });
  bodies.save();
  const { names, plain } = audiencesOf(content.config);
  const audience = options.audience ?? plain;
  // A hub.yaml that cannot be read is told by the checks; which audiences there are, nobody knows then.
  if (options.audience !== undefined && !content.configUnread && !names.includes(audience))
    throw new UsageError(
      `hub.yaml lists no audience "${audience}", only ${names.join(', ')}.${suggestion(audience, names)}`,
    );
  const sources = content.entries.flatMap(({ body }) => body.diagrams.map(({ source }) => source));
  const drawings = await drawDiagrams(resolve(folder), sources, today, machine.cache);
  return { content, editions, result: runChecks(content, today, drawings, editions), drawings, today, audience };
}

/**
 * Reads one sealed edition as a hub of its own, as of its day.
 * @param folder the content folder, absolute
 * @param id of the edition
 * @param seal that it had when the whole hub was read
 * @param audience as the edition calls it
 * @param cache where what was compiled and drawn is kept
 * @throws UsageError when that seal does not hold any more, or a diagram is missing for a reason of the moment
 */
export async function loadEdition(
  folder: string,
  id: string,
  seal: string,
  audience: string,
  cache: string,
): Promise<Loaded> {
  const edition = readEdition(folder, id, { bodies: openBodyStore(folder, cache) });
  if (edition?.manifest.seal !== seal)
    throw new UsageError(`The edition ${id} was changed after its seal was checked. It is not published; try again.`);
  const { content, manifest } = edition;
  const sources = content.entries.flatMap(({ body }) => body.diagrams.map(({ source }) => source));
  const drawings = await drawDiagrams(folder, sources, manifest.date, cache);
  requireDrawn(drawings, `the edition ${id}`);
  const result = runChecks(content, manifest.date, drawings);
  return { content, editions: [], result, drawings, today: manifest.date, audience };
}
