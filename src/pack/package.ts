import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../cli/output.ts';
import { root } from '../cli/root.ts';
import { makeLib } from './lib.ts';
import { type Manifest, packageManifest } from './manifest.ts';

/**
 * Makes the package as npm puts it into a tarball.
 * @param folder an empty one
 * @param output hears what takes a moment
 */
export async function makePackage(folder: string, output: Output): Promise<void> {
  await makeLib(join(folder, 'lib'), output);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packageManifest(manifest), null, 2)}\n`);
  for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) copyFileSync(join(root, file), join(folder, file));
}
