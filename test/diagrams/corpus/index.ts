import { readdirSync, readFileSync } from 'node:fs';

/** The day it is for every drawing of the corpus. */
export const today = '2026-11-21';

/** A diagram of the corpus. */
export interface Story {
  /** Folder of its type. */
  type: string;
  /** `type/story`. */
  name: string;
  source: string;
}

const folder = new URL('./', import.meta.url);

/** Every diagram of the corpus, by type. */
export const corpus: readonly Story[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.mmd'))
  .sort()
  .map((path) => ({
    type: path.slice(0, path.indexOf('/')),
    name: path.replace(/\.mmd$/, ''),
    source: readFileSync(new URL(path, folder), 'utf8'),
  }));
