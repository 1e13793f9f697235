import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that the test may do with as it likes, until it removes it. */
export interface TemporaryFolder {
  folder: string;
  remove(): void;
}

/** Names of folders that tests have made; what is left of them when a run ends lets it fail (`no-leftovers.ts`). */
export const madeByTests = /^sextant-.+\.test-/;

/** Makes one, named after the test that asks for it. */
export function temporaryFolder(): TemporaryFolder {
  const test = /([\w.-]+\.test)\.ts/.exec(new Error().stack ?? '')?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), `sextant-${test}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Writes files, given by path and text. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Paths of all files below a folder, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
