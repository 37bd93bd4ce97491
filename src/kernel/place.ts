/** Where a value stands. Lines and columns count from 1; `width` is how many characters the caret underlines. */
export interface Place {
  /** The file as the user may open it; undefined when the value stands on the command line. */
  readonly file?: string;
  /** The sheet, where the file is a workbook: its line is a row then, and its column one of the sheet. */
  readonly sheet?: string;
  readonly line: number;
  readonly column: number;
  /** The column, YAML field or option that holds the value. */
  readonly field?: string;
  /** The user's own line. */
  readonly excerpt: string;
  /** How far into the excerpt it begins, where its column does not tell. */
  readonly offset?: number;
  readonly width: number;
}

/** A value together with where it was written. */
export interface Located<T> {
  readonly value: T;
  readonly at: Place;
}

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
