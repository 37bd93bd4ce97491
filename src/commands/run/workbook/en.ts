import type { workbook as sv } from './sv.js';

export const workbook: typeof sv = {
  pages: { allocation: 'Allocation', receipt: 'Receipt', years: 'All years' },
  names: {
    amount: 'Amount',
    cost: 'Cost',
    unit: 'Unit',
    scale: 'Scale',
    units: 'Units',
    each: 'PerPart',
    over: 'Over',
    left: 'Leftovers',
  },
  labels: {
    amount: 'Amount to divide',
    cost: 'Cost',
    unit: 'Rounded to whole',
    rounding: 'Rounding',
    check: 'Check',
    scale: 'Weights times',
    units: 'The amount in units',
    each: 'Units to each whole weight',
    over: 'Units over after that',
    left: 'Leftover units to places 1, 2 …',
  },
  helpers: 'How the amounts are calculated',
  columns: {
    whole: 'Whole weight',
    exact: 'Exact units',
    fineRest: 'Remainder',
    down: 'Units rounded down',
    nearest: 'Nearest unit',
    rest: 'Remainder (parts)',
    place: 'Place in the queue',
    order: 'Order of codes',
    draw: 'Drawn by lot',
    bar: 'Name of the bar',
  },
  checks: {
    holds: 'Correct: the parts add up to the amount.',
    charged: 'Incorrect: the surcharge is more than the cost.',
    above: 'Incorrect: what is deducted is more than the cost.',
    differs: 'Incorrect: the parts add up to something other than the amount.',
    notWhole: 'Incorrect: the amount is not a whole number of units.',
    scale: 'Incorrect: a weight has more decimals than the scale holds.',
    size: 'Uncertain: the figures are too large for a spreadsheet.',
    taker: 'Incorrect: the party that takes the rest would change sign.',
  },
  change:
    'Change the amount in the white cell in a frame, or a weight: the table is recalculated and its sum holds.',
  changeSheet:
    'The amount is yellow: it is calculated on the page of the cost sheet. Change a white cell in a frame there, or a weight here: the table is recalculated and its sum holds.',
  apart: (total) =>
    `The cost sheet on its page comes to ${total}, but the amount is written by hand and does not follow it.`,
  fine: 'The weights are fractions with too many digits for whole numbers: the spreadsheet therefore compares remainders with six decimals. For the amount as it stands that gives the same amounts as the exact remainders.',
  steps: (rule) =>
    ({
      'largest-remainder':
        'Each party gets its amount rounded down. The units left over go one by one to the largest remainders; of equal remainders the largest weight goes first, then the code that comes first, character by character.',
      'half-up':
        'Each row is rounded by itself to the nearest unit. What then differs stands in a row of its own.',
      residual: 'Each row is rounded to the nearest unit, and one party takes what is left over.',
    })[rule],
  drawn: (source) =>
    `Of equal remainders those that were drawn by lot go first, in the order of the column Drawn by lot (${source}).`,
  still: {
    stretches:
      'The amounts of the parts of the year are figures, not formulas: parties join or leave during the year. Sums are formulas. For another amount, make the table again with the program.',
    limits:
      'The amounts are figures, not formulas: floors and caps decide them. Sums are formulas. For another amount, make the table again with the program.',
    grants:
      'The amounts are figures, not formulas: funding is a part of the cost. Sums are formulas. For another amount, make the table again with the program.',
    rule: 'The amounts are figures, not formulas: the program applies the rule of rounding. Sums are formulas. For another amount, make the table again with the program.',
    size: 'The amounts are figures, not formulas: they are too large for a spreadsheet to calculate exactly. For another amount, make the table again with the program.',
    rows: 'The amounts are figures, not formulas: there are too many rows for a spreadsheet to rank quickly. Sums are formulas. For another amount, make the table again with the program.',
  },
  receiptHolds: (amount) => `The receipt is for the amount ${amount}.`,
  receiptEnded: (amount) =>
    `The amount has changed. The receipt is for ${amount}, not for the table as it now stands.`,
};
