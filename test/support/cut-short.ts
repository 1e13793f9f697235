// Run as a process of its own: `cut-short.ts <content> <step> kill|fail|count cut|amend`. Does what the commands do to
// the disk, and ends in the middle of one step of it, counted from 0.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { clearUp, putEdition, readEdition, reseal } from '../../src/cli/edition/folder.ts';
import { filesOf, readContent } from '../../src/source/content.ts';
import { digestOf, schemaVersion, sealed } from '../../src/source/editions/manifest.ts';
import { readContentFolder } from '../../src/source/read.ts';

const [, , content = '', step = '', how = '', what = ''] = process.argv;
let count = 0;

/** Half of what a step would write stands on the disk when it ends. */
const halves: Record<string, (from: string, to: unknown) => void> = {
  writeFileSync: (path, text) => writeFileSync(path, String(text).slice(0, String(text).length / 2)),
  copyFileSync: (from, to) => {
    const bytes = fs.readFileSync(from);
    writeFileSync(String(to), bytes.subarray(0, bytes.length / 2));
  },
};
const { writeFileSync } = fs;
for (const name of ['mkdirSync', 'copyFileSync', 'writeFileSync', 'renameSync'] as const) {
  const real = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      count += 1;
      if (how === 'count' || count - 1 !== Number(step)) return real(...args);
      halves[name]?.(String(args[0]), args[1]);
      if (how === 'kill') process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: name });
    },
  });
}
syncBuiltinESMExports();

const digests = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries(
    [...files].filter(([path]) => path !== 'edition.yaml').map(([path, bytes]) => [path, digestOf(bytes)]),
  );
const seal = (files: ReadonlyMap<string, Uint8Array>, reason?: string) =>
  sealed({
    title: 'Cut short',
    date: '2026-10-01',
    schema: schemaVersion,
    files: digests(files),
    ...(reason ? { amended: [{ on: '2026-10-02', reason, seal: digestOf('before') }] } : {}),
  }).text;

try {
  clearUp(content);
  if (what === 'cut')
    putEdition(content, 'short', filesOf(readContent(readContentFolder(content))), (files) => seal(files));
  else reseal(content, 'short', seal(readEdition(content, 'short').files, 'R'));
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
}
process.stdout.write(String(count));
