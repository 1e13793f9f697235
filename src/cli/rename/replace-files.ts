import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const mark = '\uFEFF';

/**
 * Gives files that are there new texts: all of them, or none. Each keeps its mode, and the mark at its beginning.
 * @param folder in which they lie
 * @param texts new texts without such a mark, by path
 * @param then done when all have theirs; where it fails, they get back what they held
 * @throws what the disk or `then` throws
 */
export function replaceAll(
  folder: string,
  texts: ReadonlyMap<string, string>,
  then: () => void = () => undefined,
): void {
  const kept = new Map<string, Buffer>();
  // Hidden, so that no hub has it.
  const beside = (path: string) => join(folder, dirname(path), `.new-${path.slice(path.lastIndexOf('/') + 1)}`);
  try {
    for (const [path, text] of texts) {
      const file = join(folder, path);
      const bytes = readFileSync(file);
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
