import { readFileSync, statSync } from 'node:fs';
import { audiencesOf } from '../../model/audience.ts';
import { readHubFile } from '../../source/hub-file.ts';
import type { Given } from './answers.ts';

/** The bytes of a file; null of a folder or pipe, and of what the system keeps closed. */
function bytesOf(file: string): Uint8Array | null {
  try {
    return statSync(file).isFile() ? readFileSync(file) : null;
  } catch {
    return null;
  }
}

/**
 * What a hub that is there has answered already: workflows that name other audiences than it has could not build it.
 * @param file its hub.yaml
 * @returns nothing where it is faulty: the checks say what is wrong with it
 */
export function saidByHub(file: string): Pick<Given, 'product' | 'audiences'> {
  const bytes = bytesOf(file);
  const read = bytes && readHubFile(bytes);
  return read?.sound ? { product: read.config.product, audiences: audiencesOf(read.config).names.join(', ') } : {};
}
