import { isDeepStrictEqual, types } from 'node:util';
import fc from 'fast-check';
import { it } from 'vitest';
import { LIMIT, stopped } from './stopped.js';

/**
 * How many random cases of a law surely fit within the limit of a test, by what one of them costs: plain arithmetic costs up
 * to 0.1 ms, an allocation with its questions around a millisecond, and what is dearest reads and writes whole files.
 */
const FITTING = { cheap: 10_000, dear: 1_000, dearest: 200 } as const;

/** On how many a law is tried where nobody asks for more: CI asks for LAWS_RUNS=10000, of every law. */
const USUAL = { cheap: 2_000, dear: 100, dearest: 20 } as const;
const WANTED = process.env.LAWS_RUNS === undefined ? undefined : Number(process.env.LAWS_RUNS);

/** A new seed each time, so that the cases grow with every run; LAWS_SEED repeats a run. */
const SEED = Number(process.env.LAWS_SEED ?? Date.now() % 2 ** 31);

/** How much longer fast-check has to tell what broke a law that was late, in milliseconds. */
const GRACE = 5_000;

/** Whether a law holds for what was drawn. A law that waits for something is written as an async function. */
type Holds<Given extends unknown[]> = (...values: Given) => boolean | Promise<boolean>;

if (WANTED !== undefined && !(Number.isInteger(WANTED) && WANTED > 0))
  throw new Error(`LAWS_RUNS is no number of runs: ${process.env.LAWS_RUNS}`);
process.stdout.write(`laws: ${WANTED ?? Object.values(USUAL).join(', ')} runs each, LAWS_SEED=${SEED}\n`);

/** One in so many of what is too dear to be tried whole each time, others by each seed: CI tries all of it with the laws. */
export function someOf<T>(all: readonly T[], part: number): readonly T[] {
  const isWhole = WANTED !== undefined && WANTED > USUAL.cheap;
  return isWhole ? all : all.filter((_, i) => (i + SEED) % part === 0);
}

/** States a law: it holds for whatever is given. A failure shows the smallest case that breaks it. */
export const law = lawOf('cheap');

/** The same where one case is a whole allocation, or several. */
export const dearLaw = lawOf('dear');

/** The same where one case makes files and reads them back. */
export const dearestLaw = lawOf('dearest');

/** The same as `law` of what is stated of each of many rules, which together are as many runs. */
export const ruleLaw = lawOf('cheap', { usual: 500 });

/** The same where one case is a cooperation of several years, and where all that is written of it is read back: never more than these. */
export const yearsLaw = lawOf('dearest', { most: 2_000 });
export const printedLaw = lawOf('dearest', { usual: 10, most: 100 });

/** Stops a law after the limit, and as much later as LAWS_RUNS asks for more runs than surely fit. */
function lawOf(
  price: keyof typeof FITTING,
  { usual = USUAL[price], most = Number.POSITIVE_INFINITY }: { usual?: number; most?: number } = {},
) {
  const runs = Math.min(WANTED ?? usual, most);
  const limit = LIMIT * Math.max(1, runs / FITTING[price]);
  const plugins = [fc.interruptAfterTimeLimit(limit, { failOnInterrupt: true })];
  const asked = { numRuns: runs, seed: SEED, plugins };
  return <Given extends [unknown, ...unknown[]]>(
    sentence: string,
    given: { [K in keyof Given]: fc.Arbitrary<Given[K]> },
    holds: Holds<Given>,
  ): void => {
    it(sentence, { timeout: limit + 2 * GRACE }, () => {
      if (waits(holds)) return fc.assert(fc.asyncProperty(...given, holds), asked);
      return tried(given, holds, asked, limit + GRACE);
    });
  };
}

/** Tries a law. One that never comes to an end is stopped after the limit in milliseconds, and the case that it was at is told. */
export function tried<Given extends [unknown, ...unknown[]]>(
  given: { [K in keyof Given]: fc.Arbitrary<Given[K]> },
  holds: (...values: Given) => unknown,
  asked: fc.Parameters<unknown>,
  limit: number,
): void {
  let last: Given | undefined;
  const property = fc.property(...given, (...values) => {
    last = values;
    return holds(...values) === true;
  });
  try {
    stopped(() => fc.assert(property, asked), limit);
  } catch (error) {
    if (!isLate(error)) throw error;
    throw new Error(`stopped after ${limit} ms, LAWS_SEED=${SEED}, at ${fc.stringify(last)}`);
  }
}

function waits<Given extends unknown[]>(
  holds: Holds<Given>,
): holds is (...values: Given) => Promise<boolean> {
  return types.isAsyncFunction(holds);
}

function isLate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** Whether two values are equal all the way down. */
export function same(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b);
}
