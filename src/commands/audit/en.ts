import { words as check } from '../check/en.js';
import { learn } from './learn/en.js';
import type { audit as sv } from './sv.js';
import { turned } from './turned.en.js';
import { UNTESTED } from './untested.en.js';

/** English: what is said of somebody else's table. */
export const audit: typeof sv = {
  title: (file) => `Audit of ${file}`,
  read: (headingLine, rows, total) =>
    `Read: ${headingLine === undefined ? 'no headings' : `headings on line ${headingLine}`}; ${rows} ${rows === 1 ? 'party' : 'parties'}${total ? `; row of totals ${total.name ? `"${total.name}", ` : ''}line ${total.line}` : ''}.`,
  aside: (lines, more) =>
    `Left out: ${lines.map(({ line, text }) => `line ${line} "${text}"`).join(', ')}${more > 0 ? ` and ${more} more lines` : ''}.`,
  unread: (items, more) =>
    `Not audited: ${items
      .map(({ kind, name, number, line, text, why = 'no-total' }) => {
        if (kind === 'heading') return `line ${line} "${text}", which may be headings or figures`;
        if (kind === 'row') return `line ${line} "${text}"`;
        const column = `column ${number} "${name}"`;
        return kind === 'column'
          ? `${column} (line ${line}: "${text}")`
          : `${column} (read: ${UNTESTED[why]})`;
      })
      .join(', ')}${more > 0 ? ` and ${more} more lines` : ''}.`,
  repeated: (name, lines) => `${name} appears on several lines: ${lines.join(', ')}.`,
  noTotal: 'The table has no row of totals; where a total is needed it is that of the rows.',
  inRow: (column, row) => `${column}, "${row}"`,
  wrongSum: (column, sum, printed, gap, isTooMuch) =>
    `${column}: the rows add up to ${sum}, the printed total is ${printed}. They differ by ${gap}: the rows are too ${isTooMuch ? 'high' : 'low'}, or the total is wrong.`,
  disturbedSum: (column, sum, printed, gap) =>
    `${column}: the rows add up to ${sum}, the printed total is ${printed}. They differ by ${gap}, which in official statistics may be that every figure is disturbed a little to protect people.`,
  roundedSum: (column, sum, printed, gap) =>
    `${column}: the rows add up to ${sum}, the printed total is ${printed}. They differ by ${gap}, which is within the rounding.`,
  misprint: (column, text, sum) =>
    `${column}: the printed total "${text}" is no figure as the column is written; the rows make ${sum}.`,
  wholePercents: (column, sum) => `${column}: the rows add up to ${sum}.`,
  partOfMore: (column, of, sum) =>
    `${column}: in proportion to ${listed(of)}, in every row, but they add up to ${sum} only: shares of more than the table has, or rows are missing.`,
  wholes: (rows) =>
    `Subtotals that agree: ${listed(rows.map(({ name, line }) => `"${name}" line ${line}`))}.`,
  pieces: (rows) =>
    `Rows whose parts agree: ${listed(rows.map(({ name, line }) => `"${name}" line ${line}`))}.`,
  sumLike: (name, line) =>
    `"${name}" (line ${line}) is taken for a party: the rows above make as much together, but no name says that it is a total.`,
  perhapsSums: (names) =>
    `The total agrees only without ${listed(names.map((name) => `"${name}"`))}, which the rows beside make together. ${names.length > 1 ? 'As subtotals they make it right, as parties' : 'As a subtotal it makes it right, as a party'} wrong: the names do not tell which.`,
  tests: {
    sum: 'the total',
    hundred: 'makes the whole',
    across: (of) => `the sum of ${listed(of)}`,
    tax: (of) => `the tax on ${listed(of)}`,
    change: (of) => `the change between ${listed(of)}`,
    'part-of': (of) => `${of[0]} as per cent of ${of[1]}`,
    'price-times': (of) => `${of[0]} times ${of[1]}`,
    'price-of': (of) => `${of[0]} by ${of[1]}`,
    share: (of) => `the share of ${listed(of)}`,
    rule: (key) => `shared ${key}`,
    used: 'others are made from it',
  },
  follows: (column, test, isExact) =>
    `${column}: ${test}, in all rows${isExact ? '' : ', as near as it is printed'}.`,
  deviates: (column, test, wrong, lines) => `${column}: not ${test} in ${wrong} of ${lines} rows.`,
  roundedShares: (column, of, rows, step, rule) =>
    `${column}: all ${rows} are the share of ${of}, in steps of ${step}; rounding ${rule}.`,
  key: {
    column: (name, least) =>
      `by ${name}${least === undefined ? '' : `, among those with ${least} or more of the sum`}`,
    equal: 'in equal parts',
    mixed: (part, first, second) => `${part} ${first} and the rest ${second}`,
    each: (each, rest) => `${each} each and the rest ${rest}`,
  },
  made: (column, total, key, unit) =>
    `${column}: ${total} shared ${key}, ${unit === undefined ? 'in whole kronor' : `in steps of ${unit}`}`,
  rules: (made, rows, rule, more, isShown) =>
    `${made}, makes ${allRows(rows)} by the rule ${rule}${more > 0 ? ` and by ${more} more${isShown ? ', see below' : ''}` : ''}.`,
  even: (made, rows) => `${made}, makes ${allRows(rows)} evenly: nothing need be rounded.`,
  otherKeys: (keys) => `As good: ${keys.join('; ')}.`,
  tried: (column, isRight) =>
    isRight ? `Rules that make every row: ${column}` : `The nearest rules: ${column}`,
  headings: { rule: 'Rule', meaning: 'Meaning', deviations: 'Rows that differ' },
  within: (made) =>
    `${made}, makes the rows by no rule, but all lie within what the rounding of the shares leaves open. The rule cannot be determined.`,
  deviating: (made, nearest, wrong, rows) =>
    `${made}, does not make all rows. The nearest is ${nearest}: ${wrong} of ${rows} rows differ.`,
  apart: (made, names, rows) =>
    `${made}, makes all ${rows} rows but ${listed(names)}: ${names.length === 1 ? 'it is wrong or has terms of its' : 'they are wrong or have terms of their'} own. Which cannot be determined.`,
  doubtful: (made) =>
    `${made}, all but makes the rows: it may be the key with other figures, as of another year, or chance.`,
  allZero: (column) => `${column}: all amounts are zero.`,
  undecided: (column) => `${column}: nothing in the table explains the rows. The rule cannot be determined.`,
  account: {
    title: 'Columns',
    headings: { number: 'No.', column: 'Column', holds: 'Is', tested: 'Tested by', outcome: 'Outcome' },
    kinds: {
      name: 'name',
      code: 'code',
      text: 'text',
      note: 'note',
      period: 'date or year',
      amount: 'amount',
      weight: 'count',
      percent: 'share',
      price: 'price',
      change: 'change',
      tax: 'tax',
      figure: 'figures',
      empty: 'empty',
    },
    outcomes: { right: 'right', wrong: 'not right', untested: 'not tested', unread: 'not read', none: '' },
  },
  verdicts: {
    consistent: 'The table is consistent.',
    inconsistent: 'The table is not consistent.',
    incomplete: 'The table is not fully audited.',
  },
  inconsistentAndIncomplete: 'The table is not consistent, and not fully audited.',
};

function allRows(rows: number): string {
  return rows === 1 ? 'the only row' : `all ${rows} rows`;
}

/** Names in a sentence; of many the first. */
function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  if (more > 1) return `${names.slice(0, MOST_LISTED).join(', ')} and ${more} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const MOST_LISTED = 5;

export const words = { ...check, audit, learn, turned };
