// `npm run pack -- DIR`: writes the package into a folder, as the tarball that npm installs, and prints its path.
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { interrupted } from '../cli/machine.ts';
import { guarded } from '../cli/main.ts';
import { outputOf, whoeverListens } from '../cli/output.ts';
import { runFolder } from '../cli/run-folder.ts';
import { UsageError } from '../cli/usage-error.ts';
import { makePackage } from './package.ts';
import { packInto } from './tarball.ts';

const output = outputOf(process);

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
  mkdirSync(folder);
  await makePackage(folder, output);
  output.out(`${await packInto(folder, join(staging, 'packed'), resolve(named), npm)}\n`);
  return 0;
}

await whoeverListens(process, () => guarded(pack, output));
