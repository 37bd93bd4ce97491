import { type Issue, issue } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { andThen, fail, type Outcome, outcome, soFar } from '../kernel/outcome.js';
import { assert } from '../kernel/problem.js';
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
export async function readCsv(source: Source): Promise<Outcome<CsvTable>> {
  const table = TABLES.get(source) ?? (await parsed(source));
  TABLES.set(source, table);
  return table;
}

/** What files hold, each taken apart once. */
const TABLES = new WeakMap<Source, Outcome<CsvTable>>();

async function parsed(source: Source): Promise<Outcome<CsvTable>> {
  return andThen(await readCsvRecords(source, delimiterOf(source.text)), ([header = [], ...records]) => {
    const trimmed = header.map(({ value, at }) => ({ value: value.trim(), at }));
    const [only, ...others] = trimmed.filter(({ value }) => value !== '');
    // Semicolons that a spreadsheet left at the end of lines whose fields commas separate.
    return only && others.length === 0 && trimmed.length > 1 && only.value.includes(',')
      ? fail('other-separator', { text: only.value }, only.at)
      : withEqualRows({ header: trimmed, records });
  });
}

/** The records of a CSV file as they stand, whatever they mean. Issue: csv-syntax. */
async function readCsvRecords(source: Source, delimiter: string): Promise<Outcome<GridRow[]>> {
  const { parse, CsvError } = await import('csv-parse/sync');
  let parsed: readonly Parsed[];
  try {
    parsed = parse(source.text, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as Parsed[];
  } catch (error) {
    assert(error instanceof CsvError, 'nothing but quotes that do not match keeps CSV from being read');
    const start = faultyField(source.text, Number(error.bytes), delimiter);
    return fail('csv-syntax', {}, placeIn(source, start, Number.POSITIVE_INFINITY));
  }
  return outcome(locate(source, parsed, delimiter));
}

/** A record as csv-parse tells it: the values of its fields, and its text. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Where the field begins whose quotes do not match: after the separator that so many bytes stand before, or where its record begins. */
function faultyField(text: string, bytes: number, delimiter: string): number {
  const before = String(Buffer.from(text).subarray(0, bytes)).length;
  return text.startsWith(delimiter, before) ? before + delimiter.length : before;
}

function delimiterOf(text: string): string {
  const firstLine = (/^.*$/m.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  return [';', '\t', ','].find((mark) => firstLine.includes(mark)) ?? ',';
}

/** csv-parse tells the records but not where their fields stand: the raw text of each record does. */
function locate(source: Source, parsed: readonly Parsed[], delimiter: string): GridRow[] {
  const located: GridRow[] = [];
  let start = 0;
  for (const { record, raw } of parsed) {
    const spans = spansOf(raw, delimiter);
    const fields = record.map((value, i) => {
      const [from, to] = nth(spans, i);
      return { value, at: placeIn(source, start + from, start + to) };
    });
    if (fields.some(({ value }) => value.trim() !== '')) located.push(fields);
    start += raw.length;
    if (raw.endsWith('\r') && source.text[start] === '\n') start++;
  }
  return located;
}

/** Where the fields of one raw record begin and end; a delimiter inside quotes does not end a field. */
function spansOf(raw: string, delimiter: string): [number, number][] {
  const text = raw.replace(/\r?\n?$/, '');
  const spans: [number, number][] = [];
  let [from, quoted] = [0, false];
  for (let i = 0; i <= text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    if (i < text.length && (quoted || text[i] !== delimiter)) continue;
    spans.push([from, i]);
    from = i + 1;
  }
  return spans;
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
