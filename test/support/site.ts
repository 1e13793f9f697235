import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
    [join(options.cwd ?? root, 'src/cli/sextant.ts'), ...args],
    {
      cwd: options.cwd ?? root,
      encoding: 'utf8',
      env: { ...plainEnvironment(), ...options.env },
      maxBuffer: 1 << 28,
    },
  );
  return { status, stdout, stderr };
}

/** Builds a site for real; fails the test when the build does. */
export function buildSite(content: string, out: string, args: string[] = [], cwd?: string): void {
  const cache = mkdtempSync(join(tmpdir(), 'sextant-cache-'));
  const { status, stdout, stderr } = sextant(['build', '--content', content, '--out', out, ...args], {
    ...(cwd ? { cwd } : {}),
    env: { SEXTANT_CACHE: cache },
  });
  rmSync(cache, { recursive: true, force: true });
  if (status !== 0) throw new Error(`build ended with ${status}\n${stdout}\n${stderr}`);
}
