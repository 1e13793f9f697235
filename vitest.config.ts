import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Builds of whole hubs and a browser take their time on a small machine.
const slow = { testTimeout: 400_000, hookTimeout: 400_000, expect: { poll: { timeout: 60_000 } } };

/** What Node makes of the code that the many processes of tests load is made once. */
const kept = { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'tests') };

/** What builds a hub for real or opens a browser. */
const site = ['test/{site,browser,search}/**/*.test.ts'];
/** What starts processes, or changes the environment or a global for the time of a test. */
const process = ['test/cli/**/*.test.ts', 'test/**/*.process.test.ts'];
/** What puts a module of its own in another one's place: who shared it would keep it. */
const apart = ['test/**/*.apart.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/support/no-leftovers.ts'],
    // No more than there are cores, though many wait for what they have started: that fills the cores, and on two of them
    // four files at once took half as much CPU time again as two.
    maxWorkers: Math.min(4, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...site, ...process, ...apart],
          // Its files share threads and what they import: `test/architecture/proof.test.ts` holds them to it.
          pool: 'threads',
          isolate: false,
          sequence: { groupOrder: 1 },
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: process,
          exclude: [...site, ...apart],
          // To import the program takes longer than most of its tests: the files of a process share it.
          isolate: false,
          // Those of `site` begin where the last of them still run.
          sequence: { groupOrder: 2 },
          env: kept,
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: apart,
          sequence: { groupOrder: 2 },
          env: kept,
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: site,
          globalSetup: ['test/support/sample-site.ts'],
          // What renders a site takes seconds to import: the files of a process share it.
          isolate: false,
          sequence: { groupOrder: 2 },
          env: kept,
          ...slow,
        },
      },
    ],
  },
});
