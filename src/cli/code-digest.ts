import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Changes with the code of some rooms, and with the packages they use: what they made before is then made anew.
 * @param rooms names of folders below `src/`
 * @returns SHA-256, hexadecimal
 */
export function codeDigest(...rooms: readonly string[]): string {
  const hash = createHash('sha256');
  for (const room of rooms) {
    const folder = fileURLToPath(new URL(`../${room}/`, import.meta.url));
    for (const file of (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.ts'))
      .sort())
      hash.update(readFileSync(join(folder, file)));
  }
  hash.update(readFileSync(new URL('../../package.json', import.meta.url)));
  return hash.digest('hex');
}
