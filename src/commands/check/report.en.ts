import type { checkReport as sv } from './report.sv.js';

/** A deviation in a sentence. */
export const checkReport: typeof sv = {
  deviation: (what, printed, computed, difference) =>
    `${what}: published ${printed || 'nothing'}, computed ${computed}${difference === '' ? '' : `, difference ${difference}`}`,
  cause: (what, then, now) => `${what}: ${then} when it was decided, ${now} today`,
  missingRow: (row) => `${row}: the row is missing`,
  notFound: (row, column) => `${row}, ${column}: the known deviation is no longer there`,
};
