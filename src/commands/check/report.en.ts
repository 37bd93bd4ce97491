import type { checkReport as sv } from './report.sv.js';

/** A deviation in a sentence. */
export const checkReport: typeof sv = {
  deviation: (row, column, printed, computed, difference) =>
    `${row}, ${column}: published ${printed || 'nothing'}, computed ${computed}${difference === '' ? '' : `, difference ${difference}`}`,
  missingRow: (row) => `${row}: the row is missing`,
  notFound: (row, column) => `${row}, ${column}: the known deviation is no longer there`,
};
