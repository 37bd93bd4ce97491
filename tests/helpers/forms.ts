import { parse } from 'csv-parse/sync';
import { unzip } from './workbooks.js';

/** What a result is printed as: the ids of the formats, and the CSV for Excel. */
export type Form = 'table' | 'csv' | 'csv --excel' | 'json' | 'markdown' | 'xlsx' | 'html';

/** The cells of every row that a form shows, as they are written. JSON has no rows. */
export function rowsIn(form: Form, printed: string | Uint8Array): string[][] {
  const text = typeof printed === 'string' ? printed : '';
  switch (form) {
    case 'table':
      return text.split('\n').map((line) => line.trim().split(/ {2,}/));
    case 'markdown':
      return text.split('\n').map((line) => line.split('|').map((cell) => cell.replaceAll('*', '').trim()));
    case 'csv':
      return parse(text, { relax_column_count: true });
    case 'csv --excel':
      return parse(text, { relax_column_count: true, delimiter: ';', bom: true });
    case 'html':
      return parts(text, /<tr\b[^>]*>(.*?)<\/tr>/gs).map((row) =>
        parts(row, /<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs).map((cell) => unescaped(cell.replace(/<[^>]*>/g, ''))),
      );
    case 'xlsx':
      return [...unzip(printed as Uint8Array)]
        .filter(([name]) => name.startsWith('xl/worksheets/'))
        .flatMap(([, sheet]) => parts(sheet, /<row\b[^>]*>(.*?)<\/row>/gs).map(workbookCells));
    case 'json':
      return [];
  }
}

function workbookCells(row: string): string[] {
  return parts(row, /<c\b[^>]*>(.*?)<\/c>/gs).map((cell) =>
    unescaped(/<(?:v|t)\b[^>]*>(.*?)<\/(?:v|t)>/s.exec(cell)?.[1] ?? ''),
  );
}

function parts(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, part = '']) => part);
}

function unescaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => marks[name] ?? whole);
}

/**
 * The figure that a cell shows, as plain decimals without needless zeros: `1 234,50 kr` is 1234.5; undefined when the
 * cell is no figure in the language's way of writing, or a machine's.
 */
export function figureIn(cell: string, mark: ',' | '.'): string | undefined {
  const plain = cell.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '').replace(/(\skr|%)$/, '');
  const [, sign, whole, decimals = ''] =
    (mark === ',' ? /^(-?)(\d+)(?:,(\d+))?$/ : /^(-?)(\d+)(?:\.(\d+))?$/).exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const rest = decimals.replace(/0+$/, '');
  const size = `${BigInt(whole)}${rest === '' ? '' : `.${rest}`}`;
  return size === '0' ? '0' : `${sign}${size}`;
}
