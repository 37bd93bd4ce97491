import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { it } from 'vitest';

/** How many random cases each law is tried on. */
const RUNS = 10_000;

/** A new seed each time, so that the cases grow with every run; LAWS_SEED repeats a run. */
const SEED = Number(process.env.LAWS_SEED ?? Date.now() % 2 ** 31);

process.stdout.write(`laws: ${RUNS} runs each, LAWS_SEED=${SEED}\n`);

/** States a law: it holds for whatever is given. A failure shows the smallest case that breaks it. */
export function law<Given extends [unknown, ...unknown[]]>(
  sentence: string,
  given: { [K in keyof Given]: fc.Arbitrary<Given[K]> },
  holds: (...values: Given) => boolean,
): void {
  it(sentence, () => fc.assert(fc.property(...given, holds), { numRuns: RUNS, seed: SEED }));
}

/** The same for what takes files to find out. */
export function slowLaw<Given extends [unknown, ...unknown[]]>(
  sentence: string,
  given: { [K in keyof Given]: fc.Arbitrary<Given[K]> },
  holds: (...values: Given) => Promise<boolean>,
): void {
  it(sentence, () => fc.assert(fc.asyncProperty(...given, holds), { numRuns: RUNS, seed: SEED }));
}

/** Whether two values are equal all the way down. */
export function same(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b);
}
