import { nth } from '../../kernel/nth.js';
import { compare, sum } from '../../kernel/number.js';
import type { TableColumn } from '../../text/foreign/foreign.js';
import { isTotal } from '../../text/sum-rows.js';

/**
 * The columns that are called sums of those beside them, of people or of money as they are, and are not in every row: what they
 * are the sums of, or which of them is wrong, is not known.
 */
export function openAcross(columns: readonly TableColumn[]): TableColumn[] {
  return columns.filter((one, index) => {
    if (!isTotal(one.column.heading) || !isWhole(one, one)) return false;
    const before = runBefore(columns, index, one);
    return before.length > 1 && !before.some((_, start) => isSumOf(one, before.slice(start)));
  });
}

/** The columns just before one that may be its parts. */
function runBefore(columns: readonly TableColumn[], end: number, of: TableColumn): TableColumn[] {
  let start = end;
  while (start > 0 && isWhole(nth(columns, start - 1), of)) start--;
  return columns.slice(start, end);
}

/** Whether a column has a figure in each row, and of the kind of another's. */
function isWhole({ isAdditive, hasMissing, figures, column }: TableColumn, of: TableColumn): boolean {
  const isMoney = (kind: string) => kind === 'amount' || kind === 'tax';
  return (
    isAdditive &&
    !hasMissing &&
    !column.isIdentity &&
    column.kind !== 'percent' &&
    figures.length === of.figures.length &&
    isMoney(column.kind) === isMoney(of.column.kind)
  );
}

function isSumOf(of: TableColumn, parts: readonly TableColumn[]): boolean {
  return (
    parts.length > 1 &&
    of.figures.every(
      ({ value }, row) => compare(value, sum(parts.map(({ figures }) => nth(figures, row).value))) === 0,
    )
  );
}
