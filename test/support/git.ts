import { execFileSync } from 'node:child_process';

const settings = Object.entries({
  'user.name': 'T',
  'user.email': 't@example.com',
  'init.defaultBranch': 'main',
  // No samples of hooks, and no tidying after a commit: both take longer than the rest.
  'init.templateDir': '',
  'maintenance.auto': 'false',
}).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * Runs git as somebody without settings of their own.
 * @param cwd the folder in which it runs
 * @returns what it printed
 * @throws when it fails
 */
export const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', [...settings, ...args], { cwd, stdio: 'pipe', encoding: 'utf8' });
