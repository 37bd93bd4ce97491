import { join } from 'node:path';
import { build } from 'esbuild';

/** The two ways to calculate the largest remainder, which the package holds within the command alone. */
const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, '../../src/apportion/largest-remainder.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');

export const { largestRemainderOfBigInts, largestRemainderOfSafeIntegers } = await import(
  `data:text/javascript;base64,${code}`
);
