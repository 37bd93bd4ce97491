import type { CheckReportWords } from './check-report.js';

/** En avvikelse i en mening. */
export const checkReport: CheckReportWords = {
  deviation: (row, column, printed, computed, difference) =>
    `${row}, ${column}: publicerat ${printed || 'tomt'}, beräknat ${computed}${difference === '' ? '' : `, skillnad ${difference}`}`,
  missingRow: (row) => `${row}: raden saknas`,
  notFound: (row, column) => `${row}, ${column}: den kända avvikelsen finns inte längre`,
};
