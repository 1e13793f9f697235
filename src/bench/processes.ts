import { readdirSync, readFileSync } from 'node:fs';

/** Processes started by a process, and by those; empty where the system does not tell. */
function descendants(pid: number): number[] {
  const found: number[] = [];
  for (const pending = [pid]; pending.length > 0; ) {
    const parent = pending.pop() as number;
    try {
      for (const thread of readdirSync(`/proc/${parent}/task`)) {
        const children = readFileSync(`/proc/${parent}/task/${thread}/children`, 'utf8').trim();
        if (children) pending.push(...children.split(' ').map(Number));
      }
      found.push(parent);
    } catch {
      // Gone meanwhile, or no /proc.
    }
  }
  return found;
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Kilobytes that a process holds now. */
const sizeOf = (pid: number): number => Number(/^VmRSS:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

/** Linux counts the time of a process in hundredths of a second. */
const ticksPerSecond = 100;

/** Seconds of CPU that a process took so far, its own and the system's for it. */
function cpuOf(pid: number): number {
  // The name, in brackets, may hold spaces and brackets.
  const [, , , , , , , , , , , user = 0, system = 0] = read(`/proc/${pid}/stat`)
    .replace(/^.*\)/s, '')
    .split(' ')
    .map(Number);
  return (user + system) / ticksPerSecond;
}

/** What a process and all that it started hold and took; nothing on systems without /proc. */
export interface Tree {
  /** Kilobytes, now. */
  kilobytes: number;
  /** Seconds of CPU so far, by process. */
  cpuSeconds: ReadonlyMap<number, number>;
}

/**
 * What a process and all that it started hold and took, of those that run now.
 * @param pid the process
 */
export function treeOf(pid: number): Tree {
  const pids = descendants(pid);
  return {
    kilobytes: pids.reduce((sum, one) => sum + sizeOf(one), 0),
    cpuSeconds: new Map(pids.map((one) => [one, cpuOf(one)])),
  };
}
