import { words as check } from '../check/en.js';
import { learn } from './learn/en.js';
import type { audit as sv } from './sv.js';
import { turned } from './turned.en.js';

/** English: what is said of somebody else's table. */
export const audit: typeof sv = {
  title: (file) => `Audit of ${file}`,
  columns: { name: 'name', weight: 'weight', percent: 'share', amount: 'amount' },
  read: (columns, headingLine, rows, total) =>
    `Read: ${headingLine === undefined ? 'no headings' : `headings on line ${headingLine}`}; ${columns.join(', ')}; ${rows} ${rows === 1 ? 'party' : 'parties'}${total ? `; row of totals ${total.name ? `"${total.name}", ` : ''}line ${total.line}` : ''}.`,
  aside: (lines, more) =>
    `Left out: ${lines.map(({ line, text }) => `line ${line} "${text}"`).join(', ')}${more > 0 ? ` and ${more} more lines` : ''}.`,
  unread: (items, more) =>
    `Not audited: ${items
      .map(({ kind, name, number, line, text }) => {
        if (kind === 'heading') return `line ${line} "${text}", which may be headings or figures`;
        if (kind === 'row') return `line ${line} "${text}"`;
        const column = `column ${number} "${name}"`;
        return kind === 'column'
          ? `${column} (line ${line}: "${text}")`
          : `${column} (read, but nothing to try it by)`;
      })
      .join(', ')}${more > 0 ? ` and ${more} more lines` : ''}.`,
  repeated: (name, lines) => `${name} stands on several lines: ${lines.join(', ')}.`,
  noTotal: 'The table has no row of totals; where a total is needed it is that of the rows.',
  wrongSum: (column, sum, printed, gap, isTooMuch) =>
    `${column}: the rows make ${sum}, the printed total is ${printed}. They differ by ${gap}: the rows are too ${isTooMuch ? 'high' : 'low'}, or the total is wrong.`,
  roundedSum: (column, sum, printed, gap) =>
    `${column}: the rows make ${sum}, the printed total is ${printed}. They differ by ${gap}, which is within the rounding.`,
  misprint: (column, text, sum) =>
    `${column}: the printed total "${text}" is no figure as the column is written; the rows make ${sum}.`,
  wholePercents: (sum) => `The shares make ${sum} together.`,
  wholes: (rows) =>
    `Subtotals that hold: ${rows.map(({ name, line }) => `"${name}" line ${line}`).join(', ')}.`,
  pieces: (rows) =>
    `Rows whose parts hold: ${rows.map(({ name, line }) => `"${name}" line ${line}`).join(', ')}.`,
  sumLike: (name, line) =>
    `"${name}" (line ${line}) is taken for a party: the rows above make as much together, but no name says that it is a total.`,
  percents: (rows, step, rule) =>
    `Shares: all ${rows} are the weight over the sum of weights, in steps of ${step}; rounding ${rule}.`,
  wrongPercents: (wrong, rows, step) =>
    `Shares: ${wrong} of ${rows} are not the weight over the sum of weights, in steps of ${step}.`,
  undecidedPercents: (wrong, rows, step) =>
    `Shares: ${wrong} of ${rows} are not the weight over the sum of weights, in steps of ${step}, but may be shares of something else.`,
  onlySums: 'The amounts have neither weights nor shares to be made of: only the total is tried.',
  made: (total, basis, unit) =>
    `${total} by ${basis === 'weight' ? 'the weights' : 'the printed shares'}, ${unit === undefined ? 'in whole kronor' : `in steps of ${unit}`}`,
  rules: (made, rows, rule, more) =>
    `Amounts: ${made}, makes all ${rows} rows by the rule ${rule}${more > 0 ? ` and by ${more} more, see below` : ''}.`,
  tried: 'Rules that were tried',
  headings: { rule: 'Rule', meaning: 'Meaning', deviations: 'Rows that differ' },
  withinPercents: (made) =>
    `Amounts: ${made}, makes the rows by no rule, but all lie within what the rounding of the shares leaves open. The rule cannot be told.`,
  noRule: (made, nearest, wrong, rows) =>
    `Amounts: ${made}, makes the rows by no rule. The nearest is ${nearest}: ${wrong} of ${rows} rows differ.`,
  undecided: (made, nearest, wrong, rows) =>
    `Amounts: ${made}, makes the rows by no rule (the nearest is ${nearest}: ${wrong} of ${rows} differ), but they may be made of something else. The rule cannot be told.`,
  verdicts: {
    consistent: 'The table is consistent.',
    inconsistent: 'The table is not consistent.',
    incomplete: 'The table is not fully audited.',
  },
  inconsistentAndIncomplete: 'The table is not consistent, and not fully audited.',
};

export const words = { ...check, audit, learn, turned };
