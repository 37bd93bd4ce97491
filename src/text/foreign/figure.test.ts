import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { columnsAndRows, recordsOf } from '../../../tests/helpers/foreign.js';
import { toExact } from '../../kernel/number.js';
import { issuesOf, valueIn } from '../../kernel/outcome.js';
import type { GridRow } from '../grid.js';
import { figureIn } from './figure.js';

/** The figures of the second column: exact, in its unit, and the last place that each is written to. */
function figuresOf(rows: readonly GridRow[]) {
  const { columns, body, totals } = columnsAndRows(rows);
  const column = columns[1];
  const cells = column ? [...body, ...totals].flatMap((row) => row[column.index] ?? []) : [];
  return cells.map((cell) => {
    const read = column && figureIn(column, cell);
    const figure = read && valueIn(read);
    if (figure) return `${toExact(figure.value)} by ${toExact(figure.step)}`;
    return read?.ok
      ? 'missing'
      : issuesOf(...(read ? [read] : []))
          .map(({ code }) => code)
          .join();
  });
}

describe('a figure of somebody else’s table', () => {
  it('in another currency than its column is none of its figures', () => {
    const rows = recordsOf('Part;Belopp', 'Alby;5 kr', 'Byby;6 kr', 'Ceby;7 €');
    expect(figuresOf(rows)).toEqual(['5 by 1', '6 by 1', 'not-kronor']);
  });

  it.each([
    ['thousands beside it', 'Belopp', '5 tkr', '5000 by 1000'],
    ['millions beside it', 'Belopp', '1,5 mkr', '1500000 by 100000'],
    ['thousands in its heading', 'Belopp (tkr)', '5', '5000 by 1000'],
    ['millions in its heading', 'Mkr 2024', '5', '5000000 by 1000000'],
    ['thousands in words', 'Beløp i 1000 kr', '5', '5000 by 1000'],
    ['thousands of pounds', 'Levy £000', '5', '5000 by 1000'],
    ['öre', 'Avgift, öre', '5', '0.05 by 0.01'],
    ['a unit of its own', 'Belopp (tkr)', '5 kr', '5 by 1'],
  ])('is read in its unit: %s', (_, heading, text, figure) => {
    expect(figuresOf(recordsOf(`Part;${heading}`, `Alby;${text}`))).toEqual([figure]);
  });

  it.each([
    [
      'one that its file says is a figure',
      { value: '1,234', figure: { value: { numerator: 1234n, denominator: 1n }, decimals: 0 } },
      '1234 by 1',
    ],
    ['a dash', { value: '–' }, '0 by 1'],
    ['a mark for what is missing', { value: '....' }, 'missing'],
    ['a figure with a word that nobody knows', { value: '5 rubel' }, 'not-a-number'],
  ])('is exact: %s', (_, cell, figure) => {
    const at = NOWHERE;
    const rows = [
      ...recordsOf('Part;Belopp', 'Alby;5,0'),
      [
        { value: 'Byby', at },
        { ...cell, at },
      ],
    ];
    expect(figuresOf(rows)[1]).toBe(figure);
  });
});
