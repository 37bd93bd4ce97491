import { add, compare, decimalsOf, divide, HUNDRED, type Rational, sum } from '../../kernel/number.js';
import { cellName } from '../../kernel/place.js';
import { cellText } from '../../sheet/cell-text.js';
import type { Chart } from '../../sheet/chart.js';
import { plain } from '../../sheet/plain.js';
import type { Shown } from '../../sheet/sentence.js';
import { type Cell, EMPTY, forPeople, isNumber, type Sheet } from '../../sheet/sheet.js';
import type { Words } from '../../sheet/words.js';
import {
  about,
  BLANK,
  type BookCell,
  type BookRow,
  decimalFormat,
  figure,
  fits,
  fixedName,
  kronor,
  type Look,
  label,
  type Page,
  PERCENT,
} from './book.js';
import { formCell, formOf } from './form-cells.js';
import { headings, isWide, sentence } from './layout.js';
import { pictures } from './pictures.js';

/** How wide the column is between a table and its workings. */
const GAP = 3;

/** The row of headings: a title and an empty row stand above. */
const HEADINGS = 3;

/** Any table as a sheet of a workbook: cells typed, and the sums that are sums of the column as formulas. */
export function sheetPage(sheet: Sheet, name: string, words: Words): Page {
  const { columns, rows, totals } = forPeople(sheet);
  const all = [...rows, ...totals];
  const isRight = columns.map((_, i) => all.some((row) => isNumber(row[i]) || isFigure(row[i])));
  const widths = columns.map(({ heading, bareHeading = heading }, i) =>
    widthFor(
      bareHeading,
      all.map((row) => cellText(row[i] ?? EMPTY, words)),
    ),
  );
  const form = formOf(sheet);
  const namer = (row: number, id: string) =>
    cellName(
      columns.findIndex((column) => column.id === id),
      HEADINGS + 1 + row,
    );
  const totalCell = ({ row, column }: { readonly row: number; readonly column: string }) =>
    fixedName(
      columns.findIndex(({ id }) => id === column),
      HEADINGS + 1 + row,
    );
  const sums = sumsIn(sheet.charts ?? []);
  const written = [
    ...rows.map((row, i) =>
      row.map((cell, column) => {
        const isSum = sums.has(i);
        const filled = form?.rows[i]?.[columns[column]?.id ?? ''];
        return filled
          ? formCell(cell, filled, namer, isSum)
          : bookCell(cell, words, isSum ? 'total' : 'plain');
      }),
    ),
    ...totals.map((row, i) =>
      row.map((cell, column) => {
        const filled = form?.rows[rows.length + i]?.[columns[column]?.id ?? ''];
        if (filled) return formCell(cell, filled, namer, true);
        const above = [...rows, ...totals.slice(0, i)].map((one) => one[column] ?? EMPTY);
        const formula = sumFormula(cell, above.slice(0, rows.length), above.slice(rows.length), column);
        return bookCell(cell, words, 'total', formula);
      }),
    ),
  ];
  const first = HEADINGS + 1;
  const ids = columns.map(({ id }) => id);
  const table = { ids, cells: all, written, rows: rows.length, first, widths };
  const above: BookRow[] = [
    sentence(sheet.title, widths, 'title'),
    BLANK,
    headings(
      columns.map(({ heading }) => heading),
      widths,
      (i) => isRight[i] === true,
    ),
    ...written.map((cells) => ({ cells })),
    BLANK,
    ...(form ? [sentence(form.note, widths), BLANK] : []),
  ];
  const { charts, rows: drawn, workings } = pictures(sheet.charts ?? [], table, above, words);
  const made = [...above, ...drawn, ...sheet.notes.map((note) => sentence(note, widths))];
  return {
    name,
    widths: [...widths, ...(workings.widths.length > 0 ? [GAP, ...workings.widths] : [])],
    headingRow: HEADINGS,
    printed: columns.length,
    isLandscape: isWide(widths),
    charts,
    names: form?.total && [{ name: plain(form.total.name), cell: totalCell(form.total) }],
    rows: made.map((row, i) => withWorkings(row, workings.rows[i + 1 - HEADINGS], columns.length + 1)),
  };
}

/** The rows that are sums of those above them, as those of a cost are. */
function sumsIn(charts: readonly Chart[]): ReadonlySet<number> {
  const steps = charts.flatMap((chart) => (chart.kind === 'cost' ? chart.steps : []));
  return new Set(steps.filter(({ row, isSum }) => isSum && row > 0).map(({ row }) => row));
}

/** A row of the table with the workings that stand to the right of it. */
function withWorkings(row: BookRow, workings: BookRow['cells'] | undefined, width: number): BookRow {
  if (!workings) return row;
  const blank = Array.from({ length: width - row.cells.length }, () => undefined);
  return { ...row, cells: [...row.cells, ...blank, ...workings] };
}

/** A width that shows every figure, and no text wider than a line. */
export function widthFor(heading: Shown, texts: readonly Shown[]): number {
  const longest = [...plain(heading).split(' '), ...texts.map(plain)].reduce(
    (most, { length }) => Math.max(most, length),
    8,
  );
  return Math.min(60, longest + 4);
}

function isFigure(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && cell.isFigure === true;
}

/** A cell with its type: text stays text, whatever it looks like. */
function bookCell(cell: Cell, words: Words, look: Look = 'plain', formula?: string): BookCell {
  switch (cell.kind) {
    case 'text':
      return label(cell.text, look, { isRight: cell.isFigure });
    case 'number': {
      if (cell.decimals !== undefined) {
        return about(cell.value, { look, format: decimalFormat(cell.decimals) }, formula);
      }
      return fits(cell.value)
        ? figure(cell.value, { look }, words.mark, formula)
        : label(cellText(cell, words), look, { isRight: true });
    }
    case 'percent':
      return about(
        divide(cell.value, HUNDRED),
        { look, format: cell.decimals === undefined ? PERCENT : `${decimalFormat(cell.decimals)}%` },
        formula,
      );
    case 'money':
      return figure(cell.value, { look, format: kronor(cell.decimals) }, words.mark, formula);
    case 'exact':
      return fits(cell.value)
        ? figure(cell.value, { look, format: kronor(decimalsOf(cell.value) ?? 0) }, words.mark, formula)
        : label(cellText(cell, words), look, { isRight: true });
    case 'empty':
      return label('', look);
  }
}

/** A total that is the sum of its column, as a formula; undefined when it is something else. */
function sumFormula(
  cell: Cell,
  rows: readonly Cell[],
  totals: readonly Cell[],
  column: number,
): string | undefined {
  if (cell.kind === 'text' || cell.kind === 'empty') return undefined;
  const first = HEADINGS + 1;
  const valuesOf = (cells: readonly Cell[]): Rational[] =>
    cells.flatMap((one) => (one.kind === cell.kind ? [one.value] : []));
  const isExact = [...rows, ...totals].every((one) => one.kind !== 'money' || fits(one.value));
  const below = sum(valuesOf(rows));
  const all = add(below, sum(valuesOf(totals)));
  const isMixed = rows.some((one) => isNumber(one) && one.kind !== cell.kind);
  if (rows.length < 2 || valuesOf(rows).length === 0 || isMixed || !isExact) return undefined;
  const range = (count: number) => `SUM(${cellName(column, first)}:${cellName(column, first + count - 1)})`;
  if (compare(below, cell.value) === 0) return range(rows.length);
  return compare(all, cell.value) === 0 ? range(rows.length + totals.length) : undefined;
}
