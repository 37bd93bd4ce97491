import type { Allocation } from '../../../allocation/allocation.js';
import { fundingOf } from '../../../allocation/funding.js';
import { shownNames } from '../../../allocation/name-cell.js';
import { weightHeading } from '../../../allocation/sheet.js';
import type { Words } from '../../../allocation/words.js';
import {
  about,
  type BookCell,
  type BookRow,
  decimalFormat,
  figure,
  fixedName,
  kronor,
  label,
  PERCENT,
} from '../../../formats/xlsx/book.js';
import { widthFor } from '../../../formats/xlsx/sheet-page.js';
import { decimalsOf, ONE, type Rational } from '../../../kernel/number.js';
import { cellName } from '../../../kernel/place.js';
import { showMoney, showNumber } from '../../../sheet/figures.js';
import type { HeadLine } from './amount-head.js';
import { hasExactWeights } from './method.js';
import type { MoneyColumn } from './money-columns.js';
import type { Grid, Live } from './workings.js';

/** Every party, what it weighs, its share and its kronor. */
export function partyCells(
  allocation: Allocation,
  columns: readonly MoneyColumn[],
  working: Live | undefined,
  { first, sums, weight: column }: Grid,
  words: Words,
): BookCell[][] {
  const { rows, unit } = allocation;
  const isExact = hasExactWeights(allocation);
  const nameOf = shownNames([allocation], words);
  return rows.map(({ party, weight, share }, i) => {
    const formula = isExact ? `${cellName(column, first + i)}/${fixedName(column, sums)}` : undefined;
    return [
      label(nameOf(party)),
      weightCell(
        weight,
        allocation,
        words,
        working && !working.weights[i] ? 'entry' : 'plain',
        working?.weights[i],
      ),
      about(share, { look: 'plain', format: PERCENT }, formula),
      ...columns.map(({ values, formulas }) =>
        moneyCell(values[i] as Rational, unit, words, 'plain', formulas[i]),
      ),
    ];
  });
}

export function sumCells(
  allocation: Allocation,
  columns: readonly MoneyColumn[],
  grid: Grid,
  words: Words,
): BookCell[] {
  const { totals, unit } = allocation;
  const added = (column: number) =>
    hasExactWeights(allocation)
      ? `SUM(${fixedName(column, grid.first)}:${fixedName(column, grid.last)})`
      : undefined;
  return [
    label(words.table.total, 'total'),
    weightCell(totals.weight, allocation, words, 'total', added(grid.weight)),
    about(ONE, { look: 'total', format: PERCENT }, added(grid.weight + 1)),
    ...columns.map(({ total }) => moneyCell(total.value, unit, words, 'total', total.formula)),
  ];
}

/** What rounding each row by itself leaves to nobody. */
export function unclaimedRow(columns: readonly MoneyColumn[], unit: Rational, words: Words): BookRow[] {
  if (columns.every(({ unclaimed }) => unclaimed === undefined)) return [];
  const cells = columns.map(({ unclaimed }) =>
    unclaimed ? moneyCell(unclaimed.value, unit, words, 'plain', unclaimed.formula) : undefined,
  );
  return [{ cells: [label(words.table.unclaimed), undefined, undefined, ...cells] }];
}

/** A weight as short as it is exact; a fraction with decimals enough to tell it apart. */
function weightCell(
  weight: Rational,
  { kind }: Allocation,
  { mark }: Words,
  look: 'plain' | 'total' | 'entry',
  formula?: string,
): BookCell {
  if (kind === 'divided-year') return about(weight, { look, format: decimalFormat(2) }, formula);
  if (decimalsOf(weight) === undefined) return about(weight, { look, format: decimalFormat(6) }, formula);
  return figure(weight, { look }, mark, formula);
}

/** An amount with the decimals of its unit. */
export function moneyCell(
  value: Rational,
  unit: Rational,
  { mark }: Words,
  look: 'plain' | 'total' = 'plain',
  formula?: string,
): BookCell {
  return figure(value, { look, format: kronor(decimalsOf(unit) ?? 0) }, mark, formula);
}

/** Widths of the columns that people read: also of what stands above the table. */
export function peopleWidths(
  allocation: Allocation,
  columns: readonly MoneyColumn[],
  head: readonly HeadLine[],
  words: Words,
): number[] {
  const { kind, rows, totals, unit } = allocation;
  const { table, mark } = words;
  const decimals = decimalsOf(unit) ?? 0;
  const weights = [...rows.map(({ weight }) => weight), totals.weight].map((weight) =>
    showNumber(weight, mark, kind === 'divided-year' ? 2 : undefined),
  );
  const nameOf = shownNames([allocation], words);
  const names = [...rows.map(({ party }) => nameOf(party)), ...head.map(({ label: text }) => text)];
  return [
    widthFor(table.party, [...names, table.total, table.unclaimed]),
    widthFor(weightHeading(allocation, words), [
      ...weights,
      showMoney(fundingOf(allocation).cost, mark, decimals),
    ]),
    widthFor(table.percent, ['100,00%']),
    ...columns.map(({ heading, values, total }) =>
      widthFor(
        heading,
        [...values, total.value].map((value) => showMoney(value, mark, decimals)),
      ),
    ),
  ];
}
