import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { counted } from '../../format/words.ts';
import { digestOf } from '../../source/digest.ts';
import type { RawFile } from '../../source/read.ts';
import type { Output } from '../output.ts';
import { adoptLeft, folderOfRun } from '../run-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { Move } from './body.ts';
import { isMoved, moveFile } from './move-file.ts';

const mark = '\uFEFF';

/** Begins the name of the folder that a change keeps beside the files until it is done; hidden, so that no hub has it. */
const purpose = '.changing';

/** What a change is about. It stands in the change's folder from before the first file is touched until the last one is. */
interface Journal {
  /** Files, and digests of their new bytes. What the n-th held is kept as `old-n`; a new one held nothing. */
  files: { path: string; digest: string; isNew?: true }[];
  /** Done when all have their new bytes. */
  move: Move | null;
}

const journalFile = 'journal.json';

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

const holds = (file: string, digest: string): boolean => {
  const bytes = bytesOf(file);
  return bytes !== null && digestOf(bytes) === digest;
};

function journalIn(own: string): Journal | null {
  const bytes = bytesOf(join(own, journalFile));
  return bytes && (JSON.parse(bytes.toString('utf8')) as Journal);
}

/** The journal goes first: a folder without one belongs to a change that was not begun, or is over. */
function clear(own: string): void {
  rmSync(join(own, journalFile), { force: true });
  rmSync(own, { recursive: true, force: true, maxRetries: 3 });
}

/** Gives files back what they held, where they still are as the change wrote them; says how many. */
function takeBack(folder: string, own: string, { files }: Journal): number {
  const ours = [...files.entries()].filter(([, { path, digest }]) => holds(join(folder, path), digest));
  for (const [at, { path, isNew }] of ours)
    if (isNew) rmSync(join(folder, path), { force: true });
    else renameSync(join(own, `old-${at}`), join(folder, path));
  return ours.length;
}

const isDone = (folder: string, { files, move }: Journal): boolean =>
  move ? isMoved(folder, move) : files.every(({ path, digest }) => holds(join(folder, path), digest));

/**
 * Takes back what changes of a hub have half done that were killed. What somebody wrote since then stays.
 * @param folder of the hub
 * @param output hears when something was taken back
 */
export function takeBackLeft(folder: string, output: Pick<Output, 'err'>): void {
  let count = 0;
  for (const own of adoptLeft(folder, purpose)) {
    const journal = journalIn(own);
    if (journal && !isDone(folder, journal)) count += takeBack(folder, own, journal);
    clear(own);
  }
  if (count > 0)
    output.err(
      `A rename, an upgrade or an import was killed half-way; ${counted(count, 'file')} that it had changed ${count === 1 ? 'was' : 'were'} put back as before.\n`,
    );
}

/** Two changes at once would each put back, or write over, what the other one wrote. */
function requireAlone(folder: string, own: string): void {
  const other = readdirSync(folder).find((name) => name.startsWith(`${purpose}-`) && name !== basename(own));
  if (other !== undefined)
    throw new UsageError(
      `Another rename, upgrade or import is at work on this hub (${join(folder, other)}). Nothing was changed; try again when it is done. One that was killed on another machine is taken back after a day.`,
    );
}

const meanwhile = (file: string, what: 'saved' | 'taken away') =>
  new UsageError(`${file} was ${what} meanwhile. Nothing was changed; try again.`);

/**
 * Gives files that are there new texts, adds new ones, and gives one of them another place: all of it, or nothing. Each keeps its mode, and
 * the mark at its beginning. Killed half-way, it leaves what `takeBackLeft` finds.
 * @param folder in which they lie
 * @param texts new texts without such a mark, or bytes, by path
 * @param read what the new texts were made from; a file that holds something else by now was saved meanwhile
 * @param move the file that goes elsewhere, when all have their texts
 * @param added bytes of files that are not there yet, by path; their folders are made
 * @throws UsageError when somebody saved one of the files meanwhile, another change is under way, or something lies where
 *   the file shall go
 * @throws what the disk throws
 */
export function replaceAll(
  folder: string,
  texts: ReadonlyMap<string, string | Uint8Array>,
  read: readonly RawFile[],
  move: Move | null = null,
  added: ReadonlyMap<string, Uint8Array> = new Map(),
): void {
  const madeFrom = new Map(read.map(({ path, bytes }) => [path, bytes]));
  const own = folderOfRun(folder, purpose);
  const journal: Journal = { files: [], move };
  try {
    requireAlone(folder, own);
    const before: Buffer[] = [];
    for (const [path, text] of texts) {
      const file = join(folder, path);
      const bytes = bytesOf(file);
      if (!bytes) throw meanwhile(file, 'taken away');
      if (!bytes.equals(madeFrom.get(path) ?? bytes)) throw meanwhile(file, 'saved');
      const begin = bytes.subarray(0, 3).toString() === mark ? mark : '';
      const next = typeof text === 'string' ? Buffer.from(begin + text) : Buffer.from(text);
      for (const [name, kept] of [
        [`old-${before.length}`, bytes],
        [`new-${before.length}`, next],
      ] as const) {
        writeFileSync(join(own, name), kept);
        chmodSync(join(own, name), statSync(file).mode);
      }
      before.push(bytes);
      journal.files.push({ path, digest: digestOf(next) });
    }
    for (const [path, bytes] of added) {
      if (bytesOf(join(folder, path))) throw meanwhile(join(folder, path), 'saved');
      writeFileSync(join(own, `new-${journal.files.length}`), bytes);
      journal.files.push({ path, digest: digestOf(bytes), isNew: true });
    }
    writeFileSync(join(own, 'journal'), JSON.stringify(journal));
    renameSync(join(own, 'journal'), join(own, journalFile));
    for (const [at, { path, isNew }] of journal.files.entries()) {
      const file = join(folder, path);
      if (isNew ? bytesOf(file) !== null : !bytesOf(file)?.equals(before[at] ?? Buffer.of()))
        throw meanwhile(file, 'saved');
      if (isNew) mkdirSync(dirname(file), { recursive: true });
      renameSync(join(own, `new-${at}`), file);
    }
    if (move) moveFile(folder, move);
  } catch (error) {
    takeBack(folder, own, journal);
    clear(own);
    throw error;
  }
  clear(own);
}
