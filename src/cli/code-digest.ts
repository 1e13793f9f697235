import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readList } from './installation/package.ts';
import { isSource } from './root.ts';

/** Every file below a folder, its name included: a page is where its file is. */
function filesOf(folder: string): [name: string, bytes: Uint8Array][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .sort()
    .map((file) => [file.slice(folder.length), readFileSync(file)]);
}

/** Digests of rooms; the code that this process runs stays as it is, whatever becomes of its files. */
const known = new Map<string, string>();

/**
 * Changes with the code of some rooms, with the packages they use and with Node, whose words for numbers and days stand
 * in pages: what was made before is then made anew. A package is of one piece: it is as a whole what it was or not.
 * @param rooms names of folders below `src/`
 * @returns SHA-256, hexadecimal
 */
export function codeDigest(...rooms: readonly string[]): string {
  const digest = known.get(rooms.join()) ?? digestNow(rooms);
  known.set(rooms.join(), digest);
  return digest;
}

function digestNow(rooms: readonly string[]): string {
  const hash = createHash('sha256').update(`${process.version} ${process.versions.icu} `);
  if (!isSource) return hash.update(readList()).digest('hex');
  for (const room of rooms)
    for (const [name, bytes] of filesOf(fileURLToPath(new URL(`../${room}/`, import.meta.url))))
      hash.update(`${name} ${bytes.length} `).update(bytes);
  hash.update(readFileSync(new URL('../../package.json', import.meta.url)));
  return hash.digest('hex');
}

/** All rooms, and what browsers are sent as it is. */
const allRooms = (): string[] => [
  ...readdirSync(new URL('..', import.meta.url), { withFileTypes: true })
    .filter((found) => found.isDirectory())
    .map(({ name }) => name)
    .sort(),
  '../public',
];

/** Changes with all code. */
export const allCodeDigest = (): string => digestNow(allRooms());

/** Rooms whose code runs in no page. */
const apart: readonly string[] = ['cli', 'bench', 'pack'];

/**
 * Changes with the code that pages are rendered by, and with what they are shown with, as it is now: it may be worked on
 * while they are shown.
 */
export const siteCodeDigest = (): string => digestNow(allRooms().filter((room) => !apart.includes(room)));
