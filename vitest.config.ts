import { defineConfig } from 'vitest/config';
import { LIMIT } from './tests/helpers/stopped.js';

/** Files that put something else in place of a module: theirs are loaded for them alone. */
const ALONE = ['tests/output/write.test.ts'];

/** All other files share what their worker has loaded: half of the time of a short file was loading. */
export default defineConfig({
  test: {
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'shared', isolate: false, include: ['tests/**/*.test.ts'], exclude: ALONE },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
