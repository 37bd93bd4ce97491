import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type UsageCode, UsageError } from '../src/core/problem.js';
import { problems } from '../src/output/words/problems.sv.js';
import { ROOT } from './helpers/allocate.js';

/** The reference of errors: one golden command line for each thing that can be wrong, named by its code. */
const CATALOGUE = join(ROOT, 'tests/cases/errors');

const codes = [...Object.keys(problems.issues), ...Object.keys(problems.usage)].sort();

describe('the catalogue of errors', () => {
  it('has one case for each code, and no other', () => {
    expect(readdirSync(CATALOGUE).sort()).toEqual(codes);
  });

  it.each(codes)('%s is shown by its case', (code) => {
    expect(read(code, 'experr')).toContain(`[${code}]\n`);
  });

  it.each(codes)('%s is the only thing wrong in its case', (code) => {
    expect(read(code, 'experr').match(/\[[a-z0-9-]+\]$/gm)).toEqual([`[${code}]`]);
  });

  it.each(codes)('%s leaves standard output empty', (code) => {
    expect(existsSync(join(CATALOGUE, code, 'expout'))).toBe(false);
  });

  it.each(codes)('%s ends with the exit code of its kind', (code) => {
    const isOfAFile = /^[^\n]+:\d+:\d+: /.test(read(code, 'experr'));
    const ofIssue = code === 'unreadable-file' ? '4' : isOfAFile ? '3' : '2';
    const ofUsage = String(new UsageError(code as UsageCode, {} as never).exitCode);
    expect(read(code, 'code').trim()).toBe(code in problems.issues ? ofIssue : ofUsage);
  });

  it.each(codes)('%s ends with a remedy', (code) => {
    const lastLine = read(code, 'experr').trimEnd().split('\n').at(-1) ?? '';
    expect(lastLine).toMatch(/^\p{Lu}\p{Ll}+ /u);
  });
});

function read(code: string, file: string): string {
  return readFileSync(join(CATALOGUE, code, file), 'utf8');
}
