import type {
  Allocation,
  AllocationRow,
  Division,
  PartOfYear,
  Result,
} from '../../../allocation/allocation.js';
import { allocationNotes } from '../../../allocation/notes.js';
import { stretchHeading } from '../../../allocation/receipt/stretch-steps.js';
import { titleOf } from '../../../allocation/sheet.js';
import type { Words } from '../../../allocation/words.js';
import { isQueuedDown } from '../../../apportion/rounding.js';
import {
  about,
  BLANK,
  type BookCell,
  type BookRow,
  figure,
  fits,
  kronor,
  label,
  numeral,
  type Page,
} from '../../../formats/xlsx/book.js';
import { headings, sentence } from '../../../formats/xlsx/layout.js';
import { placesOf } from '../../../kernel/by-party.js';
import { decimalsOf, type Rational, rational, subtract, sum } from '../../../kernel/number.js';
import { cellName } from '../../../kernel/place.js';
import { showMoney } from '../../../sheet/figures.js';
import { moneyCell } from './cells.js';
import type { WorkbookWords } from './words.js';

/** How many decimals an exact amount is shown with. */
const EXACT = 6;

const WIDTHS = [24, 22, 17, 17, 17, 20];
const HEADINGS = 4;

/** How each amount came to be, and all that is said of it: figures as they were, whatever is changed afterwards. */
export function receiptPage(
  allocation: Allocation,
  name: string,
  isLive: boolean,
  words: Words,
  said: WorkbookWords,
): Page {
  const { amount, unit, rounding } = allocation;
  const shown = showMoney(amount, words.mark, decimalsOf(unit) ?? 0);
  const status = label(said.receiptHolds(shown), 'note');
  const widths = isQueuedDown(rounding) ? WIDTHS : WIDTHS.slice(0, 4);
  const follow = `IF(ABS(${said.names.amount}-${numeral(amount)})<${said.names.unit}/1000,"${said.receiptHolds(shown)}","${said.receiptEnded(shown)}")`;
  const rows: BookRow[] = [
    sentence(titleOf(allocation, words), widths, 'title'),
    { cells: [isLive ? { ...status, formula: follow } : status] },
    BLANK,
    headingRow(rounding, widths, words),
  ];
  if (allocation.kind === 'divided-year') {
    for (const [place, { division }] of allocation.stretches.entries()) {
      rows.push(sentence(stretchHeading(allocation, place, words), widths, 'note'));
      rows.push(...stretchRows(division, allocation, rows.length + 1, widths.length, words), BLANK);
    }
    rows.push({ cells: [label(titleOf(allocation, words), 'note')] });
  }
  rows.push(...divisionRows(allocation, rows.length + 1, words));
  rows.push(BLANK, ...allocationNotes(allocation, words).map((note) => sentence(note, widths)));
  return { name, widths, rows, headingRow: HEADINGS, printed: widths.length, isLandscape: widths.length > 4 };
}

function headingRow(
  rounding: Division['rounding'],
  widths: readonly number[],
  { table, explain }: Words,
): BookRow {
  const { exact, down, rest, place, difference } = explain.headings;
  const named = isQueuedDown(rounding) ? [exact, down, rest, place] : [exact, difference];
  return headings([table.party, ...named, table.amount], widths, (i) => i > 0);
}

/** The rows of what some of the year's days cost, from row `first` on: exact, and the whole units of the year that fall on them. */
function stretchRows(
  { exact, rows, totals }: PartOfYear,
  { unit }: Result,
  first: number,
  width: number,
  words: Words,
): BookRow[] {
  const between = Array.from({ length: width - 3 }, () => label(''));
  const isExact = rows.every((row) => fits(row.amount));
  const summed = `SUM(${cellName(width - 1, first)}:${cellName(width - 1, first + rows.length - 1)})`;
  const totalCells = [
    label(words.table.total, 'total'),
    fine(exact, 'total'),
    ...between.map(() => label('', 'total')),
    moneyCell(totals.amount, unit, words, 'total', isExact ? summed : undefined),
  ];
  return [
    ...rows.map((row) => ({
      cells: [label(row.party.name), fine(row.exact), ...between, moneyCell(row.amount, unit, words)],
    })),
    { cells: totalCells },
  ];
}

/** The rows of a division from row `first` on, and their sums. */
function divisionRows(division: Division, first: number, words: Words): BookRow[] {
  const { rows, rounding, amount, unit, totals } = division;
  const isQueued = isQueuedDown(rounding);
  const places = placesOf(division.queue);
  const cells = rows.map((row) =>
    isQueued ? queued(row, places.get(row.party), division, words) : plain(row, division, words),
  );
  const isExact = [amount, ...rows.map((row) => row.amount)].every(fits);
  const added = (value: Rational, column: number, isFine = false): BookCell => {
    const range = `SUM(${cellName(column, first)}:${cellName(column, first + rows.length - 1)})`;
    const formula = isExact ? range : undefined;
    return isFine ? fine(value, 'total', formula) : moneyCell(value, unit, words, 'total', formula);
  };
  const down = sum(rows.map((row) => row.down));
  const totalCells = isQueued
    ? [
        added(amount, 1, true),
        added(down, 2),
        added(subtract(amount, down), 3, true),
        label('', 'total'),
        added(totals.amount, 5),
      ]
    : [added(amount, 1, true), added(subtract(totals.amount, amount), 2, true), added(totals.amount, 3)];
  return [
    ...cells.map((row) => ({ cells: row })),
    { cells: [label(words.table.total, 'total'), ...totalCells] },
  ];
}

/** Exact amount, rounded down, what is left of it, its place in the queue, amount. */
function queued(
  { party, exact, down, amount }: AllocationRow,
  place: number | undefined,
  { unit }: Division,
  words: Words,
): BookCell[] {
  return [
    label(party.name),
    fine(exact),
    moneyCell(down, unit, words),
    fine(subtract(exact, down)),
    place === undefined ? label('') : figure(rational(BigInt(place)), { look: 'plain' }, words.mark),
    moneyCell(amount, unit, words),
  ];
}

/** Exact amount, what rounding changed, amount. */
function plain({ party, exact, amount }: AllocationRow, { unit }: Division, words: Words): BookCell[] {
  return [label(party.name), fine(exact), fine(subtract(amount, exact)), moneyCell(amount, unit, words)];
}

function fine(value: Rational, look: 'plain' | 'total' = 'plain', formula?: string): BookCell {
  return about(value, { look, format: kronor(EXACT) }, formula);
}
