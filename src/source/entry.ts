import type { DataOf, Folder } from '../kinds/index.ts';
import type { Body } from './body/body.ts';

/** One file of content, read and compiled. */
export interface Entry<F extends Folder = Folder> {
  /** `folder/id`: names the entry in the whole hub. */
  key: string;
  /** Folder of its kind. */
  kind: F;
  /** Path below the folder, without extension. */
  id: string;
  /** Path below the content folder, with `/`. */
  file: string;
  /** SHA-256 of the file, hex. */
  digest: string;
  data: DataOf<F>;
  body: Body;
}

/** An entry whose fields were read but may not fit the schema. */
export interface DraftEntry extends Omit<Entry, 'data' | 'kind'> {
  kind: string;
  data: Record<string, unknown>;
  /** Whether the fields fit: only then may rules rely on them. */
  sound: boolean;
}
