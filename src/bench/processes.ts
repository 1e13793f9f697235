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

/** Kilobytes that a process holds now. */
function sizeOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/**
 * Kilobytes that a process and all that it started hold now; 0 on systems without /proc.
 * @param pid the process
 */
export const treeSize = (pid: number): number => descendants(pid).reduce((sum, one) => sum + sizeOf(one), 0);
