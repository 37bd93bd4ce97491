import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/allocate.js';
import { runLine } from './helpers/lines.js';

/** The whole kronor of each party in a CSV, over all its rows. */
async function kronorIn(line: string): Promise<Map<string, bigint>> {
  const { stdout, code } = await runLine(`${line} --format csv`, ROOT);
  expect(code).toBe(0);
  const [header = '', ...rows] = stdout.trim().split('\n');
  const [party, amount] = ['party', 'amount'].map((id) => header.split(',').indexOf(id));
  const kronor = new Map<string, bigint>();
  for (const cells of rows.map((row) => row.split(','))) {
    const id = cells[party as number] ?? '';
    kronor.set(id, (kronor.get(id) ?? 0n) + BigInt(cells[amount as number] ?? ''));
  }
  return kronor;
}

describe('allocate explain', () => {
  it('has in CSV what the table says that each party pays, also when parties join and leave', async () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, '0'));
    const month = fc.integer({ min: 1, max: 11 }).map((n) => String(n).padStart(2, '0'));
    const date = fc.tuple(month, day).map(([m, d]) => `2019-${m}-${d}`);
    const rule = fc.constantFrom(
      'largest-remainder',
      'half-up',
      'floor',
      'floor-each-last',
      'residual-each-first',
      'cascade',
      'webster',
      'residual:are',
    );
    await fc.assert(
      fc.asyncProperty(date, date, rule, async (joins, leaves, rounding) => {
        const asked = `dso --join region-jh=${joins} --leave berg=${leaves} --rounding ${rounding}`;
        expect(await kronorIn(`allocate explain ${asked}`)).toEqual(await kronorIn(`allocate ${asked}`));
      }),
      { numRuns: 25 },
    );
  });
});
