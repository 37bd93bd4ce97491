import { fold } from '../kernel/identity.js';
import type { Located, Place } from '../kernel/issue.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { Grid, GridCell, GridRow } from './grid.js';
import { noSuch } from './scalars/names.js';

/** A file by its name, and the sheet of it when it has several. */
export interface TableName {
  readonly file: string;
  readonly sheet?: Located<string>;
}

/** The name of a workbook and of a sheet in it, as one text: `avgifter.xlsx#Blad1`. */
const WITH_SHEET = /^(.*\.(?:xlsx|xlsm|ods))#(.+)$/is;

/** Takes a name apart, as the command line or data has it: `file.xlsx#Sheet` names a sheet, of every other `#` is a part of the file's name. */
export function tableNamed(name: string, named?: Place): TableName {
  const [, file, sheet] = WITH_SHEET.exec(name) ?? [];
  if (file === undefined || sheet === undefined) return { file: name };
  const column = file.length + 2;
  const at = named ?? { line: 1, column, excerpt: name, width: sheet.length };
  return { file, sheet: { value: sheet, at } };
}

/**
 * The table that is named, else the only one: of several sheets the only one with rows and figures. Issues: unknown-sheet,
 * several-sheets, no-table.
 */
export function theGrid(grids: readonly Grid[], { file, sheet }: TableName): Outcome<Grid> {
  const names = grids.map(({ name }) => name ?? '');
  if (sheet) {
    const wanted = fold(sheet.value);
    const found =
      grids.find(({ name }) => name === sheet.value) ?? grids.find(({ name = '' }) => fold(name) === wanted);
    return found ? outcome(found) : noSuch('unknown-sheet', sheet, names.filter(Boolean));
  }
  const main = grids.find(({ isMain }) => isMain);
  if (main) return outcome(main);
  const tables = grids.length === 1 ? grids : grids.filter(isTable);
  const filled = tables.length > 0 ? tables : grids;
  const [only, another] = filled.filter(({ rows, issues = [] }) => rows.length > 0 || issues.length > 0);
  const at = { ...(only ?? grids[0])?.at, file, line: 1, column: 1, excerpt: '', width: 1, sheet: undefined };
  if (!only) return fail('no-table', { sheets: names }, at);
  if (!another) return outcome(only);
  if (tables.length === 0) return fail('no-table', { sheets: names }, at);
  const sheets = tables.map(({ name = '' }) => name);
  const example = WITH_SHEET.test(`${file}#x`) ? `${file}#${sheets[0]}` : undefined;
  return fail('several-sheets', { sheets, example }, at);
}

/** Whether a sheet may be the table that is meant: two rows or more, and a figure beside something. */
function isTable({ rows }: Grid): boolean {
  const isFilled = ({ value }: GridCell) => value.trim() !== '';
  const hasFigure = (row: GridRow) =>
    row.some(({ value, figure }) => figure !== undefined || FIGURE.test(value));
  return rows.length > 1 && rows.some((row) => hasFigure(row) && row.filter(isFilled).length > 1);
}

/** A text that may be a figure: `50 078 kr`, `(1.234,5)`. */
const FIGURE = /^\s*[^\p{L}\p{N}]{0,3}\d[\d\s.,'’]*[^\p{L}\p{N}]{0,3}\s?\p{L}{0,4}\s*$/u;
