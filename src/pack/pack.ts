// `npm run pack -- DIR`: writes the package into a folder, as the tarball that npm installs, and prints its path.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { guarded } from '../cli/main.ts';
import { outputOf, whoeverListens } from '../cli/output.ts';
import { root } from '../cli/root.ts';
import { UsageError } from '../cli/usage-error.ts';
import { makeLib } from './lib.ts';
import { type Manifest, packageManifest } from './manifest.ts';

const output = outputOf(process);

/** Folder with the manifest, beside what is packed. */
function writeManifest(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packageManifest(manifest), null, 2)}\n`);
  for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) copyFileSync(join(root, file), join(folder, file));
}

/** npm itself, as the program that runs this script: no shell, whatever it is called on this system. */
async function npmPack(folder: string, target: string): Promise<string> {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new UsageError('npm packs the package: npm run pack -- DIR.');
  const args = [npm, 'pack', folder, '--pack-destination', target, '--json', '--ignore-scripts'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
  const told = JSON.parse(stdout) as { filename: string }[] | Record<string, { filename: string }>;
  return join(target, Object.values(told)[0]?.filename ?? '');
}

const pack = async () => {
  const [named, extra] = process.argv.slice(2);
  if (named === undefined || extra !== undefined)
    throw new UsageError('Name one folder for the package: npm run pack -- DIR.');
  const target = resolve(named);
  mkdirSync(target, { recursive: true });
  const staging = mkdtempSync(join(tmpdir(), 'sextant-pack-'));
  try {
    await makeLib(join(staging, 'lib'), output);
    writeManifest(staging);
    output.out(`${await npmPack(staging, target)}\n`);
    return 0;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
};

await whoeverListens(process, () => guarded(pack, output));
