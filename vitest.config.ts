import { defineConfig } from 'vitest/config';

// Builds of whole hubs and a browser take their time on a small machine.
const slow = { testTimeout: 400_000, hookTimeout: 400_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: ['test/{site,browser,search}/**'], ...slow } },
      {
        test: {
          name: 'site',
          include: ['test/{site,browser,search}/**/*.test.ts'],
          globalSetup: ['test/support/sample-site.ts'],
          // Two cores, and every one of these starts a build or a browser.
          maxWorkers: 2,
          ...slow,
        },
      },
    ],
  },
});
