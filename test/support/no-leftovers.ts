import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeByTests } from './folder.ts';

/** Where this system is told to put temporary files. */
const variables = ['TMPDIR', 'TEMP', 'TMP'] as const;

/**
 * Gives a test run a temporary folder of its own, which is gone when it ends.
 * @returns ends it; throws, which lets the run fail, when a test has not removed a folder of its own
 */
export default function setup(): (() => void) | undefined {
  // Every project of a run asks for it.
  if (process.env.SEXTANT_TEST_TEMPORARY !== undefined) return undefined;
  const before = variables.map((name) => [name, process.env[name]] as const);
  const folder = mkdtempSync(join(tmpdir(), 'sextant-tests-'));
  process.env.SEXTANT_TEST_TEMPORARY = folder;
  for (const name of variables) process.env[name] = folder;
  return () => {
    const left = readdirSync(folder).filter((name) => madeByTests.test(name));
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    if (left.length > 0)
      throw new Error(`Tests have left temporary folders, each named after its test: ${left.join(', ')}`);
  };
}
