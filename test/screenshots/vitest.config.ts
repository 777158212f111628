import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

/** The pictures alone, which the tests don't make. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/screenshots/screenshots.ts'] },
});
