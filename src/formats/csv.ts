import { toDecimal, toShortDecimal } from '../kernel/number.js';
import { plain } from '../sheet/plain.js';
import type { Shown } from '../sheet/sentence.js';
import { type Cell, forMachines, forPeople, type Sheet } from '../sheet/sheet.js';

/** CSV for machines: RFC 4180, UTF-8 without byte order mark, LF, decimal point, one row a party and no sums. */
export function renderCsv(sheets: readonly Sheet[]): string {
  return sheets
    .slice(0, 1)
    .map(forMachines)
    .map(({ columns, rows }) =>
      written([columns.map(({ id }) => guard(id)), ...rows.map((row) => row.map(bareText))], ',', '\n'),
    )
    .join('');
}

/** CSV that opens by double click in Swedish Excel: byte order mark, semicolon, decimal comma, CRLF, a row of sums. */
export function renderExcelCsv(sheets: readonly Sheet[]): string {
  const [sheet] = sheets.map(forPeople);
  if (!sheet) return '';
  const lines = [...sheet.rows, ...sheet.totals].map((row) =>
    row.map((cell) => (cell.kind === 'text' ? bareText(cell) : shortText(cell).replace('.', ','))),
  );
  const headings = sheet.columns.map(({ heading, bareHeading }) => guard(bareHeading ?? heading));
  return `\uFEFF${written([headings, ...lines], ';', '\r\n')}`;
}

/** Records as RFC 4180 writes them: in quotes only what would be read as something else without. */
function written(records: readonly (readonly string[])[], mark: string, end: string): string {
  const field = (value: string) =>
    value.includes(mark) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return records.map((record) => `${record.map(field).join(mark)}${end}`).join('');
}

/** A cell as a bare figure with a decimal point, or a guarded text. */
function bareText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return guard(cell.text);
    case 'number':
      return toShortDecimal(cell.value);
    case 'percent':
      return toDecimal(cell.value, cell.decimals ?? 2);
    case 'money':
      return toDecimal(cell.value, cell.decimals);
    case 'exact':
      return toShortDecimal(cell.value);
    case 'empty':
      return '';
  }
}

/** The same with no more decimals than people see. */
function shortText(cell: Cell): string {
  const isShort = cell.kind === 'number' && cell.decimals !== undefined;
  return isShort ? toDecimal(cell.value, cell.decimals) : bareText(cell);
}

/** Texts that a spreadsheet would run as a formula, also by a sign of full width, get an apostrophe in front. Figures never come here. */
export function guard(value: Shown): string {
  const shown = plain(value);
  return /^\s*[=+\-@＝＋－＠]/.test(shown) ? `'${shown}` : shown;
}
