import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RawFile } from '../../source/read.ts';
import { UsageError } from '../usage-error.ts';

const mark = '\uFEFF';

/**
 * Gives files that are there new texts: all of them, or none. Each keeps its mode, and the mark at its beginning.
 * @param folder in which they lie
 * @param texts new texts without such a mark, by path
 * @param read what the new texts were made from; a file that holds something else by now was saved meanwhile
 * @param then done when all have theirs; where it fails, they get back what they held
 * @throws UsageError when somebody saved one of the files meanwhile
 * @throws what the disk or `then` throws
 */
export function replaceAll(
  folder: string,
  texts: ReadonlyMap<string, string>,
  read: readonly RawFile[],
  then: () => void = () => undefined,
): void {
  const kept = new Map<string, Buffer>();
  const madeFrom = new Map(read.map(({ path, bytes }) => [path, bytes]));
  // Hidden, so that no hub has it.
  const beside = (path: string) => join(folder, dirname(path), `.new-${path.slice(path.lastIndexOf('/') + 1)}`);
  try {
    for (const [path, text] of texts) {
      const file = join(folder, path);
      const bytes = readFileSync(file);
      if (!bytes.equals(madeFrom.get(path) ?? bytes))
        throw new UsageError(`${file} was saved meanwhile. Nothing was changed; try again.`);
      kept.set(path, bytes);
      const begin = bytes.subarray(0, 3).toString() === mark ? mark : '';
      writeFileSync(beside(path), begin + text, { mode: statSync(file).mode });
    }
    for (const path of texts.keys()) renameSync(beside(path), join(folder, path));
    then();
  } catch (error) {
    for (const [path, bytes] of kept) {
      rmSync(beside(path), { force: true });
      if (!readFileSync(join(folder, path)).equals(bytes)) writeFileSync(join(folder, path), bytes);
    }
    throw error;
  }
}
