import type { Place } from '../kernel/issue.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import { type GridCell, type GridRow, MOST_COLUMNS } from './grid.js';
import { placeIn, type Source } from './source.js';

/**
 * The rows of CSV that anybody made, in its cells as a spreadsheet takes them: a quote inside a cell is a quote, what
 * follows a cell in quotes belongs to it, blanks may stand before quotes. A line that begins with `#` is a comment, a row
 * of one cell. Rows without any value are passed over. Law: what is written by RFC 4180 reads back. Issues: csv-syntax,
 * where quotes that do not match would join lines, and table-too-large.
 */
export function readLooseCsv(source: Source, mark: string, from = 0): Outcome<GridRow[]> {
  const { text } = source;
  const rows: GridRow[] = [];
  // The cells of the line in hand: a list that grows anew for each has room for many more.
  const row: Cell[] = [];
  let at = from;
  while (at < text.length) {
    let count = 0;
    let isLast = isComment(text, at, mark);
    do {
      const cell = isLast ? lineAt(source, at) : cellAt(source, at, mark);
      if (cell === undefined) return fail('csv-syntax', {}, placeIn(source, at, Number.POSITIVE_INFINITY));
      row[count++] = cell;
      if (count > MOST_COLUMNS) return tooWide(source, at, mark);
      isLast ||= text[cell.end] !== mark;
      at = cell.end + 1;
    } while (!isLast);
    if (text[at - 1] === '\r' && text[at] === '\n') at++;
    const cells = row.slice(0, count);
    if (cells.some(({ value }) => value.trim() !== '')) rows.push(cells);
  }
  return outcome(rows);
}

/** Tells how many columns a line has, as far as its marks tell. */
function tooWide(source: Source, at: number, mark: string): Outcome<never> {
  const place = placeIn(source, at, at + 1);
  const line = source.text.slice(at, endOf(source.text, at, '\n'));
  const found = MOST_COLUMNS + line.split(mark).length;
  return fail('table-too-large', { of: 'columns', found, most: MOST_COLUMNS }, place);
}

/** A cell that tells its place when asked: few of many are ever told of. */
class Cell implements GridCell {
  readonly value: string;
  readonly end: number;
  known: unknown = undefined;
  readonly #source: Source;
  readonly #start: number;

  constructor(value: string, source: Source, start: number, end: number) {
    this.value = value;
    this.end = end;
    this.#source = source;
    this.#start = start;
  }

  get at(): Place {
    return placeIn(this.#source, this.#start, this.end);
  }
}

/** Whether a line is a comment: `# source: …`. `#;Name` is a heading, `#1;Alby` a row. */
function isComment(text: string, at: number, mark: string): boolean {
  if (text[at] !== '#') return false;
  const next = text.slice(at + 1, at + 20).replace(/^ +/, '')[0];
  return next !== mark && !/\d/.test(text[at + 1] ?? '');
}

function lineAt(source: Source, start: number): Cell {
  const end = endOf(source.text, start, '\n');
  return new Cell(source.text.slice(start, end), source, start, end);
}

/** The cell that begins here; undefined where its quotes do not match. */
function cellAt(source: Source, start: number, mark: string): Cell | undefined {
  const { text } = source;
  let quote = start;
  while (text[quote] === ' ') quote++;
  if (text[quote] !== '"') {
    const end = endOf(text, start, mark);
    return new Cell(text.slice(start, end), source, start, end);
  }
  const close = closingOf(text, quote + 1);
  if (close < 0) return undefined;
  const inner = text.slice(quote + 1, close).replaceAll('""', '"');
  const end = endOf(text, close + 1, mark);
  const rest = text.slice(close + 1, end);
  if (rest.trim() === '') return new Cell(inner, source, start, end);
  return /[\r\n]/.test(inner) ? undefined : new Cell(inner + rest, source, start, end);
}

/** Where a cell in quotes is closed; -1 where nothing closes it. */
function closingOf(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

/** Where a cell without quotes ends: before a mark, or the end of the line. */
function endOf(text: string, from: number, mark: string): number {
  const code = mark.charCodeAt(0);
  for (let i = from; i < text.length; i++) {
    const one = text.charCodeAt(i);
    if (one === code || one === LF || one === CR) return i;
  }
  return text.length;
}

const LF = 10;
const CR = 13;
