import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import { CsvCell, closingOf, endOf } from './csv-cell.js';
import { type GridRow, MOST_COLUMNS } from './grid.js';
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
  let at = from;
  while (at < text.length) {
    const row: CsvCell[] = [];
    let isLast = false;
    while (!isLast) {
      const cell =
        row.length === 0 && isComment(text, at, mark) ? lineAt(source, at) : cellAt(source, at, mark);
      if (cell === undefined) return fail('csv-syntax', {}, placeIn(source, at, Number.POSITIVE_INFINITY));
      row.push(cell);
      if (row.length > MOST_COLUMNS) return tooWide(source, at, mark);
      isLast = text[cell.end] !== mark || cell.isWholeLine;
      at = cell.end + 1;
    }
    if (text[at - 1] === '\r' && text[at] === '\n') at++;
    if (row.some(({ value }) => value.trim() !== '')) rows.push(row);
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

/** Whether a line is a comment: `# source: …`. `#;Name` is a heading, `#1;Alby` a row. */
function isComment(text: string, at: number, mark: string): boolean {
  if (text[at] !== '#') return false;
  const next = text.slice(at + 1, at + 20).replace(/^ +/, '')[0];
  return next !== mark && !/\d/.test(text[at + 1] ?? '');
}

function lineAt(source: Source, start: number): CsvCell {
  const end = endOf(source.text, start, '\n');
  return new CsvCell(source.text.slice(start, end), source, start, end, true);
}

/** The cell that begins here; undefined where its quotes do not match. */
function cellAt(source: Source, start: number, mark: string): CsvCell | undefined {
  const { text } = source;
  let quote = start;
  while (text[quote] === ' ') quote++;
  if (text[quote] !== '"') {
    const end = endOf(text, start, mark);
    return new CsvCell(text.slice(start, end), source, start, end);
  }
  const close = closingOf(text, quote + 1);
  if (close < 0) return undefined;
  const inner = text.slice(quote + 1, close).replaceAll('""', '"');
  const end = endOf(text, close + 1, mark);
  const rest = text.slice(close + 1, end);
  if (rest.trim() === '') return new CsvCell(inner, source, start, end);
  return /[\r\n]/.test(inner) ? undefined : new CsvCell(inner + rest, source, start, end);
}
