import { unlearnable } from '../../../commands/audit/learn/problems.en.js';
import type { IssueWords } from '../../../kernel/complaint.js';
import type { TableFaults } from '../../../kernel/faults/tables.js';
import { listed } from '../../../sheet/listed.js';
import { didYouMean } from './phrases.en.js';

/** English: faults of somebody else's tables. */
export const tables: IssueWords<TableFaults> = {
  'unknown-heading': ({ text, known, suggestion }) => [
    `the printed table has no heading "${text}"`,
    didYouMean(suggestion, known) ||
      `The table has ${listed(known, 'and')}: write under columns the heading as it is printed.`,
  ],
  'unknown-printed-row': ({ text, isSum, known, suggestion }) =>
    isSum
      ? [
          `"${text}" is not a party, and nothing says that the row is a sum`,
          `Write total: ${text} in published.`,
        ]
      : [
          `the row "${text}" is not a party to the agreement`,
          `${didYouMean(suggestion, known)} Where a party is printed under another name, write in published: labels: [{ label: ${text}, party: ${suggestion ?? known[0] ?? ''} }]`.trim(),
        ],
  'not-a-list-of-tables': ({ file }) => [
    `${file} is a table, and published is a list of tables, or a .yaml file of such a list`,
    `Write for example published: [{ file: ${file}, title: Appendix 2, source: The board § 12, columns: { label: Municipality, amount: Amount } }]`,
  ],
  'ambiguous-column': ({ column, text }) => {
    const [mark = '', other] = text.includes(',') ? [',', '.'] : ['.', ','];
    const [whole, decimals] = text.split(mark);
    return [
      `the figures of the column "${column}" can be read in two ways: "${text}" is ${whole}${decimals} or ${whole} point ${decimals}`,
      `Use --decimal ${other} for thousands or --decimal ${mark} for decimals, or write the figures without a thousands separator.`,
    ];
  },
  'unmarked-cells': ({ text }) => [
    `the line "${text}" has no mark between its cells`,
    'Write a semicolon between the name and each figure, on every line: Alby;32.5',
  ],
  'mixed-units': ({ column, unit, text }) => [
    `${column === undefined ? 'the weights have' : `the column "${column}" has`} figures in different units, or with and without a unit: ${unit} and "${text}"`,
    `Write all ${column === undefined ? '' : 'its '}figures in the same unit.`,
  ],
  'choose-values': ({ dimensions }) => [
    `the figures are told apart by ${listed(
      dimensions.map(({ text }) => text),
      'and',
    )}, and nothing says which are meant`,
    `Choose a value of each, for example ${dimensions.map(({ text, value }) => `--where "${text}=${value}"`).join(' ')}`,
  ],
  'table-without-figures': () => [
    'the table has no figures',
    'It needs a row for each party with a figure at least, and to be audited a row of totals or two columns of figures, such as weight and amount.',
  ],
  'pivoted-table': ({ isTurned }) =>
    isTurned
      ? [
          'turned, the table has its parties as columns',
          'Leave out --transpose: as it stands it has a row for each party.',
        ]
      : ['the table has its parties as columns', 'Read it turned: add --transpose.'],
  'not-learnable': ({ reason }) => unlearnable[reason],
  'unclear-column': ({ role, columns }) => [
    `several columns may be the ${role}: ${listed(columns, 'and')}`,
    `Name one of them, for example --${role}-column "${columns.at(-1)}", or --${role}-column - for none.`,
  ],
  'doubtful-heading': ({ name, figure }) => [
    `the first row, ${name} and ${figure}, may be headings or a party`,
    `If it is headings: add --name-column "${name}". If it is a party: write headings above it, for example Name and Weight.`,
  ],
  'several-totals': ({ names }) => [
    `the table has several rows of totals: ${listed(names, 'and')}`,
    'Name the right one with --total-row, or remove the others.',
  ],
  'missing-mark': ({ column, text, names: [name, ...more] }) => [
    `${column}: "${text}" means that the figure is missing, of ${name}${more.length > 0 ? ` and ${more.length} more` : ''}`,
    'Fill it in, or remove the row: without it the table cannot be recomputed.',
  ],
};
