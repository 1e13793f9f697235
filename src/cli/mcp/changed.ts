import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../source/digest.ts';

/** What of a repository no hub is made of. */
const isNobodys = ({ name }: Dirent): boolean => name.startsWith('.') || name === 'node_modules';

/**
 * Tells one state of a folder from another by the names, sizes and times of its files, without reading any.
 * @param folder absolute
 */
export function stateOf(folder: string): string {
  const found: string[] = [];
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const one of readdirSync(next, { withFileTypes: true })) {
      if (isNobodys(one)) continue;
      const path = join(next, one.name);
      if (one.isDirectory()) pending.push(path);
      else {
        const { size, mtimeMs, ino } = statSync(path, { throwIfNoEntry: false }) ?? {};
        found.push(`${path} ${size} ${mtimeMs} ${ino}`);
      }
    }
  }
  return digestOf(found.sort().join('\n'));
}
