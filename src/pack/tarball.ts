import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeWhole } from '../cli/export/write-whole.ts';
import { makeFolder } from '../cli/installation/make-folder.ts';
import { UsageError } from '../cli/usage-error.ts';

/** What npm says of a failure, in a line: the last one says where its whole log lies. */
const complaint = (said: string): string =>
  said
    .split('\n')
    .filter((line) => /^npm error /.test(line))
    .map((line) => line.replace(/^npm error (?:code )?/, ''))
    .slice(0, 3)
    .join(' ');

/**
 * Packs a folder into the tarball that npm installs, which appears at its place whole or not at all.
 * @param folder with a manifest
 * @param beside where it grows, on whatever disk
 * @param target folder that gets it, made when it is missing; one of the same name is replaced
 * @param npm npm itself, as the program that runs this script: no shell, whatever it is called on this system
 * @returns its path
 * @throws UsageError when npm does not do it, with what that says
 */
export async function packInto(folder: string, beside: string, target: string, npm: string): Promise<string> {
  mkdirSync(beside);
  const args = [npm, 'pack', folder, '--pack-destination', beside, '--json', '--ignore-scripts'];
  const told = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    (error: { stderr?: string }) => {
      throw new UsageError(`npm did not pack the package: ${complaint(error.stderr ?? '') || 'it does not say why.'}`);
    },
  );
  const made = JSON.parse(told.stdout) as { filename: string }[] | Record<string, { filename: string }>;
  const name = Object.values(made)[0]?.filename ?? '';
  makeFolder(target);
  writeWhole(join(target, name), readFileSync(join(beside, name)), 'DIR');
  return join(target, name);
}
