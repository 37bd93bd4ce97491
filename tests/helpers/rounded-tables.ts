import fc from 'fast-check';
import { type Rational, rational } from '../../src/kernel/number.js';
import { total } from './claims.js';

/** A table to round and the margins that are asked for. */
export interface Asked {
  readonly exact: readonly (readonly Rational[])[];
  readonly rows: readonly bigint[];
  readonly columns: readonly bigint[];
}

/** Whole units for some lines, all of one sign, not all zero; some lines have none. */
const shares = (most: number) =>
  fc
    .array(fc.oneof(fc.constant(0n), fc.bigInt(1n, 30n), fc.bigInt(1n, 10n ** 12n)), {
      minLength: 1,
      maxLength: most,
      size: 'max',
    })
    .map((drawn) => (drawn.every((value) => value === 0n) ? drawn.map(() => 7n) : [...drawn]));

/** Rows and columns of the same whole total, with each cell the part of its row that its column is of the total. */
export const proportional: fc.Arbitrary<Asked> = fc
  .record({ rows: shares(40), weights: shares(60), isCredit: fc.boolean() })
  .map(({ rows: charged, weights, isCredit }) => {
    const rows = charged.map((units) => (isCredit ? -units : units));
    const all = total(rows);
    const columns = weights.map((weight) => (all * weight) / total(weights));
    columns[0] = (columns[0] ?? 0n) + all - total(columns);
    const exact = rows.map((row) => columns.map((column) => rational(row * column, all)));
    return { exact, rows, columns };
  });

/** Any cells, some whole, some negative; each row and column is asked for what some rounding of the cells gives. */
export function possible(mostRows: number, mostColumns: number): fc.Arbitrary<Asked> {
  return fc
    .record({
      height: fc.integer({ min: 1, max: mostRows }),
      width: fc.integer({ min: 1, max: mostColumns }),
      seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
    })
    .map(({ height, width, seed }) => {
      const draw = generator(seed);
      const line = <T>(length: number, make: () => T) => Array.from({ length }, make);
      const tenths = line(height, () => line(width, () => draw(200) - 100));
      const cells = tenths.map((row) =>
        row.map((n) => Math.floor(n / 10) + (n % 10 === 0 ? 0 : draw(2))).map(BigInt),
      );
      return {
        exact: tenths.map((row) => row.map((n) => rational(BigInt(n), 10n))),
        rows: cells.map(total),
        columns: cells[0]?.map((_, j) => total(cells.map((row) => row[j] as bigint))) ?? [],
      };
    });
}

/** The same with units moved between margins, or added to one: often more than any table can give. */
export function any(mostRows: number, mostColumns: number): fc.Arbitrary<Asked> {
  const change = fc.record({ from: fc.nat(), to: fc.nat(), units: fc.bigInt(0n, 2n), isRow: fc.boolean() });
  return fc
    .tuple(possible(mostRows, mostColumns), fc.array(change, { maxLength: 4 }), fc.bigInt(0n, 9n))
    .map(([asked, changes, extra]) => {
      const rows = [...asked.rows];
      const columns = [...asked.columns];
      for (const { from, to, units, isRow } of changes) {
        const line = isRow ? rows : columns;
        line[from % line.length] = (line[from % line.length] as bigint) - units;
        line[to % line.length] = (line[to % line.length] as bigint) + units;
      }
      if (extra === 9n) rows[0] = (rows[0] as bigint) + 1n;
      return { ...asked, rows, columns };
    });
}

/** Whether some choice of rounding down or up meets the margins: every choice is tried, cell by cell. */
export function isPossible({ exact, rows, columns }: Asked): boolean {
  const cells = exact.flatMap((row, i) => row.map((value, j) => ({ i, j, choices: choicesOf(value) })));
  const [restOfRows, restOfColumns] = [[...rows], [...columns]];
  const isDone = (rest: readonly bigint[]) => rest.every((units) => units === 0n);
  const tryFrom = (index: number): boolean => {
    const cell = cells[index];
    if (!cell) return isDone(restOfRows) && isDone(restOfColumns);
    const { i, j, choices } = cell;
    if (j === 0 && i > 0 && restOfRows[i - 1] !== 0n) return false;
    return choices.some((units) => {
      restOfRows[i] = (restOfRows[i] as bigint) - units;
      restOfColumns[j] = (restOfColumns[j] as bigint) - units;
      const isFound = tryFrom(index + 1);
      restOfRows[i] = (restOfRows[i] as bigint) + units;
      restOfColumns[j] = (restOfColumns[j] as bigint) + units;
      return isFound;
    });
  };
  return tryFrom(0);
}

/** The whole units that a cell may become: counted from the quotient that BigInt cuts towards zero. */
export function choicesOf({ numerator, denominator }: Rational): bigint[] {
  if (numerator % denominator === 0n) return [numerator / denominator];
  const cut = numerator / denominator;
  return numerator < 0n ? [cut - 1n, cut] : [cut, cut + 1n];
}

/** Numbers below a bound, drawn from a seed (Park & Miller 1988): thousands of cells cost one drawn number. */
function generator(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 48271) % 2147483647;
    return state % bound;
  };
}
