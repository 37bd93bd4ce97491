import type { unlearnable as swedish } from './problems.sv.js';

/** English: why no agreement can be learned from a table that holds. */
export const unlearnable: typeof swedish = {
  'no-amounts': [
    'the table does not say what its amounts are divided by, so no agreement can produce it',
    'Name the columns with --weight-column or --percent-column, or write the agreement by hand.',
  ],
  'no-rule': [
    'no rule gives just these amounts, so no agreement can produce the table',
    'Ask for the figures that the shares are made of, and name the column with --weight-column.',
  ],
  parts: [
    'the shares are parts of something larger than the table, so no agreement can produce it',
    'Add the rows that are missing, or write the agreement by hand.',
  ],
  currency: [
    'the amounts are not in kronor, and agreements are in kronor only',
    'Convert the amounts, and audit the table again.',
  ],
  threshold: [
    'amounts below a limit are struck out, and no agreement writes that',
    'Write the agreement by hand, without the published table.',
  ],
  year: [
    'the table does not say which year it is for, and its measure needs one',
    'State the year, for example --year 2025',
  ],
  finer: [
    'the total is not whole in the unit that the rows are rounded to, as the amount of an agreement is',
    'Write the agreement by hand, with the rounded total as its amount.',
  ],
  unrounded: [
    'the amounts are not rounded, as the amounts of an agreement always are',
    'Round them to kronor or öre, and audit the table again.',
  ],
  otherwise: [
    "no rule gives just these amounts in the cooperation's order: equal remainders were settled in a way of their own",
    'Write the agreement by hand, with the rule that the parties have decided.',
  ],
};
