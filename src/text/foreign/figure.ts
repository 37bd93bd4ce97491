import { issue } from '../../kernel/issue.js';
import {
  MAX_DIGITS,
  multiply,
  ONE,
  parseDecimal,
  powerOfTen,
  type Rational,
  rational,
  toDecimal,
  ZERO,
} from '../../kernel/number.js';
import { fail, type Outcome, outcome } from '../../kernel/outcome.js';
import type { WrittenFigure } from '../figure.js';
import type { GridCell } from '../grid.js';
import type { PrintedFigure } from './foreign.js';
import { DECIMAL_MARKS } from './form.js';
import { formOf, isNothing, kindOf } from './kind.js';
import { figureBy } from './marks.js';
import type { ForeignColumn } from './profiled.js';

/** A figure of a column: as it is written, and in its column's unit. */
export interface ColumnFigure extends PrintedFigure {
  /** Before any scale: 5 of `5 tkr`. */
  readonly written: WrittenFigure;
}

/**
 * Reads a cell exactly, as its column is written; undefined for one that is blank or says that its figure is missing. A dash
 * is zero. `value` is in kronor (or whole of another currency) where the column is of money: 5000 of `5 tkr`.
 * Issues: ambiguous-column or mixed-units, the same one for each cell of it; not-a-number, number-too-long,
 * not-kronor for another currency in a column of kronor.
 */
export function figureIn(column: ForeignColumn, cell: GridCell): Outcome<ColumnFigure | undefined> {
  const kind = kindOf(cell);
  if (kind === 'blank' || kind === 'missing') return outcome(undefined);
  if (isNothing(cell)) return outcome(new CellFigure({ value: ZERO, decimals: 0 }, ONE, cell));
  const form = formOf(cell);
  if (form && column.ambiguous && (column.isMixed || (form.comma !== form.point && form.comma && form.point)))
    return { ok: false, issues: [column.ambiguous] };
  const currency = form?.unit?.currency;
  if (currency !== undefined && column.currency !== undefined && currency !== column.currency) {
    const text = cell.value.trim();
    // Two currencies are never added up.
    return column.currency === 'SEK'
      ? fail('not-kronor', { text, currency }, cell.at)
      : fail('not-a-number', { text }, cell.at);
  }
  const written = form && figureBy(column.marks, form);
  if (!written && cell.value.replace(/\D/g, '').length > MAX_DIGITS)
    return fail('number-too-long', { most: MAX_DIGITS }, cell.at);
  const mark = form && DECIMAL_MARKS.find((one) => one === column.marks);
  if (!written) return fail('not-a-number', { text: cell.value.trim(), mark }, cell.at);
  return outcome(new CellFigure(written, form.unit?.scale ?? column.scale, cell));
}

/** A figure whose place and step are made when they are asked for. */
class CellFigure implements ColumnFigure {
  readonly value: Rational;
  readonly #scale: Rational;
  readonly #cell: GridCell;

  constructor(
    readonly written: WrittenFigure,
    scale: Rational,
    cell: GridCell,
  ) {
    this.#scale = scale;
    this.#cell = cell;
    this.value = multiply(written.value, scale);
  }

  get step() {
    return multiply(stepOf(this.written.decimals), this.#scale);
  }

  get at() {
    return this.#cell.at;
  }
}

/** What the last of so many decimals is worth, made once. */
function stepOf(decimals: number): Rational {
  STEPS[decimals] ??= rational(1n, powerOfTen(decimals));
  return STEPS[decimals];
}

const STEPS: Rational[] = [];

/** Amounts are read to so many decimals: what a spreadsheet writes beyond them is the noise of its own arithmetic. */
const MOST_DECIMALS = 6;

/** The same figure without the noise of a spreadsheet's arithmetic, as amounts are read. */
export function withoutNoise(figure: ColumnFigure): ColumnFigure {
  const { written, step, at } = figure;
  if (written.decimals <= MOST_DECIMALS) return figure;
  const grain = multiply(step, rational(10n ** BigInt(written.decimals - MOST_DECIMALS)));
  const scale = multiply(grain, rational(10n ** BigInt(MOST_DECIMALS)));
  const value = multiply(parseDecimal(toDecimal(written.value, MOST_DECIMALS)), scale);
  return { written, value, step: grain, at };
}

/** The issue of a party whose figure is not there. */
export function emptyField(column: ForeignColumn, cell: GridCell) {
  return issue('empty-field', { field: column.heading || String(column.index + 1) }, cell.at);
}
