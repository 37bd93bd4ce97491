import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, runShell } from './helpers/allocate.js';

/*
 * The laws of money are asserted in production. Here they are broken from below: the program runs as it is built, on
 * a Node whose sums of whole numbers are one too high.
 */
const folder = mkdtempSync(join(tmpdir(), 'allocate-assertions-'));
const BROKEN = `
const { reduce } = Array.prototype;
Array.prototype.reduce = function (...given) {
  const made = reduce.apply(this, given);
  return typeof made === 'bigint' ? made + 1n : made;
};`;

beforeAll(() => writeFileSync(join(folder, 'broken.cjs'), BROKEN));
afterAll(() => rmSync(folder, { recursive: true }));

const onBrokenNode = (line: string, cwd = folder) =>
  runShell(line, cwd, { PACKAGE: ROOT, NODE_OPTIONS: `--require ${join(folder, 'broken.cjs')}` });

describe('when a law of money does not hold', () => {
  it.each([
    'allocate dso',
    'allocate split 10 a=1 b=2 --format csv',
    'allocate dso --rounding half-up',
    'allocate explain dso --leave berg=2019-06-30 --format xlsx',
    'allocate check dso --data $PACKAGE/data/gns',
    'allocate plan 2019 --lang en',
  ])('%s ends with 70, prints nothing and tells the law', (line) => {
    const { stdout, stderr, code } = onBrokenNode(line);
    expect({ stdout, code }).toEqual({ stdout: '', code: 70 });
    expect(stderr).toMatch(
      /^(Detta är ett fel i allocate|This is a bug in allocate).*: the amounts add up to the total\. .*\n$/,
    );
  });

  it('no file is written', () => {
    const cwd = mkdtempSync(join(folder, 'case-'));
    writeFileSync(join(cwd, 'old.csv'), 'old');
    expect(onBrokenNode('allocate dso -o old.csv', cwd).code).toBe(70);
    expect(onBrokenNode('allocate dso -o new.xlsx', cwd).code).toBe(70);
    expect(readdirSync(cwd)).toEqual(['old.csv']);
    expect(readFileSync(join(cwd, 'old.csv'), 'utf8')).toBe('old');
  });
});
