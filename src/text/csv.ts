import { type Issue, issue } from '../kernel/issue.js';
import { andThen, fail, type Outcome, outcome, soFar } from '../kernel/outcome.js';
import { CsvCell, closingOf, endOf } from './csv-cell.js';
import type { GridRow } from './grid.js';
import { placeIn, type Source } from './source.js';

export interface CsvTable {
  readonly header: GridRow;
  readonly records: readonly GridRow[];
}

/**
 * Reads CSV separated by semicolon, tab or comma, whichever the first line uses, with LF or CRLF.
 * Issues, all of them: csv-syntax, other-separator, csv-row-length. Lines without any value are passed over.
 */
export function readCsv(source: Source): Outcome<CsvTable> {
  const table = TABLES.get(source) ?? parsed(source);
  TABLES.set(source, table);
  return table;
}

/** What files hold, each taken apart once. */
const TABLES = new WeakMap<Source, Outcome<CsvTable>>();

function parsed(source: Source): Outcome<CsvTable> {
  return andThen(readCsvRecords(source, delimiterOf(source.text)), ([header = [], ...records]) => {
    const trimmed = header.map(({ value, at }) => ({ value: value.trim(), at }));
    const [only, ...others] = trimmed.filter(({ value }) => value !== '');
    // Semicolons that a spreadsheet left at the end of lines whose fields commas separate.
    return only && others.length === 0 && trimmed.length > 1 && only.value.includes(',')
      ? fail('other-separator', { text: only.value }, only.at)
      : withEqualRows({ header: trimmed, records });
  });
}

/**
 * The records of a CSV file as they stand, whatever they mean, without lines of no value. Issue: csv-syntax, where the field
 * begins whose quotes do not match.
 */
function readCsvRecords(source: Source, mark: string): Outcome<GridRow[]> {
  const { text } = source;
  const records: GridRow[] = [];
  let at = 0;
  while (at < text.length) {
    const record: CsvCell[] = [];
    for (let isLast = false; !isLast; at++) {
      const field = fieldAt(source, at, mark);
      if (!field) return fail('csv-syntax', {}, placeIn(source, at, Number.POSITIVE_INFINITY));
      record.push(field);
      at = field.end;
      isLast = text[at] !== mark;
    }
    if (text[at - 1] === '\r' && text[at] === '\n') at++;
    if (record.some(({ value }) => value.trim() !== '')) records.push(record);
  }
  return outcome(records);
}

/** The field that begins here: bare or in quotes; undefined where a quote stands otherwise. */
function fieldAt(source: Source, start: number, mark: string): CsvCell | undefined {
  const { text } = source;
  if (text[start] !== '"') {
    const end = endOf(text, start, mark);
    const value = text.slice(start, end);
    return value.includes('"') ? undefined : new CsvCell(value, source, start, end);
  }
  const close = closingOf(text, start + 1);
  const end = close + 1;
  if (close < 0 || endOf(text, end, mark) !== end) return undefined;
  return new CsvCell(text.slice(start + 1, close).replaceAll('""', '"'), source, start, end);
}

function delimiterOf(text: string): string {
  const firstLine = (/^.*$/m.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  return [';', '\t', ','].find((mark) => firstLine.includes(mark)) ?? ',';
}

/** Every record must have as many fields as the header: a figure with an unquoted comma is caught here. */
function withEqualRows({ header, records }: CsvTable): Outcome<CsvTable> {
  const expected = header.length;
  const [equal, others] = [true, false].map((fits) =>
    records.filter((record) => (record.length === expected) === fits),
  ) as [GridRow[], GridRow[]];
  const issues = others.flatMap((record): Issue[] => {
    const last = record[Math.min(record.length, expected + 1) - 1];
    return last ? [issue('csv-row-length', { expected, found: record.length }, last.at)] : [];
  });
  return soFar({ header, records: equal }, issues);
}
