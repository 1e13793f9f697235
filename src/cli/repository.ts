import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Whether a folder is the root of a repository: of a worktree or a submodule, too, whose `.git` is a file. */
function isRoot(folder: string): boolean {
  const git = join(folder, '.git');
  const found = statSync(git, { throwIfNoEntry: false });
  return found !== undefined && (found.isFile() || existsSync(join(git, 'HEAD')));
}

/**
 * Where a folder lies in the repository that holds it. Links on the way to it are followed.
 * @param folder that exists
 * @returns the path from the root of the repository, with `/` between and at its end, empty for the root itself; null
 * where no repository holds it
 */
export function pathInRepository(folder: string): string | null {
  const real = realpathSync(folder);
  for (let root = real; ; root = dirname(root)) {
    if (isRoot(root)) {
      const path = relative(root, real);
      return path === '' ? '' : `${path.split(sep).join('/')}/`;
    }
    if (dirname(root) === root) return null;
  }
}
