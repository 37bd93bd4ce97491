import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { LIMIT } from './tests/helpers/stopped.js';

/** Files that put something else in place of a module: theirs are loaded for them alone. */
const ALONE = ['src/cli/write.test.ts'];

/** Files that take long, or wait for a browser or for processes: they begin first, so that none is left alone at the end. */
const LONGEST = ['page', 'cases', 'verify', 'xlsx', 'page-fits', 'matrix', 'determinism'].map(
  (name) => `tests/${name}.test.ts`,
);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) =>
      [...LONGEST, ''].findIndex((name) => moduleId.endsWith(name));
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

/** All other files share what their worker has loaded: half of the time of a short file was loading. */
export default defineConfig({
  test: {
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    pool: 'threads',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'shared', isolate: false, include: ['{src,tests}/**/*.test.ts'], exclude: ALONE },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
