// `npm run pack -- DIR`: writes the package into a folder, as the tarball that npm installs, and prints its path.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { interrupted } from '../cli/machine.ts';
import { guarded } from '../cli/main.ts';
import { outputOf, whoeverListens } from '../cli/output.ts';
import { root } from '../cli/root.ts';
import { runFolder } from '../cli/run-folder.ts';
import { UsageError } from '../cli/usage-error.ts';
import { makeLib } from './lib.ts';
import { type Manifest, packageManifest } from './manifest.ts';
import { packInto } from './tarball.ts';

const output = outputOf(process);

/** Folder with the manifest, beside what is packed. */
function writeManifest(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packageManifest(manifest), null, 2)}\n`);
  for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) copyFileSync(join(root, file), join(folder, file));
}

/** A folder for the files that are packed, gone when this process ends; of one that was killed, when the next begins. */
function stagingFolder(): string {
  const folder = runFolder(tmpdir(), 'sextant-pack');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(interrupted));
  return folder;
}

async function pack(): Promise<number> {
  const [named, extra] = process.argv.slice(2);
  if (named === undefined || extra !== undefined)
    throw new UsageError('Name one folder for the package: npm run pack -- DIR.');
  const { npm_execpath: npm } = process.env;
  if (npm === undefined) throw new UsageError('npm packs the package: npm run pack -- DIR.');
  const staging = stagingFolder();
  const folder = join(staging, 'package');
  await makeLib(join(folder, 'lib'), output);
  writeManifest(folder);
  output.out(`${await packInto(folder, join(staging, 'packed'), resolve(named), npm)}\n`);
  return 0;
}

await whoeverListens(process, () => guarded(pack, output));
