import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dearLaw } from '../../tests/helpers/laws.js';
import {
  add,
  compare,
  floor,
  isWhole,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../kernel/number.js';
import { roundRunning } from './round-running.js';

const EXACT = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 }))
  .chain(([height, width]) =>
    fc.array(
      fc.array(
        fc.tuple(fc.bigInt(0n, 60n), fc.bigInt(1n, 12n)).map(([n, d]) => rational(n, d)),
        { minLength: width, maxLength: width },
      ),
      { minLength: height, maxLength: height },
    ),
  );

/** Whether units are an exact value rounded down or up, and itself where that is whole. */
function isRounding(units: bigint, exact: Rational): boolean {
  return units === floor(exact) || (!isWhole(exact) && units === floor(exact) + 1n);
}

describe('a table that is rounded with its sums so far', () => {
  dearLaw('has each cell, row so far, column and all so far rounded down or up', [EXACT], (exact) => {
    const cells = roundRunning(exact) ?? [];
    const width = exact[0]?.length ?? 0;
    for (let i = 0; i < exact.length; i++)
      for (let j = 0; j < width; j++) {
        const upTo = (row: readonly Rational[]) => sum(row.slice(0, j + 1));
        const unitsUpTo = (row: readonly bigint[]) => row.slice(0, j + 1).reduce((a, b) => a + b, 0n);
        const column = sum(exact.map((row) => row[j] ?? ZERO));
        const units = cells.reduce((all, row) => all + (row[j] ?? 0n), 0n);
        const holds =
          isRounding(cells[i]?.[j] ?? -1n, exact[i]?.[j] ?? ZERO) &&
          isRounding(unitsUpTo(cells[i] ?? []), upTo(exact[i] ?? [])) &&
          isRounding(units, column) &&
          isRounding(
            cells.reduce((all, row) => all + unitsUpTo(row), 0n),
            sum(exact.map(upTo)),
          );
        if (!holds) return false;
      }
    return true;
  });

  dearLaw(
    'keeps rows that are whole in every row asked for, where the parts of each make its sum',
    [
      fc.array(fc.bigInt(0n, 5000n), { minLength: 1, maxLength: 9 }),
      fc.array(fc.bigInt(1n, 9n), { minLength: 1, maxLength: 12 }),
    ],
    (amounts, parts) => {
      const whole = parts.reduce((a, b) => a + b, 0n);
      const exact = amounts.map((amount) => parts.map((part) => rational(amount * part, whole)));
      const cells = roundRunning(exact, amounts) ?? [];
      return (
        cells.length === amounts.length &&
        cells.every((row, i) => row.reduce((a, b) => a + b, 0n) === amounts[i])
      );
    },
  );

  it('leaves nobody a whole unit from exact, though seven of eight equals leave one after the other', () => {
    // A thousand over each of eight stretches, shared by those that are left.
    const exact = Array.from({ length: 8 }, (_, i) =>
      Array.from({ length: 8 }, (_, j) =>
        i >= j ? multiply(rational(1000n), rational(1n, BigInt(8 - j))) : ZERO,
      ),
    );
    const cells = roundRunning(exact) ?? [];
    for (const [i, row] of exact.entries()) {
      let [own, units] = [ZERO, 0n];
      for (const [j, value] of row.entries()) {
        own = add(own, value);
        units += cells[i]?.[j] ?? 0n;
        expect(compare(subtract(rational(units), own), rational(1n)) < 0).toBe(true);
        expect(compare(subtract(own, rational(units)), rational(1n)) < 0).toBe(true);
      }
    }
  });

  it('of no rows is none', () => {
    expect(roundRunning([])).toEqual([]);
  });
});
