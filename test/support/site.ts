import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { done } from './run.ts';

const root = join(import.meta.dirname, '..', '..');

const ofTheTestRunner = /^(VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV|npm_lifecycle_.*)$/;

/** The environment of a person: without what the test runner put into it. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheTestRunner.test(name))),
  NO_COLOR: '1',
});

/** Runs the command as a person would, in a process of its own. */
export function sextant(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(options.cwd ?? root, 'src/cli/sextant.js'), ...args],
    {
      cwd: options.cwd ?? root,
      encoding: 'utf8',
      env: { ...plainEnvironment(), ...options.env },
      maxBuffer: 1 << 28,
    },
  );
  return { status, stdout, stderr };
}

/**
 * Builds a site in this process; fails the test when the build fails.
 * @param args more arguments
 * @param environment of the command, as `run` takes it
 */
export async function buildSite(
  content: string,
  out: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  await done(['build', '--content', content, '--out', out, ...args], environment);
}
