import type { Place } from './issue.js';

/** A place as it is told: `published/a.csv:3:4`, and `a.xlsx#Blad1!D3` in a workbook. Requires: it stands in a file. */
export function placeName({ file, sheet, line, column }: Place): string {
  return sheet === undefined ? `${file}:${line}:${column}` : `${file}#${sheet}!${cellName(column - 1, line)}`;
}

/** The name of a cell: column 0, row 1 is A1. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** The name of a column of a sheet: column 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
