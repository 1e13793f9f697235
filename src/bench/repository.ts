import { execFileSync } from 'node:child_process';

/**
 * Makes a repository of a hub that was made up, with all that lies there as its only commit.
 * @param folder of the hub
 * @throws Error when git cannot
 */
export function commitAll(folder: string): void {
  const somebody = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    [...somebody, 'commit', '--quiet', '--message', 'A hub'],
  ])
    execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
}
