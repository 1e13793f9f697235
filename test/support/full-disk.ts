import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const writing = ['writeFile', 'mkdir', 'mkdtemp', 'copyFile', 'cp'] as const;
type Anything = (...args: unknown[]) => unknown;

const full = (syscall: string, path: unknown) =>
  Object.assign(new Error(`ENOSPC: no space left on device, ${syscall} '${path}'`), {
    code: 'ENOSPC',
    errno: -28,
    syscall,
    path: path instanceof URL ? fileURLToPath(path) : String(path),
  });

/**
 * Does some work while the disk gets full: from a step on, this process can write nothing any more.
 * @param left how many writes still go well
 * @returns what the work gives, and how often it wrote or tried to
 */
export async function onFullDisk<T>(left: number, work: () => Promise<T>): Promise<{ result: T; writes: number }> {
  let writes = 0;
  const count = (name: string, path: unknown) => {
    writes += 1;
    if (writes > left) throw full(name, path);
  };
  const [sync, later] = [fs, fs.promises] as unknown as Record<string, Anything>[] as [
    Record<string, Anything>,
    Record<string, Anything>,
  ];
  const before = writing.map((name) => [name, sync[`${name}Sync`] as Anything, later[name] as Anything] as const);
  for (const [name, now, soon] of before) {
    sync[`${name}Sync`] = (...args) => {
      count(name, args[0]);
      return now(...args);
    };
    later[name] = async (...args) => {
      count(name, args[0]);
      return soon(...args);
    };
  }
  syncBuiltinESMExports();
  try {
    return { result: await work(), writes };
  } finally {
    for (const [name, now, soon] of before) {
      sync[`${name}Sync`] = now;
      later[name] = soon;
    }
    syncBuiltinESMExports();
  }
}
