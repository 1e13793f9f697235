import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runFolder } from './run-folder.ts';
import { UsageError } from './usage-error.ts';

/**
 * Does what one run at a time may do. Of two that begin in the same moment both may be refused, never none.
 * @param parent folder that says so while it lasts; made when it is missing
 * @param purpose begins the name of a folder in it; hidden, or in a hidden one
 * @param what the others are about: `Another run sends letters of this hub`
 * @param work is done alone
 * @throws UsageError while another run is about it
 */
export async function alone<T>(
  parent: string,
  purpose: string,
  what: string,
  work: () => T | Promise<T>,
): Promise<Awaited<T>> {
  const own = runFolder(parent, purpose);
  try {
    const other = readdirSync(parent).find((name) => name.startsWith(`${purpose}-`) && name !== basename(own));
    if (other !== undefined)
      throw new UsageError(
        `${what} ("${join(parent, other)}"). Try again when it is done; one that was killed on another machine counts as done after a day, or when you remove that folder.`,
      );
    return await work();
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
