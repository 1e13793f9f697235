import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Nothing is written through a link of the file system that leads out of the hub.
 * @param content the content folder
 * @param paths of files below it
 * @throws UsageError where a folder on the way leads out
 */
export function requireInside(content: string, paths: Iterable<string>): void {
  const root = realpathSync(content);
  const looked = new Set<string>();
  for (const path of paths)
    for (let at = dirname(path); at !== '.' && !looked.has(at); at = dirname(at)) {
      looked.add(at);
      const folder = join(content, at);
      if (existsSync(folder) && realpathSync(folder) !== join(root, at))
        throw new UsageError(`The folder ${at}${sep} leads out of the content folder: nothing is written there.`);
    }
}
