import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dearLaw, same } from '../../../tests/helpers/laws.js';
import {
  asComputed,
  asPrinted,
  computedSum,
  printedTable,
  printings,
  textOf,
} from '../../../tests/helpers/tables.js';
import { TOTAL_ROW } from '../../agreement/published/table.js';
import { HUNDRED, parseDecimal, rational } from '../../kernel/number.js';
import { compareTable } from './compare.js';

describe('a printed figure', () => {
  dearLaw('agrees with whatever is printed so', [printings], (rows) => {
    const { cells, deviations } = compareTable(asPrinted(rows), asComputed(rows));
    return cells === 3 * rows.length && deviations.length === 0;
  });

  dearLaw(
    'is noticed when its last digit is another',
    [printings, fc.nat(), fc.constantFrom(-9n, -1n, 1n, 9n)],
    (rows, pick, change) => {
      const [row, column] = [pick % rows.length, pick % 3];
      const changed = rows.map((cells, i) =>
        cells.map((cell, j) =>
          i === row && j === column ? { ...cell, digits: cell.digits + change } : cell,
        ),
      );
      const { deviations } = compareTable(asPrinted(changed), asComputed(rows));
      const printed = changed[row]?.[column];
      return same(
        deviations.map((deviation) => [deviation.kind, deviation.row, deviation.printed]),
        [['cell', `row${row}`, printed && textOf(printed)]],
      );
    },
  );

  it.each([
    ['-109', '-109.4'],
    ['-109', '-108.5'],
    ['100,0%', '100.00'],
    ['100,00%', '100'],
    ['4,17%', '4.1731793960923625222'],
    ['50 078 kr', '50078'],
    ['0', '0.4999'],
    ['0,50', '0.495'],
  ])('%s agrees with %s', (printed, computed) => {
    expect(deviationsOf(printed, computed)).toEqual([]);
  });

  it.each([
    ['-109', '-109.5', '0.5'],
    ['-109', '-108.4', '-0.6'],
    ['109', '-109', '218'],
    ['100,1%', '100.00', '0.1'],
    ['4,18%', '4.1731793960923625222', '0.0068206039076374778'],
    ['0', '0.5', '-0.5'],
  ])('%s differs from %s by %s', (printed, computed, difference) => {
    expect(deviationsOf(printed, computed)).toMatchObject([
      { kind: 'cell', printed, computed: parseDecimal(computed), difference: parseDecimal(difference) },
    ]);
  });

  it('differs when a dash stands in its place', () => {
    const [deviation, ...others] = deviationsOf('–', '5');
    expect(deviation).toMatchObject({ kind: 'cell', printed: '–', computed: rational(5n) });
    expect([deviation?.difference, others]).toEqual([undefined, []]);
  });

  it('that should not be there is not compared, nor is one that nothing was computed for', () => {
    const table = printedTable({ a: { amount: '1', percent: '7' } });
    const computed = new Map([['a', { label: 'a', cells: { amount: rational(1n), weight: HUNDRED } }]]);
    expect(compareTable(table, computed)).toMatchObject({ cells: 1, sums: 0, deviations: [] });
  });
});

describe('a comment', () => {
  const computed = new Map([['a', { label: 'a', cells: { comment: 'inkl. moms' } }]]);

  it.each([
    ['is the same text', 'inkl. lön', 'inkl. lön'],
    ['has its letters taken apart', 'inkl. lön'.normalize('NFD'), 'inkl. lön'],
    ['has its letters put together', 'inkl. lön', 'inkl. lön'.normalize('NFD')],
    ['has spaces around it', ' inkl. lön\u00a0', 'inkl. lön'],
    ['has spaces around the other', 'inkl. lön', ' inkl. lön '],
  ])('agrees when it %s', (_, comment, own) => {
    const computed = new Map([['a', { label: 'a', cells: { comment: own } }]]);
    expect(compareTable(printedTable({ a: { comment } }), computed)).toMatchObject({
      cells: 1,
      deviations: [],
    });
  });

  it('differs by a single letter, and has no difference in figures', () => {
    const [deviation] = compareTable(printedTable({ a: { comment: 'Inkl. moms' } }), computed).deviations;
    expect(deviation).toMatchObject({ kind: 'cell', printed: 'Inkl. moms', computed: 'inkl. moms' });
    expect(deviation?.difference).toBeUndefined();
  });
});

describe('a printed sum', () => {
  const third = rational(100n, 3n);
  const thirds = computedSum({ a: third, b: third, c: third }, HUNDRED);
  const rows = { a: { amount: '33,3' }, b: { amount: '33,3' }, c: { amount: '33,3' } };

  it('agrees with rows that were printed rounded, within half a unit for each', () => {
    const table = printedTable({ ...rows, [TOTAL_ROW]: { amount: '100,0' } });
    expect(compareTable(table, thirds)).toMatchObject({ cells: 4, sums: 1, deviations: [] });
  });

  it('differs from rows that rounding cannot explain', () => {
    // Three rows and the sum itself may be 0,05 off each: 99,9 + 0,2 is 100,1, and 100,2 is too much.
    const table = printedTable({ ...rows, [TOTAL_ROW]: { amount: '100,2' } });
    expect(compareTable(table, thirds).deviations).toMatchObject([
      { kind: 'cell', printed: '100,2', computed: HUNDRED, difference: parseDecimal('0.2') },
      { kind: 'sum', printed: '100,2', computed: parseDecimal('99.9'), difference: parseDecimal('0.3') },
    ]);
  });

  it('has no slack when its rows were printed exactly', () => {
    const whole = computedSum({ a: rational(33n), b: rational(33n) }, rational(67n));
    const table = printedTable({ a: { amount: '33' }, b: { amount: '33' }, [TOTAL_ROW]: { amount: '67' } });
    expect(compareTable(table, whole).deviations).toMatchObject([
      { kind: 'sum', row: TOTAL_ROW, printed: '67', computed: rational(66n), difference: rational(1n) },
    ]);
  });

  it('has slack for the rounded rows alone', () => {
    // 0,4 is printed 0: half a unit for that row and half for the sum, none for the row of 33.
    const mixed = computedSum({ a: rational(33n), b: parseDecimal('0.4') }, parseDecimal('33.4'));
    const sumPrintedAs = (amount: string) =>
      compareTable(
        printedTable({ a: { amount: '33' }, b: { amount: '0' }, [TOTAL_ROW]: { amount } }),
        mixed,
      ).deviations.filter(({ kind }) => kind === 'sum');
    expect(sumPrintedAs('33')).toEqual([]);
    expect(sumPrintedAs('34')).toEqual([]);
    expect(sumPrintedAs('35')).toHaveLength(1);
  });

  it('may be printed with fewer decimals than its rows', () => {
    const amounts = { a: parseDecimal('0.4'), b: parseDecimal('0.4') };
    const table = printedTable({ a: { amount: '0,4' }, b: { amount: '0,4' }, [TOTAL_ROW]: { amount: '1' } });
    expect(compareTable(table, computedSum(amounts, parseDecimal('0.8'))).deviations).toEqual([]);
  });
});

describe('a computed row that was not printed', () => {
  it('is missing', () => {
    const computed = computedSum({ a: HUNDRED, b: rational(0n) }, HUNDRED);
    const table = printedTable({ a: { amount: '100' }, [TOTAL_ROW]: { amount: '100' } });
    expect(compareTable(table, computed).deviations).toMatchObject([{ kind: 'missing-row', row: 'b' }]);
  });
});

function deviationsOf(printed: string, computed: string) {
  const table = printedTable({ a: { amount: printed } });
  const cells = { amount: parseDecimal(computed) };
  return compareTable(table, new Map([['a', { label: 'a', cells }]])).deviations;
}
