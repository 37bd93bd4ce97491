import { decimalsOf, type Rational, toDecimal, toShortDecimal } from '../../kernel/number.js';
import { columnName } from '../../kernel/place.js';
import { type DecimalMark, showNumber } from '../../sheet/figures.js';
import { plain } from '../../sheet/plain.js';
import type { Shown } from '../../sheet/sentence.js';
import type { BookChart } from './chart.js';

/** What a cell is for; the styles say what that looks like. */
export type Look = 'plain' | 'title' | 'heading' | 'total' | 'input' | 'note' | 'helper' | FormLook;

/** Of a form: what is filled in, and what follows, which may be a sum. */
type FormLook = 'entry' | 'made' | 'sum';

export interface Style {
  readonly look: Look;
  /** A number format as spreadsheets store it, in any language: `#,##0 "kr"`; none is General. */
  readonly format?: string;
  readonly isRight?: boolean;
  readonly isIndented?: boolean;
  readonly isWrapped?: boolean;
}

/** A cell: a text or an exact figure, which with a formula is what the formula gives today. */
export interface BookCell {
  readonly value: string | Rational;
  readonly formula?: string;
  readonly style: Style;
}

export interface BookRow {
  readonly cells: readonly (BookCell | undefined)[];
  /** The first cell runs over so many columns. */
  readonly span?: number;
  /** How many lines of text it needs. */
  readonly lines?: number;
}

/** One sheet of a workbook. Columns count from 0, rows from 1, as their formulas do. */
export interface Page {
  readonly name: string;
  /** The width of each column, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly BookRow[];
  /** The row of headings: what lies above the next row stands still, and the row is repeated on each printed page. */
  readonly headingRow: number;
  /** How many columns are printed, from the first. */
  readonly printed: number;
  readonly isLandscape?: boolean;
  readonly charts?: readonly BookChart[];
  /** Of its own cells, names that formulas may use. */
  readonly names?: readonly Omit<BookName, 'page'>[];
}

/** A name that formulas may use for a cell. */
export interface BookName {
  readonly name: string;
  readonly page: string;
  readonly cell: string;
}

export interface Book {
  readonly title: Shown;
  readonly creator: string;
  readonly pages: readonly Page[];
  readonly names: readonly BookName[];
}

/** How many digits a spreadsheet keeps of a number. */
const DIGITS = 15;

/** How many decimals are written of what no decimals write. */
const PLACES = 17;

/** Whether a spreadsheet can hold the figure without losing a digit. */
export function fits(value: Rational): boolean {
  if (decimalsOf(value) === undefined) return false;
  return toShortDecimal(value).replace(/[-.]/g, '').replace(/^0+/, '').length <= DIGITS;
}

export function label(text: Shown, look: Look = 'plain', more: Omit<Style, 'look'> = {}): BookCell {
  return { value: plain(text), style: { look, ...more } };
}

/** A figure to the last digit; one with more digits than a spreadsheet keeps is written as text, never rounded. */
export function figure(value: Rational, style: Style, mark: DecimalMark, formula?: string): BookCell {
  if (fits(value)) return { value, style, formula };
  return { value: showNumber(value, mark), style: { look: style.look, isRight: true } };
}

/** A figure that is only shown, as near as a spreadsheet comes: a share, an amount before rounding. */
export function about(value: Rational, style: Style, formula?: string): BookCell {
  return { value, style, formula };
}

/** Kronor with a space between thousands, in the reader's own way of writing. */
export function kronor(decimals: number): string {
  return `#,##0${fraction(decimals)} "kr"`;
}

export function decimalFormat(decimals: number): string {
  return `0${fraction(decimals)}`;
}

export const PERCENT = '0.00%';

function fraction(decimals: number): string {
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
}

/** What is written for a figure. */
export function numeral(value: Rational): string {
  const decimals = decimalsOf(value);
  return toDecimal(value, decimals === undefined || decimals > PLACES ? PLACES : decimals);
}

/** The name of a cell that does not move when its formula is copied: $A$1. */
export function fixedName(column: number, row: number): string {
  return `$${columnName(column)}$${row}`;
}

/** The name of a page, as formulas write it. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export const BLANK: BookRow = { cells: [] };
