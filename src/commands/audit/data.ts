import { subtract } from '../../kernel/number.js';
import { decimalOrNull } from '../../sheet/figures.js';
import { FIGURE_ROLES, type FigureRole } from '../../text/foreign/roles.js';
import type { Reading } from './column.js';
import { ruleForm } from './notes.js';
import { readingOf } from './reading.js';
import type { Audited } from './sheet.js';

/** An audit as data: the columns as they were understood, every row, every sum, and the rules that make the amounts. */
export function auditData({ table, audit }: Audited): object {
  const { headings, headingLine, rows, rest, total, aside, unread } = table;
  const printed = (role: FigureRole, row: (typeof rows)[number] | undefined) =>
    decimalOrNull(row?.[role]?.value);
  const figures = (row: (typeof rows)[number] | undefined) =>
    Object.fromEntries(FIGURE_ROLES.map((role) => [role, printed(role, row)]));
  return {
    verdict: audit.verdict,
    consistent: audit.verdict === 'consistent',
    columns: Object.fromEntries(
      (['name', ...FIGURE_ROLES] as const).map((role) => [role, headings[role] ?? null]),
    ),
    headingLine: headingLine === undefined ? null : String(headingLine),
    rows: rows.map((row, i) => ({
      name: row.name,
      line: String(row.at.line),
      ...figures(row),
      computed: {
        percent: decimalOrNull(audit.percents?.computed[i]),
        amount: decimalOrNull(audit.amounts?.computed[i]),
      },
    })),
    unclaimed: rest ? { name: rest.name, line: String(rest.at.line), ...figures(rest) } : null,
    total: total ? { name: total.name, line: String(total.at.line), ...figures(total) } : null,
    sums: audit.sums.map(({ role, heading, number, sum, printed: said, gap, isRight }) => ({
      column: role ?? null,
      heading,
      number: number === undefined ? null : String(number),
      printed: decimalOrNull(said),
      sum: decimalOrNull(sum),
      gap: decimalOrNull(gap),
      right: isRight,
    })),
    percents: audit.percents ? readingData(audit.percents, 'percent') : null,
    amounts: audit.amounts ? readingData(audit.amounts, 'amount') : null,
    reading: readingOf(table, audit),
    aside: aside.map(({ text, at }) => ({ line: String(at.line), text })),
    unread: unread.map(({ kind, name, number, text, at }) => ({
      kind,
      name,
      number: number === undefined ? null : String(number),
      line: String(at.line),
      text,
    })),
    untested: audit.untested,
    repeated: audit.repeated.map(({ name, places }) => ({
      name,
      lines: places.map(({ line }) => String(line)),
    })),
  };

  function readingData(reading: Reading, role: FigureRole) {
    const { basis, total: divided, unit, rules, nearest, deviating, computed } = reading;
    const { isWithinPercents, isUndecided } = reading;
    return {
      from: basis,
      total: decimalOrNull(divided),
      unit: decimalOrNull(unit),
      rules: rules.map((rule) => ruleForm(rule, table)),
      nearest: ruleForm(nearest, table),
      withinPercents: isWithinPercents,
      undecided: isUndecided,
      deviations: deviating.map((i) => {
        const [said, made] = [rows[i]?.[role]?.value, computed[i]];
        return {
          name: rows[i]?.name ?? '',
          printed: decimalOrNull(said),
          computed: decimalOrNull(made),
          difference: said && made ? decimalOrNull(subtract(said, made)) : null,
        };
      }),
    };
  }
}
