// Loaded into every process of a command (`NODE_OPTIONS=--import …`): from a step on, nothing can be written any more.
// `FULL_DISK_AFTER`: how many writes still go well; `FULL_DISK_LOG`: a file that gets a letter for each write.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const left = Number(process.env.FULL_DISK_AFTER ?? Number.POSITIVE_INFINITY);
const log = process.env.FULL_DISK_LOG ?? '';
const { closeSync, openSync, statSync, writeSync } = fs;

/** Counts over all processes of the command, by the length of a file. */
function isFull(): boolean {
  const file = openSync(log, 'a');
  writeSync(file, '.');
  closeSync(file);
  return statSync(log).size > left;
}

const full = (syscall: string, path: unknown) =>
  Object.assign(new Error(`ENOSPC: no space left on device, ${syscall} '${path}'`), {
    code: 'ENOSPC',
    errno: -28,
    syscall,
    path: path instanceof URL ? fileURLToPath(path) : String(path),
  });

const writing = ['writeFile', 'mkdir', 'mkdtemp', 'copyFile', 'cp'];
type Anything = (...args: unknown[]) => unknown;
for (const name of writing) {
  const sync = (fs as unknown as Record<string, Anything>)[`${name}Sync`] as Anything;
  const later = (fs.promises as unknown as Record<string, Anything>)[name] as Anything;
  Object.assign(fs, {
    [`${name}Sync`]: (...args: unknown[]) => {
      if (isFull()) throw full(name, args[0]);
      return sync(...args);
    },
  });
  Object.assign(fs.promises, {
    [name]: async (...args: unknown[]) => {
      if (isFull()) throw full(name, args[0]);
      return later(...args);
    },
  });
}
syncBuiltinESMExports();
