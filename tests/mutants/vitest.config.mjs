import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { mutatedFiles, ROOT } from './rooms.mjs';

const files = mutatedFiles(JSON.parse(process.env.MUTANTS_FILES ?? '[]'));
const sources = new Map(files.map(({ file, code }) => [resolve(ROOT, file), code]));
const suite = resolve(import.meta.dirname, 'suite.mjs');

/** Serves the sources with their mutants in them, and to the tests another `vitest`, which keeps what they state. */
const mutants = {
  name: 'mutants',
  enforce: 'pre',
  resolveId: (name, importer = '') => (name === 'vitest' && importer.endsWith('.ts') ? suite : undefined),
  load: (id) => sources.get(id),
  // A process runs what is built, where there are no mutants: such a test is not waited for.
  transform: (code, id) =>
    id.endsWith('tests/helpers/allocate.ts')
      ? code.replace(
          'export function runShell(',
          'export function runShell() { throw new Error("a process") }\nfunction run(',
        )
      : undefined,
};

export default defineConfig({
  root: ROOT,
  plugins: [mutants],
  test: {
    include: ['tests/mutants/all.mjs'],
    maxWorkers: 1,
    testTimeout: 10 ** 8,
    provide: { mutants: files.flatMap((file) => file.mutants) },
  },
});
