import type { AuditWords } from './audit.js';

/** English: what is said of somebody else's table. */
export const audit: AuditWords = {
  title: (file) => `Audit of ${file}`,
  columns: { name: 'name', weight: 'weight', percent: 'share', amount: 'amount' },
  read: (columns, headingLine, rows, total) =>
    `Read: ${headingLine === undefined ? 'no headings' : `headings on line ${headingLine}`}; ${columns.join(', ')}; ${rows} ${rows === 1 ? 'party' : 'parties'}${total ? `; row of totals ${total.name ? `"${total.name}", ` : ''}line ${total.line}` : ''}.`,
  aside: (lines, more) =>
    `Left out: ${lines.map(({ line, text }) => `line ${line} "${text}"`).join(', ')}${more > 0 ? ` and ${more} more lines` : ''}.`,
  noTotal: 'The table has no row of totals; where a total is needed it is that of the rows.',
  wrongSum: (column, sum, printed, gap, isTooMuch) =>
    `${column}: the rows make ${sum}, the printed total is ${printed}. They differ by ${gap}: the rows are too ${isTooMuch ? 'high' : 'low'}, or the total is wrong.`,
  roundedSum: (column, sum, printed, gap) =>
    `${column}: the rows make ${sum}, the printed total is ${printed}. They differ by ${gap}, which is within the rounding.`,
  percents: (rows, step, rule) =>
    `Shares: all ${rows} are the weight over the sum of weights, in steps of ${step}; rounding ${rule}.`,
  wrongPercents: (wrong, rows, step) =>
    `Shares: ${wrong} of ${rows} are not the weight over the sum of weights, in steps of ${step}.`,
  onlySums: 'The amounts have neither weights nor shares to be made of: only the total is tried.',
  made: (total, basis, unit) =>
    `${total} by ${basis === 'weight' ? 'the weights' : 'the printed shares'}, ${unit === '1 kr' ? 'in whole kronor' : `in steps of ${unit}`}`,
  rules: (made, rows, rule, more) =>
    `Amounts: ${made}, makes all ${rows} rows by the rule ${rule}${more > 0 ? ` and by ${more} more, see below` : ''}.`,
  tried: 'Rules that were tried',
  headings: { rule: 'Rule', meaning: 'Meaning', deviations: 'Rows that differ' },
  withinPercents: (made) =>
    `Amounts: ${made}, makes the rows by no rule, but all lie within what the rounding of the shares leaves open. The rule cannot be told.`,
  noRule: (made, nearest, wrong, rows) =>
    `Amounts: ${made}, makes the rows by no rule. The nearest is ${nearest}: ${wrong} of ${rows} rows differ.`,
  consistent: 'The table is consistent.',
  inconsistent: 'The table is not consistent.',
};
