import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { writeFileSync } = fs;

/** Half of what a step would write stands on the disk when it ends. */
const halves: Record<string, (from: string, to: unknown) => void> = {
  writeFileSync: (path, text) => writeFileSync(path, String(text).slice(0, String(text).length / 2)),
  copyFileSync: (from, to) => {
    const bytes = fs.readFileSync(from);
    writeFileSync(String(to), bytes.subarray(0, bytes.length / 2));
  },
};

/**
 * From now on this process writes to the disk in steps, and one of them goes wrong in its middle.
 * @param step counted from 0
 * @param how the process is killed, the step fails as on a full disk, or steps are counted only
 * @returns how many steps there were
 */
export function cutting(step: string, how: string): () => number {
  let count = 0;
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
  return () => count;
}
