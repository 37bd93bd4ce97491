import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { law, same } from '../../../tests/helpers/laws.js';
import { computedSum, printedTable } from '../../../tests/helpers/tables.js';
import { type KnownDeviation, TOTAL_ROW } from '../../agreement/published/table.js';
import { HUNDRED, rational } from '../../kernel/number.js';
import { compareTable, setApart } from './compare.js';
import type { Deviation } from './comparison.js';

/** Few words, so that deviations and what is known of them often meet. */
const word = fc.constantFrom('a', 'b', 'c');
const cell = fc.record({ row: word, column: word, printed: word });
const found = cell.map((at): Deviation => ({ ...at, kind: 'cell', computed: '', at: NOWHERE }));

describe('deviations that are known', () => {
  const lists: [fc.Arbitrary<Deviation[]>, fc.Arbitrary<KnownDeviation[]>] = [
    fc.array(found, { maxLength: 6 }),
    fc.array(cell.map(known), { maxLength: 6 }),
  ];

  law('are set apart, and none is lost or counted twice', lists, (all, entries) => {
    const { deviations, known } = setApart(all, entries);
    const others = deviations.filter(({ kind }) => kind === 'cell');
    return (
      known.length + others.length === all.length &&
      known.every((one) => entries.some((entry) => isThat(entry, one))) &&
      others.every((one) => !entries.some((entry) => isThat(entry, one)))
    );
  });

  law('are deviations when they are not found', lists, (all, entries) => {
    const gone = setApart(all, entries).deviations.filter(({ kind }) => kind === 'not-found');
    const expected = entries.filter((entry) => !all.some((one) => isThat(entry, one)));
    return same(
      gone.map(({ row, column, printed }) => [row, column, printed]),
      expected.map(({ row, column, printed }) => [row, column, printed]),
    );
  });
});

describe('a known deviation', () => {
  const computed = computedSum({ a: rational(50n), b: rational(50n) }, HUNDRED);
  const rows = { a: { amount: '51 kr' }, b: { amount: '50' }, [TOTAL_ROW]: { amount: '104' } };
  const compare = (entries: readonly KnownDeviation[]) =>
    compareTable({ ...printedTable(rows), known: entries }, computed);

  it('does not hide the others', () => {
    const { deviations, known: accepted } = compare([
      known({ row: 'a', column: 'amount', printed: '51 kr' }),
    ]);
    expect(accepted).toMatchObject([
      { kind: 'cell', row: 'a', computed: rational(50n), reason: { en: 'x' } },
    ]);
    expect(deviations.map(({ kind, row }) => [kind, row])).toEqual([
      ['cell', TOTAL_ROW],
      ['sum', TOTAL_ROW],
    ]);
  });

  it('is of a cell and of its sum at once', () => {
    const entry = known({ row: TOTAL_ROW, column: 'amount', printed: '104' });
    expect(compare([entry]).known.map(({ kind }) => kind)).toEqual(['cell', 'sum']);
  });

  it.each([' 51 kr ', '51\u00A0kr', '51  KR\u00AD'])('is found as it is written, %j', (printed) => {
    const entries = [known({ row: ' A', column: 'Amount ', printed })];
    expect(compare(entries).known).toMatchObject([{ kind: 'cell', row: 'a', printed: '51 kr' }]);
  });

  it.each([
    { row: 'a', column: 'amount', printed: '52 kr' },
    { row: 'b', column: 'amount', printed: '50' },
    { row: 'a', column: 'percent', printed: '51 kr' },
  ])('that is none is a deviation itself: $row $column $printed', (cell) => {
    const { deviations, known: accepted } = compare([known(cell)]);
    expect(accepted).toEqual([]);
    expect(deviations).toHaveLength(4);
    expect(deviations.at(-1)).toMatchObject({ kind: 'not-found', ...cell });
  });
});

function known(cell: Pick<KnownDeviation, 'row' | 'column' | 'printed'>): KnownDeviation {
  return { ...cell, reason: { sv: 'x', en: 'x' }, at: NOWHERE };
}

function isThat(entry: KnownDeviation, { row, column, printed }: Deviation): boolean {
  return entry.row === row && entry.column === column && entry.printed === printed;
}
