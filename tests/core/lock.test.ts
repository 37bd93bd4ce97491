import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Allocation } from '../../src/core/allocation.js';
import { computedAllocation } from '../../src/core/computed.js';
import { holdsTable, type Lock } from '../../src/core/lock.js';
import { ONE, type Rational, rational, toShortDecimal, ZERO } from '../../src/core/number.js';
import { TOTAL_ROW } from '../../src/core/published.js';
import { party, valueIn } from '../helpers/cooperation.js';
import { law } from '../helpers/laws.js';
import { divide, type Sharing, sharing, without } from '../helpers/sharing.js';
import { printedTable } from '../helpers/tables.js';

/** The table of an allocation as a lock holds it: every weight and amount, and their sums. */
function lockOf(allocation: Allocation): Lock {
  const shown = (value: unknown) => toShortDecimal(value as Rational).replace('.', ',');
  const rows = [...computedAllocation(allocation)].map(([id, { cells }]) => [
    id,
    { weight: shown(cells.weight), amount: shown(cells.amount) },
  ]);
  return { table: { ...printedTable(Object.fromEntries(rows)), total: TOTAL_ROW }, inputs: [], files: [] };
}

const answer = (given: Sharing, more = ZERO) =>
  valueIn(
    divide({ ...given, amount: { ...given.amount, numerator: given.amount.numerator + more.numerator } }),
  );

describe('a lock', () => {
  law('holds the table that it was made of', [sharing], (given) =>
    holdsTable(lockOf(answer(given)), answer(given)),
  );

  law('holds no table of another amount', [sharing, fc.bigInt(1n, 1000n)], (given, more) => {
    return !holdsTable(lockOf(answer(given)), answer(given, rational(more)));
  });

  it('holds no table without one of its parties, though that one paid nothing', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id, i) => party(id, String(i)));
    const given = { parties: [a, b, c], figures: [ONE, ONE, ZERO], amount: rational(10n) } as Sharing;
    const fewer = answer(without(given, given.parties[2] as Sharing['parties'][number]));
    expect(holdsTable(lockOf(answer(given)), fewer)).toBe(false);
    expect(holdsTable(lockOf(fewer), answer(given))).toBe(false);
  });
});
