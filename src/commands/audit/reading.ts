import { decimalOrNull } from '../../sheet/figures.js';
import type { ForeignTable, SumRow, TableColumn } from '../../text/foreign/foreign.js';
import type { Audit } from './findings.js';

/** How a table was read, as data: every column with what it holds, and what its rows are to each other. */
export function readingOf(table: ForeignTable, audit: Audit): object {
  return {
    columns: table.columns.map((one) => columnData(one, table, audit)),
    parties: table.rows.length,
    totals: [
      ...(table.total ? [{ ...named(table.total), of: table.rows.map(named), tested: true }] : []),
      ...table.wholes.map((whole) => ({ ...named(whole), of: whole.of.map(named), tested: true })),
      ...table.open.map((whole) => ({ ...named(whole), of: whole.of.map(named), tested: false })),
    ],
    parts: table.pieces.map((row) => ({ ...named(row), parts: row.of.map(named) })),
    sumLike: table.sumLike.map(named),
  };
}

function columnData(one: TableColumn, table: ForeignTable, audit: Audit) {
  const { column, role, isRead, step, total, misprint } = one;
  const { index, heading, kind, unit, currency, scale, period, marks } = column;
  const isUntested = audit.untested.some((untested) => untested.column === one);
  const isFigures = one.figures.length > 0;
  const isUnread = table.unread.some(({ kind: what, number }) => what === 'column' && number === index + 1);
  return {
    number: index + 1,
    heading,
    kind,
    role: role ?? null,
    unit: unit ?? null,
    currency: currency ?? null,
    scale: isFigures ? decimalOrNull(scale) : null,
    period: period ?? null,
    decimal: marks === ',' || marks === '.' ? marks : null,
    step: decimalOrNull(step),
    total: decimalOrNull(total?.value),
    misprint: misprint?.value.trim() ?? null,
    read: isRead || !isUnread,
    tested: isFigures ? isRead && !isUntested : null,
  };
}

function named({ name, at }: Pick<SumRow, 'name' | 'at'>) {
  return { name, line: at.line };
}
