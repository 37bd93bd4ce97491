import { defineConfig } from 'vitest/config';
import { LIMIT } from './tests/helpers/stopped.js';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], testTimeout: LIMIT, maxWorkers: 2 },
});
