import type { Place } from '../../kernel/issue.js';
import { decimalsOf, negate, type Rational, subtract, sum as sumOf } from '../../kernel/number.js';
import { placeName } from '../../kernel/place.js';
import { type Cell, EMPTY, text } from '../../sheet/sheet.js';
import type { ForeignTable, TableColumn } from '../../text/foreign/foreign.js';
import { columnAccounts } from './account.js';
import type { Check, Deviation } from './checks/check.js';
import { isKronor, type SumCheck } from './checks/sums.js';
import { headingOf, isMoney } from './complete.js';
import type { Audit } from './findings.js';
import type { Ruling } from './rule/search.js';
import { ruleForm } from './rule-text.js';
import type { Words } from './words.js';

/** A printed sum, against what the rows make. */
export function sumRow(
  { column, row, looks, sum, printed, gap, at }: SumCheck,
  table: ForeignTable,
  words: Words,
): Cell[] {
  const kind = looks === 'amount' && !isKronor(column.column.currency) ? 'number' : KINDS[looks];
  return [
    text('sum'),
    text(row ?? (table.total?.name || words.table.total)),
    text(headingOf(column)),
    ...figures(
      kind === 'percent' && table.whole.numerator === 1n ? 'number' : kind,
      printed,
      sum,
      negate(gap),
    ),
    placeCell(at),
  ];
}

const KINDS = { amount: 'money', percent: 'percent', weight: 'number' } as const;

/** A sum that is printed as no figure, against what the rows make. */
export function misprintRow(column: TableColumn, table: ForeignTable, words: Words): Cell[] {
  const { misprint, figures: rows } = column;
  const made: Cell = { kind: 'number', value: sumOf(rows.map(({ value }) => value)) };
  return [
    text('sum'),
    text(table.total?.name || words.table.total),
    text(headingOf(column)),
    ...[text(misprint?.value.trim() ?? '', true), made, EMPTY],
    misprint ? placeCell(misprint.at) : EMPTY,
  ];
}

/** The figures that are printed otherwise than what they follow from. */
export function checkRows({ test, column, deviating }: Check): Cell[][] {
  return deviating.map((one) => deviationRow(test, column, one));
}

function deviationRow(test: string, column: TableColumn, { name, printed, computed }: Deviation): Cell[] {
  return [
    ...[test, name, headingOf(column)].map((one) => text(one)),
    ...figures(kindOf(column), printed.value, computed, subtract(printed.value, computed)),
    placeCell(printed.at),
  ];
}

/** The rows that are printed otherwise than the nearest rule makes them, but for those that are told already. */
export function rulingRows(
  { column, state, found }: Ruling,
  { rows }: ForeignTable,
  told: readonly Check[],
): Cell[][] {
  const [made] = found;
  if ((state !== 'deviating' && state !== 'apart') || !made) return [];
  return made.deviating.flatMap((i) => {
    const [row, printed, computed] = [rows[i], column.cells[i], made.computed[i]];
    const isTold = told.some(({ deviating }) => deviating.some((one) => one.printed === printed));
    if (!row || !printed || !computed || isTold) return [];
    return [deviationRow('amount', column, { name: row.name, printed, computed })];
  });
}

/** What keeps the table from being fully audited, as it is printed: a row of each, for formats without notes. */
export function openRows({ unread }: ForeignTable, audit: Audit): Cell[][] {
  const row = (check: string, name: string, column: string, printed: Cell, at: Place | undefined) => [
    ...[check, name, column].map((one) => text(one)),
    ...[printed, EMPTY, EMPTY],
    at ? placeCell(at) : EMPTY,
  ];
  return [
    ...audit.repeated.map(({ name, places }) => row('repeated', name, '', EMPTY, places[1])),
    // Rows that stand apart are shown one by one.
    ...audit.untested
      .filter(({ why }) => why !== 'apart')
      .map(({ column, why }) =>
        row(
          why === 'doubtful' || why === 'apart' ? 'undecided' : 'untested',
          '',
          headingOf(column),
          EMPTY,
          column.figures[0]?.at,
        ),
      ),
    ...unread.map(({ kind, name, text: printed, at }) =>
      kind === 'column'
        ? row('unread', '', name, text(printed, true), at)
        : row('unread', name, '', EMPTY, at),
    ),
  ];
}

/** What became of every column, the rule of each of money, and the verdict, for formats without notes. */
export function accountRows(table: ForeignTable, audit: Audit): Cell[][] {
  const row = (check: string, name: string, column: string, printed: string) => [
    ...[check, name, column, printed].map((one) => text(one)),
    ...[EMPTY, EMPTY, EMPTY],
  ];
  return [
    ...columnAccounts(table, audit).map(({ column, outcome }) =>
      row('column', column.column.kind, column.column.heading, outcome),
    ),
    ...audit.rulings.map(({ column, state, found: [first] }) =>
      row('rule', first ? ruleForm(first.rules[0] ?? first.nearest, table) : '', headingOf(column), state),
    ),
    row('verdict', '', '', audit.verdict),
  ];
}

function kindOf(column: TableColumn): 'money' | 'number' {
  return isMoney(column) && isKronor(column.column.currency) ? 'money' : 'number';
}

/** Figures as they are printed: kronor, per cent or bare, with the decimals that they need. */
function figures(kind: 'money' | 'percent' | 'number', ...values: readonly Rational[]): Cell[] {
  const decimals = Math.max(...values.map((value) => decimalsOf(value) ?? 6));
  return values.map((value) => ({ kind, value, decimals }));
}

function placeCell(at: Place): Cell {
  return text(placeName(at));
}
