import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES, roundingOf } from '../../tests/helpers/claims.js';
import { dearLaw, law, same } from '../../tests/helpers/laws.js';
import { add, floor, isWhole, negate, type Rational, rational, sum, toIntegers } from '../kernel/number.js';
import { apportion } from './apportion.js';
import { roundOverTime } from './cumulative.js';

type Exact = readonly (readonly Rational[])[];

const PART = fc.oneof(
  { weight: 1, arbitrary: fc.constant(rational(0n)) },
  { weight: 4, arbitrary: fc.tuple(fc.bigInt(0n, 40n), fc.bigInt(1n, 12n)).map(([n, d]) => rational(n, d)) },
);

/** Few units, or more than a number of the machine can count. */
const VALUE = fc
  .tuple(PART, fc.constantFrom(0n, 0n, 0n, 10n ** 17n, 10n ** 30n + 1n))
  .map(([part, more]) => (part.numerator === 0n ? part : add(part, rational(more))));

const tableOf = (height: number, width: number): fc.Arbitrary<Exact> =>
  fc.integer({ min: 1, max: width }).chain((columns) =>
    fc.array(fc.array(VALUE, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: height,
    }),
  );

/** A table above zero, and sums that are each the row's own rounded down or up. */
const roundedAtEnd = (height: number, width: number) =>
  tableOf(height, width).chain((exact) =>
    fc.tuple(
      fc.constant(exact),
      fc.tuple(
        ...exact.map((row) => {
          const whole = sum(row);
          return isWhole(whole)
            ? fc.constant(floor(whole))
            : fc.constantFrom(floor(whole), floor(whole) + 1n);
        }),
      ),
    ),
  );

const addUp = (values: readonly bigint[]) => values.reduce((all, value) => all + value, 0n);

/** Whether units are an exact value rounded down or up, and itself where that is whole. */
const isRounding = (units: bigint, exact: Rational) =>
  units === floor(exact) || (!isWhole(exact) && units === floor(exact) + 1n);

const upTo = <Value>(row: readonly Value[], j: number) => row.slice(0, j + 1);
const columnOf = <Value>(table: readonly (readonly Value[])[], j: number) =>
  table.flatMap((row) => row.slice(j, j + 1));

/** Whether rows are rounded, cell by cell and so far, and end at their sums. */
const areRowsRounded = (cells: readonly (readonly bigint[])[], exact: Exact, sums: readonly bigint[]) =>
  exact.every((row, i) => {
    const own = cells[i] ?? [];
    return (
      addUp(own) === sums[i] &&
      row.every(
        (value, j) => isRounding(own[j] ?? -1n, value) && isRounding(addUp(upTo(own, j)), sum(upTo(row, j))),
      )
    );
  });

/** Whether columns, and all so far, are rounded. */
const areColumnsRounded = (cells: readonly (readonly bigint[])[], exact: Exact) =>
  (exact[0] ?? []).every(
    (_, j) =>
      isRounding(addUp(columnOf(cells, j)), sum(columnOf(exact, j))) &&
      isRounding(addUp(cells.flatMap((row) => upTo(row, j))), sum(exact.flatMap((row) => upTo(row, j)))),
  );

/** All roundings of a row that end at its sum, one by one. */
function roundingsOf(row: readonly Rational[], rowSum: bigint): bigint[][] {
  const all = row.reduce<bigint[][]>(
    (rows, value) =>
      rows.flatMap((start) => [
        [...start, floor(value)],
        ...(isWhole(value) ? [] : [[...start, floor(value) + 1n]]),
      ]),
    [[]],
  );
  return all.filter((cells) => areRowsRounded([cells], [row], [rowSum]));
}

describe('amounts that follow each other in time', () => {
  law(
    'are each rounded down or up, as is every party’s sum so far, and end at its sum',
    [roundedAtEnd(6, 8)],
    ([exact, sums]) => areRowsRounded(roundOverTime(exact, sums), exact, sums),
  );

  dearLaw(
    'have columns and sums of all so far that are rounded down or up, where any such table is',
    [roundedAtEnd(3, 4)],
    ([exact, sums]) => {
      if (areColumnsRounded(roundOverTime(exact, sums), exact)) return true;
      const tables = exact.reduce<bigint[][][]>(
        (made, row, i) =>
          made.flatMap((rows) => roundingsOf(row, sums[i] ?? 0n).map((own) => [...rows, own])),
        [[]],
      );
      return !tables.some((cells) => areColumnsRounded(cells, exact));
    },
  );

  law('that add up to whole sums have columns that are rounded too', [tableOf(6, 8)], (drawn) => {
    // The last cell takes what makes each row whole.
    const exact = drawn.map((row) => {
      const { numerator, denominator } = sum(row);
      return [...row, rational(denominator - (numerator % denominator), denominator)];
    });
    const sums = exact.map((row) => floor(sum(row)));
    const cells = roundOverTime(exact, sums);
    return areRowsRounded(cells, exact, sums) && areColumnsRounded(cells, exact);
  });

  law('below zero mirror those above', [roundedAtEnd(5, 6)], ([exact, sums]) =>
    same(
      roundOverTime(
        exact.map((row) => row.map(negate)),
        sums.map((units) => -units),
      ),
      roundOverTime(exact, sums).map((row) => row.map((cell) => -cell)),
    ),
  );

  law(
    'end at what any rule of rounding gives each party, whoever takes the rest, with no sign but its own',
    [tableOf(6, 5), fc.constantFrom(...RULES), fc.boolean()],
    (drawn, rule, isCredit) => {
      const width = drawn[0]?.length ?? 1;
      const integers = toIntegers(drawn.flat());
      const rows = drawn.map((_, i) => integers.slice(i * width, (i + 1) * width));
      const weights = rows.map(addUp);
      const whole = addUp(weights);
      if (whole === 0n) return true;
      const units = isCredit ? -97n : 97n;
      const claims = weights.map((weight, i) => ({ code: `${i}`, weight: rational(weight) }));
      const payer = weights.findIndex((weight) => weight > 0n);
      const { amounts } = apportion(units, claims, roundingOf(rule, `${payer}`));
      if (amounts.some((amount) => amount * units < 0n)) return true;
      const exact = rows.map((row) => row.map((value) => rational(units * value, whole)));
      const cells = roundOverTime(exact, amounts);
      return cells.every(
        (row, i) =>
          addUp(row) === amounts[i] &&
          row.every((cell, j) => cell * units >= 0n && (rows[i]?.[j] !== 0n || cell === 0n)),
      );
    },
  );

  it('of two that stay a while and two that come after, both of the first rounded up, are as near as that allows', () => {
    // Half a krona each, before and after; the first two pay the kronor, so that nothing is left for the others.
    const half = rational(1n, 2n);
    const none = rational(0n);
    const exact = [
      [half, none],
      [half, none],
      [none, half],
      [none, half],
    ];
    expect(roundOverTime(exact, [1n, 1n, 0n, 0n])).toEqual([
      [1n, 0n],
      [1n, 0n],
      [0n, 0n],
      [0n, 0n],
    ]);
  });

  it('of nobody are none', () => {
    expect(roundOverTime([], [])).toEqual([]);
    expect(roundOverTime([[]], [0n])).toEqual([[]]);
  });
});
