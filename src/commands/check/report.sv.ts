/** En avvikelse i en mening. */
export const checkReport = {
  deviation: (row: string, column: string, printed: string, computed: string, difference: string) =>
    `${row}, ${column}: publicerat ${printed || 'tomt'}, beräknat ${computed}${difference === '' ? '' : `, skillnad ${difference}`}`,
  missingRow: (row: string) => `${row}: raden saknas`,
  notFound: (row: string, column: string) => `${row}, ${column}: den kända avvikelsen finns inte längre`,
};
