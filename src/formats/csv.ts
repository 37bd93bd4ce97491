import { toDecimal, toShortDecimal } from '../kernel/number.js';
import { plain } from '../sheet/plain.js';
import type { Shown } from '../sheet/sentence.js';
import { type Cell, forMachines, forPeople, type Sheet } from '../sheet/sheet.js';

/** CSV for machines: RFC 4180, UTF-8 without byte order mark, LF, decimal point, one row a party and no sums. */
export function renderCsv(sheets: readonly Sheet[]): string {
  const [sheet] = sheets.map(forMachines);
  const headings = sheet?.columns.map(({ id }) => guard(id));
  return sheet && headings ? written(headings, sheet.rows, bareText, MACHINES) : '';
}

/** CSV that opens by double click in Swedish Excel: byte order mark, semicolon, decimal comma, CRLF, a row of sums. */
export function renderExcelCsv(sheets: readonly Sheet[]): string {
  const [sheet] = sheets.map(forPeople);
  if (!sheet) return '';
  const headings = sheet.columns.map(({ heading, bareHeading }) => guard(bareHeading ?? heading));
  const textOf = (cell: Cell) => (cell.kind === 'text' ? bareText(cell) : shortText(cell).replace('.', ','));
  return `\uFEFF${written(headings, [...sheet.rows, ...sheet.totals], textOf, EXCEL)}`;
}

interface Form {
  readonly mark: string;
  readonly end: string;
  /** What puts a text in quotes. */
  readonly quoted: RegExp;
}

/** Who tells the mark by the headings must not take one that stands in a name. */
const MACHINES: Form = { mark: ',', end: '\n', quoted: /[,;\t"\r\n]/ };
const EXCEL: Form = { mark: ';', end: '\r\n', quoted: /[;"\r\n]/ };

/** So many lines are kept apart at a time, for each takes more room than its text. */
const AT_ONCE = 1000;

function written(
  headings: readonly string[],
  rows: Iterable<readonly Cell[]>,
  textOf: (cell: Cell) => string,
  { mark, end, quoted }: Form,
): string {
  const shown = (text: string) => (quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lineOf = (texts: readonly string[]) => texts.map(shown).join(mark) + end;
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
