import { type Rational, subtract, sum, toExact } from '../../kernel/number.js';
import { decimalOrNull } from '../../sheet/figures.js';
import type { TableColumn } from '../../text/foreign/foreign.js';
import { FIGURE_ROLES, type FigureRole } from '../../text/foreign/roles.js';
import { columnAccounts, rowAccounts } from './account.js';
import type { Check } from './checks/check.js';
import { headingOf } from './complete.js';
import type { Audit } from './findings.js';
import { primaryRuling } from './primary.js';
import { readingOf } from './reading.js';
import type { Key } from './rule/key.js';
import type { Made } from './rule/made.js';
import type { Ruling } from './rule/search.js';
import type { Found } from './rule/try-key.js';
import { ruleForm } from './rule-text.js';
import type { Audited } from './sheet.js';

/** An audit as data: the account of every column and row, every sum, what follows from what, and the rules that make the amounts. */
export function auditData({ table, audit }: Audited): object {
  const { headings, headingLine, rows, rest, total, aside, unread } = table;
  const share = audit.shares.find(({ column }) => column.role === 'percent') ?? audit.shares[0];
  const ruling = primaryRuling(audit);
  const figures = (row: (typeof rows)[number] | undefined) =>
    Object.fromEntries(FIGURE_ROLES.map((role: FigureRole) => [role, decimalOrNull(row?.[role]?.value)]));
  return {
    verdict: audit.verdict,
    consistent: audit.verdict === 'consistent',
    columns: Object.fromEntries(
      (['name', ...FIGURE_ROLES] as const).map((role) => [role, headings[role] ?? null]),
    ),
    headingLine: headingLine ?? null,
    rows: rows.map((row, i) => ({
      name: row.name,
      line: row.at.line,
      ...figures(row),
      computed: {
        percent: decimalOrNull(share?.made?.computed[i]),
        amount: decimalOrNull(computedAmount(audit, i)),
      },
    })),
    unclaimed: rest ? { name: rest.name, line: rest.at.line, ...figures(rest) } : null,
    total: total ? { name: total.name, line: total.at.line, ...figures(total) } : null,
    sums: audit.sums.map(({ column, row, sum, printed, gap, isRight }) => ({
      row: row ?? null,
      column: column.role ?? null,
      heading: headingOf(column),
      number: numberOf(column),
      printed: decimalOrNull(printed),
      sum: decimalOrNull(sum),
      gap: decimalOrNull(gap),
      right: isRight,
    })),
    percents: share?.made
      ? { ...madeData(share.made, share.column), undecided: share.isDoubtful === true }
      : null,
    amounts: ruling ? rulingData(ruling) : null,
    checks: [...audit.checks, ...audit.shares].map(checkData),
    rules: audit.rulings.map(rulingData),
    account: {
      columns: columnAccounts(table, audit).map(({ column, tests, outcome }) => ({
        number: numberOf(column),
        heading: column.column.heading,
        kind: column.column.kind,
        tests: tests.map(({ test }) => test),
        outcome,
      })),
      rows: rowAccounts(table).map(({ as, name, at }) => ({ line: at.line, as, name })),
    },
    reading: readingOf(table, audit),
    aside: aside.map(({ text, at }) => ({ line: at.line, text })),
    unread: unread.map(({ kind, name, number, text, at }) => ({
      kind,
      name,
      number: number ?? null,
      line: at.line,
      text,
    })),
    untested: audit.untested.map(({ column, why }) => ({ ...whichIs(column), why })),
    repeated: audit.repeated.map(({ name, places }) => ({
      name,
      lines: places.map(({ line }) => line),
    })),
  };

  function rulingData({ column, state, found }: Ruling) {
    const [first] = found;
    return {
      ...whichIs(column),
      state,
      undecided: state !== 'known' && state !== 'deviating',
      ...(first
        ? foundData(first, column)
        : { from: null, total: null, unit: null, rules: [], nearest: null, deviations: [] }),
      withinPercents: state === 'within',
      others: found.slice(1).map((one) => foundData(one, column)),
    };
  }

  function foundData(found: Found, column: TableColumn) {
    return {
      from: fromOf(found.key),
      key: keyData(found.key),
      printedTotal: found.isPrinted,
      ...madeData(found, column),
    };
  }

  function madeData(
    { total: divided, unit, rules, nearest, deviating, computed }: Made,
    column: TableColumn,
  ) {
    return {
      total: decimalOrNull(divided),
      unit: decimalOrNull(unit),
      rules: rules.map((rule) => ruleForm(rule, table)),
      nearest: ruleForm(nearest, table),
      deviations: deviating.map((i) => compared(rows[i]?.name ?? '', column.cells[i]?.value, computed[i])),
    };
  }
}

/** What a row's amount would be: by the rule of the column that is the table's amounts, or as the sum of the columns that it is the sum of. */
function computedAmount({ rulings, checks }: Audit, row: number): Rational | undefined {
  const isAmount = ({ column }: Ruling | Check) => column.role === 'amount';
  const ruling = rulings.find(isAmount);
  if (ruling) return ruling.found[0]?.computed[row];
  const across = checks.find((one) => one.test === 'across' && isAmount(one));
  const parts = across?.of.flatMap(({ cells }) => cells[row]?.value ?? []);
  return parts && parts.length === across?.of.length ? sum(parts) : undefined;
}

function checkData({ test, column, of, lines, deviating, isExact }: Check) {
  return {
    test,
    ...whichIs(column),
    of: of.map(whichIs),
    lines,
    exact: isExact,
    deviations: deviating.map(({ name, printed, computed }) => compared(name, printed.value, computed)),
  };
}

function compared(name: string, printed: Rational | undefined, computed: Rational | undefined) {
  return {
    name,
    printed: decimalOrNull(printed),
    computed: decimalOrNull(computed),
    difference: printed && computed ? decimalOrNull(subtract(printed, computed)) : null,
  };
}

/** A key as data: the columns it is made of, with the parts of each. */
function keyData(key: Key): object {
  switch (key.kind) {
    case 'column':
      return {
        kind: 'column',
        ...whichIs(key.of),
        ...(key.threshold && { threshold: toExact(key.threshold) }),
      };
    case 'mixed':
      return {
        kind: 'mixed',
        part: decimalOrNull(key.part),
        first: keyData(key.first),
        second: keyData(key.second),
      };
    case 'each-and-rest':
      return { kind: 'each-and-rest', each: decimalOrNull(key.each), rest: keyData(key.rest) };
    default:
      return { kind: 'equal-parts' };
  }
}

/** What a key is made of, in a word. */
function fromOf(key: Key): string {
  if (key.kind !== 'column') return key.kind;
  return key.of.column.kind === 'percent' ? 'percent' : 'weight';
}

function whichIs(column: TableColumn) {
  return { number: numberOf(column), heading: headingOf(column) };
}

function numberOf({ column }: TableColumn): number {
  return column.index + 1;
}
