import { type Issue, issue, type Place } from '../../../kernel/issue.js';
import { madeOnce } from '../../../kernel/made-once.js';
import { cellName } from '../../../kernel/place.js';
import type { Remark } from '../../../kernel/remark.js';
import type { WrittenFigure } from '../../figure.js';
import { type Grid, type GridCell, type GridRow, MOST_COLUMNS } from '../../grid.js';
import { isUncalculated, shownCell } from './cell.js';
import { isMany } from './figure.js';
import type { SeenSheet } from './parts.js';
import type { ReadSheet } from './sheets.js';

/**
 * A sheet as a table. What keeps it from being read is its issue: table-too-large, lost-text, uncalculated-formula. What is no
 * fault is among its remarks: hidden-cells, cut-figures, whole-figures.
 */
export function gridOf(sheet: ReadSheet, file: string): Grid {
  const { name } = sheet;
  const told: Told = { cut: [], whole: [], hidden: [] };
  const many = madeOnce(() => ({ isTold: sheet.rows.some((row) => row.some(isTextOfMany)) }));
  const rows = sheet.rows
    .map((_, y) => rowOf(sheet, y, file, told, () => many().isTold))
    .filter((row) => row.some(({ value }) => value.trim() !== ''));
  const first = rows[0]?.find(({ value }) => value !== '');
  const at = first?.at ?? placeOf({ file, sheet: name, row: [] }, 1, 1);
  return {
    name,
    rows,
    at,
    isMain: sheet.isMain,
    issues: faultsOf(sheet, file, at).slice(0, 1),
    remarks: remarksOn(sheet, file, told),
  };
}

/** Cells that something is said of: stored with too many digits, shown in thousands that nothing tells of, or not at all. */
interface Told {
  readonly hidden: SheetCell[];
  readonly cut: SheetCell[];
  readonly whole: SheetCell[];
}

function isTextOfMany(value: unknown): boolean {
  return typeof value === 'string' && isMany(value);
}

/** A row up to its last filled cell; those that something is said of are added to what is told. */
function rowOf(
  { name, rows, cells, seen }: ReadSheet,
  y: number,
  file: string,
  told: Told,
  tellsMany: () => boolean,
): SheetCell[] {
  const values = isAside(seen, y) ? [] : (rows[y] ?? []).slice(0, seen.own?.columns);
  const row: SheetCell[] = [];
  const where = { file, sheet: name, row };
  const last = lastFilled(values);
  for (let x = 0; x <= Math.min(last, MOST_COLUMNS); x++) {
    const shown = shownCell(values[x] ?? null, cells.get(`${y},${x}`), tellsMany);
    const cell = new SheetCell(shown.text, shown.figure, where, y + 1, x + 1);
    row.push(cell);
    if (shown.isCut) told.cut.push(cell);
    if (shown.isWhole) told.whole.push(cell);
    if (shown.isHidden) told.hidden.push(cell);
  }
  return row;
}

/** Whether a row stands above the table, in a workbook that this program wrote. */
function isAside({ own }: SeenSheet, y: number): boolean {
  return own !== undefined && y + 1 < own.row;
}

function lastFilled(values: readonly unknown[]): number {
  return values.findLastIndex((value) => value !== null && String(value).trim() !== '');
}

function faultsOf({ name, rows, cells, seen }: ReadSheet, file: string, at: Place): Issue[] {
  const where = { file, sheet: name, row: [] };
  const found = rows.reduce((widest, values) => Math.max(widest, lastFilled(values) + 1), 0);
  const uncalculated: string[] = [];
  for (const [key, cell] of cells) if (isUncalculated(cell)) uncalculated.push(key);
  const [y = 0, x = 0] = uncalculated[0]?.split(',').map(Number) ?? [];
  return [
    ...(seen.far
      ? [issue('table-too-large', seen.far.why, placeOf(where, seen.far.line, seen.far.column))]
      : []),
    ...(found > MOST_COLUMNS
      ? [issue('table-too-large', { of: 'columns', found, most: MOST_COLUMNS }, at)]
      : []),
    ...(seen.lost ? [issue('lost-text', {}, placeOf(where, seen.lost.line, seen.lost.column))] : []),
    ...(uncalculated.length > 0
      ? [issue('uncalculated-formula', { cells: uncalculated.length }, placeOf(where, y + 1, x + 1))]
      : []),
  ];
}

function remarksOn(sheet: ReadSheet, file: string, told: Told): Remark[] {
  const { name, isHidden, seen } = sheet;
  const { hiddenRows: rows, hiddenColumns: columns } = seen;
  const hidden = { isSheet: isHidden, rows, columns, cells: told.hidden.length };
  const isAnyHidden = isHidden || rows + columns + hidden.cells > 0;
  const remarks: Remark[] = [];
  if (seen.own) remarks.push({ code: 'own-workbook', facts: { file, sheet: name, cells: seen.own.cells } });
  if (isAnyHidden) remarks.push({ code: 'hidden-cells', facts: { file, sheet: name, ...hidden } });
  const factsOf = (cells: readonly SheetCell[]) =>
    cells.slice(0, 1).map(({ line, column, value: text }) => {
      return { file, sheet: name, cells: cells.length, cell: cellName(column - 1, line), text };
    });
  for (const facts of factsOf(told.cut)) remarks.push({ code: 'cut-figures', facts });
  for (const facts of factsOf(told.whole)) remarks.push({ code: 'whole-figures', facts });
  return remarks;
}

/** The sheet and row that a cell stands in. */
interface Where {
  readonly file: string;
  readonly sheet: string;
  readonly row: GridRow;
}

/** A cell that tells its place when asked: few of many are ever told of. */
class SheetCell implements GridCell {
  readonly value: string;
  readonly figure?: WrittenFigure;
  known: unknown = undefined;
  readonly line: number;
  readonly column: number;
  readonly #where: Where;

  constructor(value: string, figure: WrittenFigure | undefined, where: Where, line: number, column: number) {
    this.value = value;
    if (figure) this.figure = figure;
    this.#where = where;
    this.line = line;
    this.column = column;
  }

  get at(): Place {
    return placeOf(this.#where, this.line, this.column);
  }
}

/** The place of a cell: its row and column, and the texts of its row with where in them its own begins. */
function placeOf({ file, sheet, row }: Where, line: number, column: number): Place {
  const texts = row.map(({ value }) => value.replace(/\s+/g, ' '));
  const offset = texts.slice(0, column - 1).reduce((sum, text) => sum + text.length + SEPARATOR.length, 0);
  const width = Math.max(1, texts[column - 1]?.length ?? 1);
  return { file, sheet, line, column, excerpt: texts.join(SEPARATOR), offset, width };
}

const SEPARATOR = ' | ';
