import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runShell } from './helpers/allocate.js';
import { tried } from './helpers/laws.js';
import { stopped } from './helpers/stopped.js';

const forEver = (): never => {
  for (;;);
};

describe('what never comes to an end is stopped', () => {
  it('a loop', () => {
    expect(() => stopped(forEver, 50)).toThrow(/timed out/);
    expect(stopped(() => 'done', 50)).toBe('done');
  });

  it('a law, and the case that it was at is told', () => {
    const holds = (n: number) => n === 0 || forEver();
    expect(() => tried([fc.constantFrom(0, 7)], holds, { seed: 1 }, 2_000)).toThrow(/stopped .* at \[7\]/);
  });

  it('a command line, with what it started', () => {
    expect(() => runShell('sleep 60 | cat', tmpdir(), {}, 50)).toThrow(/ETIMEDOUT/);
  });
});
