import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireInside } from '../inside.ts';
import { runs } from '../run-folder.ts';
import { UsageError } from '../usage-error.ts';
import { lettersFolder } from './log.ts';

/** Takes a file that only one can have; its text is the process that has it. */
function take(lock: string): void {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const other = Number(readFileSync(lock, 'utf8'));
    if (other > 0 && other !== process.pid && runs(other))
      throw new UsageError(
        `Letters are being sent already, by process ${other}. Where that is no Sextant, remove "${lock}".`,
      );
    // Whoever had it is no more.
    rmSync(lock, { force: true });
    writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
  }
}

/**
 * Lets one run at a time send the letters of a hub.
 * @param content the content folder
 * @param work what it does
 * @throws UsageError while another one sends
 */
export async function alone<T>(content: string, work: () => Promise<T>): Promise<T> {
  requireInside(content, [`${lettersFolder}/sending`]);
  const lock = join(content, lettersFolder, 'sending');
  mkdirSync(join(content, lettersFolder), { recursive: true, mode: 0o700 });
  take(lock);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
