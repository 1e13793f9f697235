import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { temporaryFolder } from './folder.ts';
import { sextant } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built sample hub. */
    sampleSite: string;
  }
}

/** Builds the sample hub once for all tests that only look at it. */
export default function setup(project: TestProject): () => void {
  const { folder } = temporaryFolder();
  const out = `${folder}/site`;
  // Test files run in processes that are started later; what a build keeps is the same for all of them.
  process.env.SEXTANT_TEST_CACHE = `${folder}/cache`;
  const { status, stdout, stderr } = sextant(['build', '--out', out], {
    env: { SEXTANT_CACHE: process.env.SEXTANT_TEST_CACHE },
  });
  if (status !== 0) throw new Error(`The build ended with ${status}\n${stdout}\n${stderr}`);
  project.provide('sampleSite', out);
  return () => rmSync(folder, { recursive: true, force: true });
}
