import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, runShell } from './helpers/allocate.js';

/** CONTRIBUTING.md is done as it says: its commands make a golden case, in a copy of the folder of cases. */
const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const commands = [...text.matchAll(/^ *```sh\n *(.*)\n *```$/gm)].map(([, command = '']) => command);

it('shows a bug report that becomes a case: what it makes is what the tests run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-contributing-'));
  try {
    const [make = '', write = ''] = commands;
    expect(runShell(`${make} && ${write}`, folder).code).toBe(0);
    const made = join(folder, 'tests/cases/bad-input/rounding-misspelt');
    const { stderr, code } = runShell(readFileSync(join(made, 'cmd'), 'utf8'), made);
    expect([code, stderr.includes('[unknown-choice]')]).toEqual([2, true]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('runs the tests by the name of that case alone', () => {
  expect(
    commands.slice(2).every((command) => command.endsWith('tests/cases.test.ts -t rounding-misspelt')),
  ).toBe(true);
  expect(commands).toHaveLength(4);
  expect(existsSync(join(ROOT, 'tests/cases.test.ts'))).toBe(true);
});

it('is one page', () => {
  expect(text.split('\n').length).toBeLessThan(60);
});
