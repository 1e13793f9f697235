import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

const ofTheTestRunner = /^(VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV)$/;

/** The environment of a person: without what the test runner put into it. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheTestRunner.test(name))),
  NO_COLOR: '1',
});

/** Runs the command as a person would. */
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
 * Builds a site for real; fails the test when the build does.
 * @param cwd the checkout whose command is run
 * @param cache where the build keeps what it keeps: without it, what an earlier build of this test run kept is used
 */
export function buildSite(content: string, out: string, args: string[] = [], cwd?: string, cache?: string): void {
  const keeps = cache ?? process.env.SEXTANT_TEST_CACHE;
  const env: Record<string, string> = keeps ? { SEXTANT_CACHE: keeps } : {};
  const { status, stdout, stderr } = sextant(['build', '--content', content, '--out', out, ...args], {
    ...(cwd ? { cwd } : {}),
    env,
  });
  if (status !== 0) throw new Error(`build ended with ${status}\n${stdout}\n${stderr}`);
}
