import { isSame } from '../../kernel/identity.js';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { inTableOrder, type Party } from '../../kernel/party.js';
import { type CsvRecord, type CsvTable, readCsv } from '../../text/csv.js';
import { type Dialect, dialectOf, readFigure } from '../../text/figure.js';
import { type Folder, readSource } from '../../text/files.js';
import { take } from '../../text/records.js';
import { choiceOf, partiesOf, partyOf, reportRepeated } from '../../text/values.js';
import type { Agreement } from '../agreement.js';
import { withoutGroups } from '../groups.js';
import { answerIn, questionHeadings } from '../survey/published.js';
import type { Survey } from '../survey/survey.js';
import { expectIn, knownDeviations } from './known-deviations.js';
import {
  type PrintedCell,
  type PrintedRow,
  type PublishedTable,
  ROLES,
  type Role,
  TABLE_KINDS,
  TOTAL_ROW,
  UNCLAIMED_ROW,
} from './table.js';
import type { WrittenTable } from './written.js';

/**
 * Reads a table as printed: each cell its text, and its figure with the decimals it was printed with.
 * Issues, all of them: those of the CSV, missing-column, duplicate-field, unknown-party,
 * unknown-row, duplicate-row, unknown-choice, unknown-group, not-in-table, and those of its figures.
 */
export async function readPublished(
  folder: Folder,
  written: WrittenTable,
  agreement: Agreement,
  survey: Survey | undefined,
  issues: Issue[],
): Promise<PublishedTable | undefined> {
  const before = issues.length;
  const of = choiceOf({ value: written.of ?? 'allocation', at: written.place(['of']) }, TABLE_KINDS, issues);
  const listed = written.parties?.map((value, i) => ({ value, at: written.place(['parties', i]) }));
  const named = listed && withoutGroups(listed, agreement.parties, agreement, survey, issues);
  const parties = named ? inTableOrder(partiesOf(named, agreement.parties, issues)) : agreement.parties;
  if (listed && parties.length === 0) {
    // Parties that are not known have been reported, each where it stands.
    if (named?.length === 0 && issues.length === before)
      issues.push(issue('no-parties', {}, written.place(['parties'])));
    return undefined;
  }
  const source = take(readSource(folder, written.file, written.place(['file'])), issues);
  const table = source && take(await readCsv(source), issues);
  const columns = table && columnsOf(written, table, survey, issues);
  if (!columns || !of) return undefined;

  const dialect = dialectOf(table.records.flatMap((record) => record.map(({ value }) => bare(value))));
  const labels = table.records.map((record) => nth(record, columns.label));
  const ids = labels.map((label) => rowId(label, written, parties, agreement, survey, issues));
  reportRepeated(
    labels.map(({ value, at }, i) => ({ value: ids[i] ?? `row ${i}`, name: value, at })),
    issues,
  );
  const rows = table.records.flatMap((record, i): PrintedRow[] => {
    const id = ids[i];
    return id === undefined
      ? []
      : [
          {
            id,
            label: nth(labels, i).value,
            cells: cellsOf(record, table, columns, { of, dialect }, issues),
          },
        ];
  });
  written.labels?.forEach(({ label }, i) => {
    expectIn(labels, { value: label, at: written.place(['labels', i, 'label']) }, issues);
  });
  const known = knownDeviations(written, labels, table, issues);
  const { title, source: origin, note, total, unclaimed } = written;
  const facts = { agreement: agreement.id, title, source: origin, note, of, total, unclaimed };
  return { ...facts, parties, rows, known, at: written.place(['file']) };
}

/** In which column each role stands. */
type Columns = Readonly<Partial<Record<Role, number>> & Record<'label', number>>;

function columnsOf(
  written: WrittenTable,
  { header }: CsvTable,
  survey: Survey | undefined,
  issues: Issue[],
): Columns | undefined {
  const before = issues.length;
  const columns: Partial<Record<Role, number>> = {};
  const others = ROLES.map((role) => ({ role, heading: written.columns[role], path: ['columns', role] }));
  for (const { role, heading, path } of [...others, ...questionHeadings(written, survey, issues)]) {
    if (heading === undefined) continue;
    const isHeading = (value: string) => isSame(value, heading);
    const index = header.findIndex(({ value }) => isHeading(value));
    const repeated = header.find(({ value }, i) => isHeading(value) && i > index);
    if (repeated) issues.push(issue('duplicate-field', { field: heading }, repeated.at));
    if (index < 0) issues.push(issue('missing-column', { column: heading }, written.place(path)));
    columns[role] = index;
  }
  return issues.length === before ? (columns as Columns) : undefined;
}

/** The party, sum, cost line or answer that a printed label speaks of. */
function rowId(
  label: Located<string>,
  { of, total, unclaimed, labels = [], place }: WrittenTable,
  parties: readonly Party[],
  { costs }: Agreement,
  survey: Survey | undefined,
  issues: Issue[],
): string | undefined {
  const isLabel = (text: string | undefined) => text !== undefined && isSame(label.value, text);
  if (of === 'costs') {
    const line = costs?.lines.find(({ title }) => isLabel(title));
    if (!line) issues.push(issue('unknown-row', { text: label.value }, label.at));
    return line?.id;
  }
  if (of === 'survey-summary') return answerIn(label, survey, issues);
  if (isLabel(total)) return TOTAL_ROW;
  if (isLabel(unclaimed)) return UNCLAIMED_ROW;
  const i = labels.findIndex((alias) => isLabel(alias.label));
  const party = labels[i]?.party;
  const named = party === undefined ? label : { value: party, at: place(['labels', i, 'party']) };
  return partyOf(named, parties, issues)?.id;
}

function cellsOf(
  record: CsvRecord,
  { header }: CsvTable,
  columns: Columns,
  { of, dialect }: { of: PublishedTable['of']; dialect: Dialect },
  issues: Issue[],
): PrintedCell[] {
  return (Object.entries(columns) as [Role, number][]).flatMap(([role, index]): PrintedCell[] => {
    const cell = record[index];
    const isText = role === 'comment' || (of === 'survey' && role.startsWith('question:'));
    if (!cell || role === 'label' || (!isText && cell.value.trim() === '')) return [];
    const column = header[index]?.value ?? '';
    const printed = { role, column, text: cell.value, at: { ...cell.at, field: column } };
    if (isText) return [printed];
    const figure = take(readFigure({ value: bare(cell.value, role), at: printed.at }, dialect), issues);
    return figure ? [{ ...printed, figure }] : [];
  });
}

/** A printed figure without the sign of its unit: `4,17%` in a column of percentages, `50 078 kr` of amounts. */
function bare(text: string, role?: Role): string {
  const sign = role === 'percent' ? /%$/ : role === 'amount' || role === 'month' ? /kr$/i : /(%|kr)$/i;
  return role === 'weight' ? text.trim() : text.trim().replace(sign, '').trim();
}
