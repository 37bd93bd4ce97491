import type { Allocation, Division } from '../../../allocation/allocation.js';
import { fundingOf } from '../../../allocation/funding.js';
import { titleOf, weightHeading } from '../../../allocation/sheet.js';
import type { Words } from '../../../allocation/words.js';
import { leavesRest } from '../../../apportion/rounding.js';
import {
  BLANK,
  type BookCell,
  type BookName,
  type BookRow,
  fixedName,
  label,
  type Page,
} from '../../../formats/xlsx/book.js';
import { headings, sentence } from '../../../formats/xlsx/layout.js';
import { sharesPicture } from '../../../formats/xlsx/pictures.js';
import { widthFor } from '../../../formats/xlsx/sheet-page.js';
import { amountHead, type HeadLine } from './amount-head.js';
import { barNames } from './bar-names.js';
import type { Behind } from './behind.js';
import { partyCells, peopleWidths, sumCells, unclaimedRow } from './cells.js';
import { fine } from './fine.js';
import { live } from './live.js';
import { methodOf } from './method.js';
import { type MoneyColumn, moneyColumns, moneyPlaces } from './money-columns.js';
import { pageNotes } from './page-notes.js';
import { perCells } from './per-cells.js';
import type { WorkbookWords } from './words.js';
import type { Grid, Live } from './workings.js';

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
const HELPER_WIDTHS = [30, 15, 18, 12, 12, 12];

/** The last of them, which names the bars of the chart. */
const NAME_WIDTH = 30;

/**
 * An allocation as a finance officer would build it: share = weight / sum, each amount by the rule of rounding, sums.
 * Law: each formula gives the exact figure beside it; where a spreadsheet could not, the figure stands alone.
 */
export function allocationPage(
  allocation: Allocation,
  name: string,
  words: Words,
  said: WorkbookWords,
  behind?: Behind,
): AllocationPage {
  const { rows, rounding, unit } = allocation;
  const method = methodOf(allocation);
  const why = method === 'whole' || method === 'fine' ? undefined : method;
  const { count: money, amount, own } = moneyPlaces(allocation, words);
  const borne = [amount, ...(own === undefined ? [] : [own])].map((column) => MONEY + column);
  const { steps } = fundingOf(allocation);
  const headLines = Math.max(why ? 0 : 5, 4 + (steps.length > 0 ? steps.length + 1 : 0));
  const headingRow = TOP + headLines + 1;
  const [first, last] = [headingRow + 1, headingRow + rows.length];
  const sums = last + (leavesRest(rounding) ? 2 : 1);
  const per = perCells(allocation, { first, sums }, borne, words);
  const count = money + (per ? 1 : 0);
  const grid: Grid = { first, last, sums, weight: WEIGHT, helper: MONEY + count + 1 };

  const working =
    why || allocation.kind === 'divided-year' ? undefined : workingsOf(allocation, grid, method === 'fine');
  /** The workings, and last the names of the bars. */
  function workingsOf(division: Division, grid: Grid, isFine: boolean): Live {
    const made = (isFine ? fine : live)(division, grid, said);
    return { ...made, columns: [...made.columns, barNames(division, grid, MONEY + amount, words, said)] };
  }

  const start = { ...grid, start: MONEY, amountName: said.names.amount };
  const columns = moneyColumns(allocation, start, working?.amounts, words);
  const place = { top: TOP, sum: fixedName(MONEY + amount, sums) };
  const head = amountHead(allocation, place, working, words, said, behind);
  const people = [
    ...peopleWidths(allocation, columns, head, words),
    ...(per ? [widthFor(per.heading, [])] : []),
  ];
  const helpers = helperWidths(working);
  const title = sentence(titleOf(allocation, words), people, 'title');
  const above: BookRow[] = [
    {
      ...title,
      ...beside(title.cells, working && [label(said.helpers, 'title')], count),
    },
    BLANK,
    ...Array.from({ length: headLines + 1 }, (_, i) => headRow(head[i], working?.settings[i], count)),
    headingsRow(allocation, [...columns, ...(per ? [per] : [])], working, people, words),
    ...partyCells(allocation, columns, working, grid, words).map((cells, i) =>
      beside(
        [...cells, ...(per ? [per.cells[i]] : [])],
        working?.columns.map(({ cells }) => cells[i]),
        count,
      ),
    ),
    ...unclaimedRow(columns, unit, words),
    beside(
      [...sumCells(allocation, columns, grid, words), ...(per ? [per.total] : [])],
      working?.columns.map(({ total }) => total ?? label('', 'helper')),
      count,
    ),
    BLANK,
  ];
  const picture = sharesPicture(
    words.page.shares,
    {
      names: working ? grid.helper + working.columns.length - 1 : 0,
      values: WEIGHT + 1,
      rows: rows.length,
      first,
    },
    above,
    people,
    words,
  );
  return {
    isLive: working !== undefined,
    names: namesOf(name, head, working, grid.helper),
    page: {
      name,
      widths: [...people, ...(working ? [GAP, ...helpers] : [])],
      headingRow,
      printed: people.length,
      isLandscape: people.length > 6,
      charts: picture.charts,
      rows: [
        ...above,
        ...picture.rows,
        ...pageNotes(allocation, working, why, words, said, behind).map((note) => sentence(note, people)),
      ],
    },
  };
}

function helperWidths(working: Live | undefined): number[] {
  const last = (working?.columns.length ?? 0) - 1;
  return (working?.columns ?? []).map((_, i) => (i === last ? NAME_WIDTH : (HELPER_WIDTHS[i] ?? 0)));
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
  columns: readonly Pick<MoneyColumn, 'heading'>[],
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
  const workings = headings(helpers, helperWidths(working), () => true);
  return {
    ...beside(table.cells, working && workings.cells, columns.length),
    lines: Math.max(table.lines ?? 1, working ? (workings.lines ?? 1) : 1),
  };
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
