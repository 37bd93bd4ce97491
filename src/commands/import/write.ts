import { renderCsv } from '../../formats/csv.js';
import { inTableOrder } from '../../kernel/party.js';
import { asSentence } from '../../sheet/sentence.js';
import { type Cell, machineColumn, text } from '../../sheet/sheet.js';
import type { WrittenFigure } from '../../text/figure.js';
import type { OwnRow } from './merge.js';
import { SOURCE_FIELDS, type SourceLine } from './own.js';

/**
 * A measure's own table as CSV: parties in table order, their periods in order of time. Law: it reads back as the same
 * figures; with the same rows it has the same bytes.
 */
export function measureText(rows: readonly OwnRow[], id: string): string {
  const order = new Map(
    inTableOrder([...new Set(rows.map(({ party }) => party))]).map((one, i) => [one.id, i]),
  );
  const inTurn = rows.toSorted(
    (a, b) => (order.get(a.party.id) ?? 0) - (order.get(b.party.id) ?? 0) || (a.period < b.period ? -1 : 1),
  );
  const extra = (['status', 'note', 'source'] as const).filter((field) =>
    rows.some((row) => row[field] !== undefined && row[field] !== 'final'),
  );
  return csvOf(
    ['party', 'period', id, ...extra],
    inTurn.map((row) => [
      text(row.party.id),
      text(row.period),
      figureCell(row.figure),
      ...extra.map((field) => text(row[field] === 'final' ? '' : (row[field] ?? ''))),
    ]),
  );
}

/** Where figures came from, as CSV. */
export function sourcesText(lines: readonly SourceLine[]): string {
  const fields = Object.keys(SOURCE_FIELDS);
  return csvOf(
    fields,
    lines.map((line) => fields.map((field) => text(line[field] ?? ''))),
  );
}

/** Three decimals might be thousands to who reads the file: a nought more and they are not. */
export function figureCell({ value, decimals }: WrittenFigure): Cell {
  return { kind: 'money', value, decimals: decimals === 3 ? 4 : decimals };
}

/** A table as our own CSV, by its headings. */
export function csvOf(ids: readonly string[], rows: readonly Cell[][]): string {
  const columns = ids.map(machineColumn);
  return renderCsv([{ title: asSentence(''), columns, rows, totals: [], notes: [] }]);
}
