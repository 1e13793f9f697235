import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Builds of whole hubs and a browser take their time on a small machine.
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
