import type { Place } from '../../kernel/issue.js';
import { decimalsOf, negate, type Rational, rational, subtract, sum } from '../../kernel/number.js';
import { placeName } from '../../kernel/place.js';
import { type Cell, columnsOf, EMPTY, machineColumn, type Sheet, text } from '../../sheet/sheet.js';
import type { ForeignTable, TableColumn } from '../../text/foreign/foreign.js';
import type { FigureRole } from '../../text/foreign/roles.js';
import type { Reading } from './column.js';
import type { Audit } from './make.js';
import { auditNotes, ruleForm, ruleName } from './notes.js';
import { isKronor, type SumCheck } from './sums.js';
import type { Words } from './words.js';

/** Somebody else's table, and what was found in it. */
export interface Audited {
  readonly file: string;
  readonly table: ForeignTable;
  readonly audit: Audit;
}

/** What an audit found: every printed sum, every row that differs, how the table was understood, and the rules. */
export function auditSheet({ file, table, audit }: Audited, words: Words): Sheet {
  const { check } = words;
  const { row, column, printed, computed, difference, place } = check.headings;
  return {
    title: words.audit.title(file),
    columns: [machineColumn('check'), ...columnsOf({ row, column, printed, computed, difference, place })],
    rows: [
      ...audit.sums.map((one) => sumRow(one, table, words)),
      ...audit.misprints.map((one) => misprintRow(one, table, words)),
      ...deviationRows('percent', audit.percents, table),
      ...deviationRows('amount', audit.amounts, table),
      ...openRows(table, audit),
    ],
    totals: [],
    notes: auditNotes(table, audit, words),
  };
}

/** Every rule that was tried on the amounts, those that make every row first. */
export function rulesSheet({ table, audit }: Audited, words: Words): Sheet[] {
  const { amounts } = audit;
  if (!amounts) return [];
  const tried = [...amounts.tried].sort((a, b) => a.deviations - b.deviations);
  const { rule, meaning, deviations } = words.audit.headings;
  return [
    {
      title: words.audit.tried,
      columns: columnsOf({ rule, meaning, deviations }),
      rows: tried.map(({ rounding, deviations }) => [
        text(ruleForm(rounding, table)),
        text(ruleName(rounding, table, words)),
        { kind: 'number', value: rational(BigInt(deviations)) },
      ]),
      totals: [],
      notes: [],
    },
  ];
}

function sumRow(
  { looks, heading, sum, printed, gap, at }: SumCheck,
  table: ForeignTable,
  words: Words,
): Cell[] {
  return [
    text('sum'),
    text(table.total?.name || words.table.total),
    text(heading),
    ...figures(looks, table, printed, sum, negate(gap)),
    placeCell(at),
  ];
}

/** A sum that is printed as no figure, against what the rows make. */
function misprintRow(
  { column, misprint, figures: rows }: TableColumn,
  table: ForeignTable,
  words: Words,
): Cell[] {
  const made: Cell = { kind: 'number', value: sum(rows.map(({ value }) => value)) };
  return [
    text('sum'),
    text(table.total?.name || words.table.total),
    text(column.heading || String(column.index + 1)),
    ...[text(misprint?.value.trim() ?? '', true), made, EMPTY],
    misprint ? placeCell(misprint.at) : EMPTY,
  ];
}

/** The rows that are printed otherwise than the nearest rule makes them. */
function deviationRows(role: FigureRole, reading: Reading | undefined, table: ForeignTable): Cell[][] {
  const { rules, isWithinPercents, isUndecided } = reading ?? {};
  if (!reading || rules?.length || isWithinPercents || isUndecided) return [];
  return reading.deviating.flatMap((i) => {
    const row = table.rows[i];
    const [printed, computed] = [row?.[role], reading.computed[i]];
    if (!row || !printed || !computed) return [];
    return [
      [
        text(role),
        text(row.name),
        text(table.headings[role] ?? ''),
        ...figures(role, table, printed.value, computed, subtract(printed.value, computed)),
        placeCell(printed.at),
      ],
    ];
  });
}

/** What keeps the table from being fully audited, as it is printed: a row of each, for formats without notes. */
function openRows({ headings, rows, unread }: ForeignTable, audit: Audit): Cell[][] {
  const row = (check: string, name: string, column: string, printed: Cell, at: Place | undefined) => [
    ...[check, name, column].map((one) => text(one)),
    ...[printed, EMPTY, EMPTY],
    at ? placeCell(at) : EMPTY,
  ];
  const ofRole = (check: string) => (role: FigureRole) =>
    row(check, '', headings[role] ?? '', EMPTY, rows[0]?.[role]?.at);
  const undecided = (['percent', 'amount'] as const).filter((role) => audit[`${role}s`]?.isUndecided);
  return [
    ...audit.repeated.map(({ name, places }) => row('repeated', name, '', EMPTY, places[1])),
    ...undecided.map(ofRole('undecided')),
    ...audit.untested.filter((role) => !undecided.some((one) => one === role)).map(ofRole('untested')),
    ...audit.untestedOthers.map(({ column, figures }) =>
      row('untested', '', column.heading || String(column.index + 1), EMPTY, figures[0]?.at),
    ),
    ...unread.map(({ kind, name, text: printed, at }) =>
      kind === 'column'
        ? row('unread', '', name, text(printed, true), at)
        : row('unread', name, '', EMPTY, at),
    ),
  ];
}

/** Figures as they are printed: kronor, per cent or bare, with the decimals that they need. */
function figures(role: FigureRole, { whole, columns }: ForeignTable, ...values: readonly Rational[]): Cell[] {
  const decimals = Math.max(...values.map((value) => decimalsOf(value) ?? 6));
  const isPercent = role === 'percent' && whole.numerator !== 1n;
  const own = columns.find((column) => column.role === 'amount');
  const isMoney = role === 'amount' && isKronor(own?.column.currency);
  const kind = isMoney ? 'money' : isPercent ? 'percent' : 'number';
  return values.map((value) => ({ kind, value, decimals }));
}

function placeCell(at: Place): Cell {
  return text(placeName(at));
}
