import * as v from 'valibot';
import type { Agreement } from '../core/agreement.js';
import { type Issue, issue, type Located, type Place } from '../core/issue.js';
import { fold, inTableOrder, type Party } from '../core/party.js';
import {
  type PrintedCell,
  type PrintedRow,
  type PublishedTable,
  ROLES,
  type Role,
  TOTAL_ROW,
  UNCLAIMED_ROW,
} from '../core/published.js';
import { type CsvRecord, type CsvTable, readCsv } from './csv.js';
import { type Dialect, dialectOf, readFigure } from './figure.js';
import { type Folder, readSource } from './files.js';
import { take } from './records.js';
import { map, text } from './shape.js';
import { choiceOf, keep, partiesOf, partyOf, reportRepeated } from './values.js';
import type { Path } from './yaml.js';

const KINDS = ['allocation', 'costs'] as const;

/** How an agreement names a table that was published of it. */
export const PUBLISHED_SHAPE = map({
  file: text,
  title: text,
  source: text,
  note: v.optional(text),
  of: v.optional(text),
  parties: v.optional(v.array(text)),
  columns: map({
    label: text,
    weight: v.optional(text),
    percent: v.optional(text),
    month: v.optional(text),
    amount: v.optional(text),
    comment: v.optional(text),
  }),
  total: v.optional(text),
  unclaimed: v.optional(text),
});

export interface WrittenTable extends v.InferOutput<typeof PUBLISHED_SHAPE> {
  readonly place: (path: Path) => Place;
}

/**
 * Reads a table as printed: each cell its text, and its figure with the decimals it was printed with.
 * Issues, all of them: those of the CSV, missing-column, duplicate-field, unknown-party,
 * unknown-row, duplicate-row, unknown-choice, and those of its figures.
 */
export async function readPublished(
  folder: Folder,
  written: WrittenTable,
  agreement: Agreement,
  issues: Issue[],
): Promise<PublishedTable | undefined> {
  const named = written.parties?.map((value, i) => ({ value, at: written.place(['parties', i]) }));
  const parties = named ? inTableOrder(partiesOf(named, agreement.parties, issues)) : agreement.parties;
  const source = take(readSource(folder, written.file, written.place(['file'])), issues);
  const table = source && (await readCsv(source, issues));
  const columns = table && columnsOf(written, table, issues);
  if (!columns) return undefined;

  const dialect = dialectOf(table.records.flatMap((record) => record.map(({ value }) => bare(value))));
  const labels = table.records.flatMap((record) => record[columns.label ?? 0] ?? []);
  const ids = labels.map((label) => rowId(label, written, parties, agreement, issues));
  reportRepeated(
    labels.map(({ value, at }, i) => ({ value: ids[i] ?? `row ${i}`, name: value, at })),
    issues,
  );
  const rows = table.records.flatMap((record, i): PrintedRow[] => {
    const id = ids[i];
    return id === undefined
      ? []
      : [{ id, label: labels[i]?.value ?? '', cells: cellsOf(record, table, columns, dialect, issues) }];
  });
  const of =
    choiceOf({ value: written.of ?? 'allocation', at: written.place(['of']) }, KINDS, issues) ?? 'allocation';
  const { title, source: origin, note, total, unclaimed } = written;
  const at = written.place(['file']);
  return { agreement: agreement.id, title, source: origin, note, of, parties, rows, total, unclaimed, at };
}

/** In which column each role stands. */
type Columns = Readonly<Partial<Record<Role, number>>>;

function columnsOf(written: WrittenTable, { header }: CsvTable, issues: Issue[]): Columns | undefined {
  const before = issues.length;
  const columns: Partial<Record<Role, number>> = {};
  for (const role of ROLES) {
    const heading = written.columns[role];
    if (heading === undefined) continue;
    const isHeading = (value: string) => value.normalize('NFC') === heading.normalize('NFC').trim();
    const index = header.findIndex(({ value }) => isHeading(value));
    const repeated = header.find(({ value }, i) => isHeading(value) && i > index);
    if (repeated) issues.push(issue('duplicate-field', { field: heading }, repeated.at));
    if (index < 0)
      issues.push(issue('missing-column', { column: heading }, written.place(['columns', role])));
    columns[role] = index;
  }
  return issues.length === before ? columns : undefined;
}

/** The party, sum or cost line that a printed label speaks of. */
function rowId(
  label: Located<string>,
  { of, total, unclaimed }: WrittenTable,
  parties: readonly Party[],
  { costs }: Agreement,
  issues: Issue[],
): string | undefined {
  const isLabel = (text: string | undefined) => text !== undefined && fold(label.value) === fold(text);
  if (of === 'costs') {
    const line = costs?.lines.find(({ title }) => isLabel(title));
    if (!line) issues.push(issue('unknown-row', { text: label.value }, label.at));
    return line?.id;
  }
  if (isLabel(total)) return TOTAL_ROW;
  return isLabel(unclaimed) ? UNCLAIMED_ROW : partyOf(label, parties, issues)?.id;
}

function cellsOf(
  record: CsvRecord,
  { header }: CsvTable,
  columns: Columns,
  dialect: Dialect,
  issues: Issue[],
): PrintedCell[] {
  return ROLES.flatMap((role): PrintedCell[] => {
    const cell = record[columns[role] ?? -1];
    if (!cell || role === 'label' || (role !== 'comment' && cell.value.trim() === '')) return [];
    const column = header[columns[role] ?? 0]?.value ?? '';
    const printed = { role, column, text: cell.value, at: { ...cell.at, field: column } };
    if (role === 'comment') return [printed];
    const figure = keep(readFigure({ value: bare(cell.value, role), at: printed.at }, dialect), issues);
    return figure ? [{ ...printed, figure }] : [];
  });
}

/** A printed figure without the sign of its unit: `4,17%` in a column of percentages, `50 078 kr` of amounts. */
function bare(text: string, role?: Role): string {
  const sign = role === 'percent' ? /%$/ : role === 'amount' || role === 'month' ? /kr$/i : /(%|kr)$/i;
  return role === 'weight' ? text.trim() : text.trim().replace(sign, '').trim();
}
