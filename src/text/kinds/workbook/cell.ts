import type { Cell, CellValue } from 'hucre/xlsx';
import { type ShownFigure, shownFigure } from './figure.js';

/** What a cell shows, by whether a text of its sheet tells of thousands: texts as they stand, with the marks of their footnotes, dates as 2024-01-31, TRUE and FALSE, errors by their names. */
export function shownCell(value: CellValue, cell: Cell | undefined, tellsMany: () => boolean): ShownFigure {
  if (typeof value === 'number' && Number.isFinite(value))
    return shownFigure(value, cell?.style?.numFmt ?? '', tellsMany);
  if (value instanceof Date) return { text: dateText(value), isCut: false };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', isCut: false };
  const runs = cell?.richText?.map(({ text, font }, i) =>
    i > 0 && font?.vertAlign === 'superscript' ? raised(text) : text,
  );
  return { text: runs?.join('') ?? String(value ?? ''), isCut: false };
}

/** Raised digits as what they are, for a reader that knows no looks: `¹` of `1` and of `1)`. */
export function raised(text: string): string {
  return text.replace(/(\d)\)?/g, (_, digit: string) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

/** Whether a cell has a formula, and nothing of what it gave: whoever wrote the workbook did not calculate it. */
export function isUncalculated(cell: Cell): boolean {
  return cell.formula !== undefined && cell.value === null;
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split(/[T.]/);
  const clock = time.replace(/:00$/, '');
  if (day < '1900-01-01') return clock;
  // `30:00` of hours is stored as a day and a quarter: the first days of 1900 with a clock are hours.
  if (day < '1901' && clock !== '00:00') {
    const hours = Math.floor((date.getTime() - Date.UTC(1899, 11, 31)) / 3_600_000);
    return `${hours}${clock.slice(2)}`;
  }
  return clock === '00:00' ? day : `${day} ${clock}`;
}
