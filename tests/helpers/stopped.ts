import { availableParallelism, loadavg } from 'node:os';
import { Script } from 'node:vm';

/** How many times slower than idle the machine is, which others may be using too. */
const SLOWER = Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

/** How long anything that a test does may take before it is stopped, in milliseconds: 30 seconds where nothing else runs. */
export const LIMIT = Math.ceil(30_000 * SLOWER);

const CALL = new Script('globalThis.calledWithLimit()');

declare global {
  var calledWithLimit: (() => unknown) | undefined;
}

/**
 * What a function gives, unless it takes longer than the limit in milliseconds: then it is stopped in the midst of
 * its loop, which no timer of the same thread can do, and an error with the code ERR_SCRIPT_EXECUTION_TIMEOUT is thrown.
 */
export function stopped<Result>(run: () => Result, limit = LIMIT): Result {
  let result: { value: Result } | undefined;
  globalThis.calledWithLimit = () => {
    result = { value: run() };
  };
  try {
    CALL.runInThisContext({ timeout: limit });
  } finally {
    globalThis.calledWithLimit = undefined;
  }
  if (!result) throw new Error('nothing was run');
  return result.value;
}
