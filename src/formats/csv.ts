import { toDecimal, toShortDecimal } from '../kernel/number.js';
import { plain } from '../sheet/plain.js';
import type { Shown } from '../sheet/sentence.js';
import { type Cell, forMachines, forPeople, type Sheet } from '../sheet/sheet.js';

/** CSV for machines: RFC 4180, UTF-8 without byte order mark, LF, decimal point, one row a party and no sums. */
export async function renderCsv(sheets: readonly Sheet[]): Promise<string> {
  const [sheet] = sheets.map(forMachines);
  return sheet
    ? written(
        sheet.columns.map(({ id }) => guard(id)),
        sheet.rows,
        bareText,
        { delimiter: ',', record_delimiter: '\n', quoted_match: OTHER_MARKS },
      )
    : '';
}

/** CSV that opens by double click in Swedish Excel: byte order mark, semicolon, decimal comma, CRLF, a row of sums. */
export async function renderExcelCsv(sheets: readonly Sheet[]): Promise<string> {
  const [sheet] = sheets.map(forPeople);
  if (!sheet) return '';
  const headings = sheet.columns.map(({ heading, bareHeading }) => guard(bareHeading ?? heading));
  const textOf = (cell: Cell) => (cell.kind === 'text' ? bareText(cell) : shortText(cell).replace('.', ','));
  const options = { delimiter: ';', record_delimiter: '\r\n' };
  return `\uFEFF${await written(headings, [...sheet.rows, ...sheet.totals], textOf, options)}`;
}

/** So many lines are kept apart at a time, for each takes more room than its text. */
const AT_ONCE = 1000;

/** Lines as csv-stringify writes them; those that nothing is quoted in, nearly all, need not be looked through again. */
async function written(
  headings: readonly string[],
  rows: Iterable<readonly Cell[]>,
  textOf: (cell: Cell) => string,
  options: { delimiter: string; record_delimiter: string; quoted_match?: RegExp },
): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const lineOf = (texts: readonly string[]) =>
    texts.some((text) => QUOTED.test(text))
      ? stringify([[...texts]], { ...options, escape_formulas: false })
      : texts.join(options.delimiter) + options.record_delimiter;
  const texts: string[] = [];
  let lines = [lineOf(headings)];
  for (const row of rows) {
    lines.push(lineOf(row.map(textOf)));
    if (lines.length < AT_ONCE) continue;
    texts.push(lines.join(''));
    lines = [];
  }
  return texts.join('') + lines.join('');
}

/** What puts a text in quotes: a mark, a quote or a break. */
const QUOTED = /[,;\t"\r\n]/;
/** Who tells the mark by the headings must not take one that stands in a name. */
const OTHER_MARKS = /[;\t]/;

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
