import type { Allocation } from '../../core/allocation.js';
import { decimalsOf, ONE, type Rational } from '../../core/number.js';
import { titleOf, weightHeading } from '../allocation-sheet.js';
import { showMoney, showNumber } from '../figures.js';
import { keyNotes } from '../notes.js';
import type { Words } from '../words/words.js';
import type { WorkbookWords } from '../words/workbook.js';
import { amountHead, type HeadLine } from './amount-head.js';
import {
  about,
  BLANK,
  type BookCell,
  type BookName,
  type BookRow,
  cellName,
  decimalFormat,
  figure,
  fits,
  fixedName,
  headings,
  kronor,
  label,
  type Page,
  PERCENT,
  sentence,
} from './book.js';
import { type Grid, type Live, live, stillBecause } from './live.js';
import { type MoneyColumn, moneyColumns, moneyPlaces } from './money-columns.js';
import { widthFor } from './sheet-page.js';

/** The table with its amount in a cell of its own, and the names of the cells that its formulas read. */
export interface AllocationPage {
  readonly page: Page;
  readonly names: readonly BookName[];
  /** Whether the amounts follow the amount. */
  readonly isLive: boolean;
}

/** Where things stand: columns from 0, rows from 1. Amounts begin in column D, and workings after an empty column. */
const [WEIGHT, MONEY, TOP] = [1, 3, 3];
const GAP = 3;

/** The columns of the workings: the first also holds their labels. */
const HELPER_WIDTHS = [30, 15, 18, 12, 12];

/**
 * An allocation as a finance officer would build it: share = weight / sum, each amount by the rule of rounding, sums.
 * Law: each formula gives the exact figure beside it; where a spreadsheet could not, the figure stands alone.
 */
export function allocationPage(
  allocation: Allocation,
  name: string,
  words: Words,
  said: WorkbookWords,
): AllocationPage {
  const { rows, rounding, unit, adjustments } = allocation;
  const why = stillBecause(allocation);
  const { count, amount } = moneyPlaces(allocation, words);
  const outside = adjustments.external.length;
  const headLines = Math.max(why ? 0 : 5, 4 + (outside > 0 ? outside + 1 : 0));
  const headingRow = TOP + headLines + 1;
  const [first, last] = [headingRow + 1, headingRow + rows.length];
  const sums = last + (rounding.rule === 'half-up' ? 2 : 1);
  const grid: Grid = { first, last, sums, weight: WEIGHT, helper: MONEY + count + 1 };

  const working = why ? undefined : live(allocation, grid, said);
  const start = { ...grid, start: MONEY, amountName: said.names.amount };
  const columns = moneyColumns(allocation, start, working?.amounts, words);
  const place = { top: TOP, sum: fixedName(MONEY + amount, sums) };
  const head = amountHead(allocation, place, working, words, said);
  const people = peopleWidths(allocation, columns, head, words);
  const helpers = (working?.columns ?? []).map((_, i) => HELPER_WIDTHS[i] ?? 0);
  const title = sentence(titleOf(allocation, words), people, 'title');
  const notes = why ? [said.still[why]] : [said.change, said.steps(rounding.rule)];
  return {
    isLive: working !== undefined,
    names: namesOf(name, head, working, grid.helper),
    page: {
      name,
      widths: [...people, ...(working ? [GAP, ...helpers] : [])],
      headingRow,
      printed: people.length,
      isLandscape: people.length > 6,
      rows: [
        {
          ...title,
          ...beside(title.cells, working && [label(said.helpers, 'title')], count),
        },
        BLANK,
        ...Array.from({ length: headLines + 1 }, (_, i) => headRow(head[i], working?.settings[i], count)),
        headingsRow(allocation, columns, working, people, words),
        ...rows.map((_, i) =>
          beside(
            partyCells(allocation, i, columns, working, grid, words),
            working?.columns.map(({ cells }) => cells[i]),
            count,
          ),
        ),
        ...unclaimedRow(columns, unit, words),
        beside(
          sumCells(allocation, columns, grid, words),
          working?.columns.map(({ total }) => total ?? label('', 'helper')),
          count,
        ),
        BLANK,
        ...[...notes, ...keyNotes(allocation, words)].map((note) => sentence(note, people)),
      ],
    },
  };
}

/** Cells of the table, and beside them those of the workings. */
function beside(
  table: readonly (BookCell | undefined)[],
  workings: readonly (BookCell | undefined)[] | undefined,
  count: number,
): BookRow {
  if (!workings) return { cells: table };
  const gap = new Array<undefined>(MONEY + count + 1 - table.length).fill(undefined);
  return { cells: [...table, ...gap, ...workings] };
}

function headRow(
  line: HeadLine | undefined,
  setting: Live['settings'][number] | undefined,
  count: number,
): BookRow {
  return beside(
    line ? [label(line.label), line.cell] : [],
    setting && [label(setting.label, 'helper'), setting.cell],
    count,
  );
}

function headingsRow(
  allocation: Allocation,
  columns: readonly MoneyColumn[],
  working: Live | undefined,
  widths: readonly number[],
  words: Words,
): BookRow {
  const people = [
    words.table.party,
    weightHeading(allocation, words),
    words.table.percent,
    ...columns.map(({ heading }) => heading),
  ];
  const helpers = (working?.columns ?? []).map(({ heading }) => heading);
  const table = headings(people, widths, (i) => i > 0);
  const workings = headings(helpers, HELPER_WIDTHS, () => true);
  return {
    ...beside(table.cells, working && workings.cells, columns.length),
    lines: Math.max(table.lines ?? 1, working ? (workings.lines ?? 1) : 1),
  };
}

/** A party, what it weighs, its share and its kronor. */
function partyCells(
  allocation: Allocation,
  i: number,
  columns: readonly MoneyColumn[],
  working: Live | undefined,
  { first, sums }: Grid,
  words: Words,
): BookCell[] {
  const { rows, unit } = allocation;
  const { party, weight, share } = rows[i] as (typeof rows)[number];
  const own = cellName(WEIGHT, first + i);
  const formula = hasExactWeights(allocation) ? `${own}/${fixedName(WEIGHT, sums)}` : undefined;
  return [
    label(party.name),
    weightCell(weight, allocation, words, 'plain', working?.weights[i]),
    about(share, { look: 'plain', format: PERCENT }, formula),
    ...columns.map(({ values, formulas }) =>
      moneyCell(values[i] as Rational, unit, words, 'plain', formulas[i]),
    ),
  ];
}

function sumCells(
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
    weightCell(totals.weight, allocation, words, 'total', added(WEIGHT)),
    about(ONE, { look: 'total', format: PERCENT }, added(WEIGHT + 1)),
    ...columns.map(({ total }) => moneyCell(total.value, unit, words, 'total', total.formula)),
  ];
}

/** What rounding each row by itself leaves to nobody. */
function unclaimedRow(columns: readonly MoneyColumn[], unit: Rational, words: Words): BookRow[] {
  if (columns.every(({ unclaimed }) => unclaimed === undefined)) return [];
  const cells = columns.map(({ unclaimed }) =>
    unclaimed ? moneyCell(unclaimed.value, unit, words, 'plain', unclaimed.formula) : undefined,
  );
  return [{ cells: [label(words.table.unclaimed), undefined, undefined, ...cells] }];
}

/** Whether every weight is what its cell holds, or as near as a fraction comes. */
function hasExactWeights({ rows, totals }: Allocation): boolean {
  return [...rows.map(({ weight }) => weight), totals.weight].every(
    (weight) => decimalsOf(weight) === undefined || fits(weight),
  );
}

/** A weight as short as it is exact; a fraction with decimals enough to tell it apart. */
function weightCell(
  weight: Rational,
  { stretches }: Allocation,
  { mark }: Words,
  look: 'plain' | 'total',
  formula?: string,
): BookCell {
  if (stretches.length > 0) return about(weight, { look, format: decimalFormat(2) }, formula);
  if (decimalsOf(weight) === undefined) return about(weight, { look, format: decimalFormat(6) }, formula);
  return figure(weight, { look }, mark, formula);
}

function moneyCell(
  value: Rational,
  unit: Rational,
  { mark }: Words,
  look: 'plain' | 'total',
  formula?: string,
): BookCell {
  return figure(value, { look, format: kronor(decimalsOf(unit) ?? 0) }, mark, formula);
}

function namesOf(
  page: string,
  head: readonly HeadLine[],
  working: Live | undefined,
  helper: number,
): BookName[] {
  return [
    ...head.flatMap(({ name }, i) =>
      name === undefined ? [] : [{ name, page, cell: fixedName(1, TOP + i) }],
    ),
    ...(working?.settings ?? []).map(({ name }, i) => ({ name, page, cell: fixedName(helper + 1, TOP + i) })),
  ];
}

/** Widths of the columns that people read: also of what stands above the table. */
function peopleWidths(
  allocation: Allocation,
  columns: readonly MoneyColumn[],
  head: readonly HeadLine[],
  words: Words,
): number[] {
  const { rows, totals, unit, cost, stretches } = allocation;
  const { table, mark } = words;
  const decimals = decimalsOf(unit) ?? 0;
  const weights = [...rows.map(({ weight }) => weight), totals.weight].map((weight) =>
    showNumber(weight, mark, stretches.length > 0 ? 2 : undefined),
  );
  const names = [...rows.map(({ party }) => party.name), ...head.map(({ label: text }) => text)];
  return [
    widthFor(table.party, [...names, table.total, table.unclaimed]),
    widthFor(weightHeading(allocation, words), [...weights, showMoney(cost, mark, decimals)]),
    widthFor(table.percent, ['100,00%']),
    ...columns.map(({ heading, values, total }) =>
      widthFor(
        heading,
        [...values, total.value].map((value) => showMoney(value, mark, decimals)),
      ),
    ),
  ];
}
