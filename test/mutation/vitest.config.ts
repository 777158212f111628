import { defineConfig } from 'vitest/config';

/** The tests of the text engine alone: no database, and none that measures time. */
export default defineConfig({
  test: {
    include: ['test/text/**/*.test.ts'],
    exclude: ['test/text/stance-cost.test.ts'],
    testTimeout: 60_000,
  },
});
