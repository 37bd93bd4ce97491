import { isSame } from '../../kernel/identity.js';
import type { Located } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { andThen, each, fail, follow, map, type Outcome, outcome, soFar } from '../../kernel/outcome.js';
import { findParty, type Party } from '../../kernel/party.js';
import type { CsvTable } from '../../text/csv.js';
import { type Dialect, dialectOf, readFigure } from '../../text/figure.js';
import type { GridRow } from '../../text/grid.js';
import { nearest } from '../../text/nearest.js';
import { partyAmong, repeated } from '../../text/scalars/names.js';
import { isTotal } from '../../text/sum-rows.js';
import type { CostSheet } from '../costs/sheet.js';
import { partiesMeant } from '../measures/party-meant.js';
import { answerIn } from '../survey/published.js';
import type { Survey } from '../survey/survey.js';
import {
  type PrintedCell,
  type PrintedRow,
  type PublishedTable,
  type Role,
  TOTAL_ROW,
  UNCLAIMED_ROW,
} from './table.js';
import type { WrittenTable } from './written.js';

/** In which column each role stands. */
export type Columns = Readonly<Partial<Record<Role, number>> & Record<'label', number>>;

/** What the rows of a table can speak of. */
interface Run {
  readonly of: PublishedTable['of'];
  readonly written: WrittenTable;
  readonly parties: readonly Party[];
  readonly costs: CostSheet | undefined;
  readonly survey: Survey | undefined;
}

/**
 * The rows of a printed table. Issues, all of them: unknown-party, unknown-printed-row, unknown-row, unknown-choice, duplicate-row, and those
 * of its figures.
 */
export function rowsOf({ header, records }: CsvTable, columns: Columns, run: Run): Outcome<PrintedRow[]> {
  const dialect = dialectOf(records.flatMap((record) => record.map(({ value }) => bare(value))));
  const read = each(records, (record) => {
    const label = nth(record, columns.label);
    const cells = (id: string) =>
      map(cellsOf(record, header, columns, run.of, dialect), (found) => ({ id, label, cells: found }));
    return andThen(rowId(label, run), cells);
  });
  return follow(read, (rows) =>
    soFar(
      rows.map((row) => ({ ...row, label: row.label.value })),
      repeated(rows.map(({ id, label: { value, at } }) => ({ value: id, name: value, at }))),
    ),
  );
}

/** The party, sum, cost line or answer that a printed label speaks of; a party by what such a body is called too: `Alby kommun`. */
function rowId(label: Located<string>, { of, written, parties, costs, survey }: Run): Outcome<string> {
  const isLabel = (text: string | undefined) => text !== undefined && isSame(label.value, text);
  if (of === 'costs') {
    const line = costs?.lines.find(({ title }) => isLabel(title));
    return line ? outcome(line.id) : fail('unknown-row', { text: label.value }, label.at);
  }
  if (of === 'survey-summary') return answerIn(label, survey);
  if (isLabel(written.total)) return outcome(TOTAL_ROW);
  if (isLabel(written.unclaimed)) return outcome(UNCLAIMED_ROW);
  const alias = written.labels?.find((one) => isLabel(one.label.value));
  if (alias) return map(partyAmong(parties)(alias.party), ({ id }) => id);
  const named = findParty(parties, label.value);
  const [party, ...others] = named
    ? [named]
    : partiesMeant(parties)({ code: label.value, text: label.value });
  return party && others.length === 0 ? outcome(party.id) : unknownRow(label, parties);
}

function unknownRow({ value: text, at }: Located<string>, parties: readonly Party[]): Outcome<never> {
  const names = parties.map(({ name }) => name);
  const facts = { text, isSum: isTotal(text), known: names, suggestion: nearest(text, names) };
  return fail('unknown-printed-row', facts, at);
}

function cellsOf(
  record: GridRow,
  header: GridRow,
  columns: Columns,
  of: PublishedTable['of'],
  dialect: Dialect,
): Outcome<PrintedCell[]> {
  const filled = (Object.entries(columns) as [Role, number][]).flatMap(([role, index]) => {
    const cell = record[index];
    const isText = role === 'comment' || (of === 'survey' && role.startsWith('question:'));
    if (!cell || role === 'label' || (!isText && cell.value.trim() === '')) return [];
    const column = header[index]?.value ?? '';
    return [{ role, column, text: cell.value, at: { ...cell.at, field: column }, isText }];
  });
  return each(filled, ({ isText, ...cell }): Outcome<PrintedCell> => {
    if (isText) return outcome(cell);
    const figure = readFigure({ value: bare(cell.text, cell.role), at: cell.at }, dialect);
    return map(figure, (value) => ({ ...cell, figure: value }));
  });
}

/** A printed figure without the sign of its unit: `4,17%` in a column of percentages, `50 078 kr` of amounts. */
function bare(text: string, role?: Role): string {
  const sign = role === 'percent' ? /%$/ : role === 'amount' || role === 'month' ? /kr$/i : /(%|kr)$/i;
  return role === 'weight' || role?.startsWith('measure:')
    ? text.trim()
    : text.trim().replace(sign, '').trim();
}
