import { expect } from 'vitest';
import { problems } from '../../src/cli/words/problems.sv.js';
import { type UsageCode, UsageError } from '../../src/kernel/problem.js';
import type { Ran } from './allocate.js';

/** Everything that can be wrong, by its code. */
export const CODES = [...Object.keys(problems.issues), ...Object.keys(problems.usage)].sort();

/** The case of a code prints that one fault and nothing else, ends with a remedy, and with the exit code of its kind. */
export function expectOneFault(code: string, ran: Ran): void {
  expect(ran.stdout).toBe('');
  expect(ran.stderr.match(/\[[a-z0-9-]+\]$/gm)).toEqual([`[${code}]`]);
  expect(ran.stderr.trimEnd().split('\n').at(-1)).toMatch(/^\p{Lu}\p{Ll}+ /u);
  expect(ran.code).toBe(exitCodeOf(code, ran.stderr));
}

/** A fault in a file is one of the data, unless the file cannot be read at all; any other is wrong usage or tells itself. */
function exitCodeOf(code: string, told: string): number {
  if (!(code in problems.issues)) return new UsageError(code as UsageCode, {} as never).exitCode;
  if (code === 'unreadable-file') return 4;
  return /^[^\n]+(:\d+:\d+|![A-Z]+\d+): /.test(told) ? 3 : 2;
}
