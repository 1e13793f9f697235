// Run as a process of its own: `cut-short-rename.ts <hub> <step> kill|fail|count`. Does what the command does to the disk
// where the persona `old/lead` becomes `chief`, and ends in the middle of one step of it, counted from 0.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceAll } from '../../src/cli/rename/replace-files.ts';
import { cutting } from './cutting.ts';

const [, , hub = '', step = '', how = ''] = process.argv;
const move = { from: 'personas/old/lead.md', to: 'personas/chief.md' };
const files = readdirSync(hub, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, bytes: readFileSync(join(hub, path)) }));
const texts = files
  .map(({ path, bytes }): [string, string] => [path, bytes.toString('utf8')])
  .filter(([path, text]) => path === move.from || text.includes('old/lead'))
  .map(([path, text]): [string, string] => [path, `${text.replaceAll('old/lead', 'chief')}\n`]);

const counted = cutting(step, how);
try {
  replaceAll(hub, new Map(texts), files, move);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
}
process.stdout.write(String(counted()));
