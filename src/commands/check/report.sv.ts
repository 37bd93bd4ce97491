/** En avvikelse i en mening. */
export const checkReport = {
  deviation: (what: string, printed: string, computed: string, difference: string) =>
    `${what}: publicerat ${printed || 'tomt'}, beräknat ${computed}${difference === '' ? '' : `, skillnad ${difference}`}`,
  cause: (what: string, then: string, now: string) => `${what}: ${then} när det beslutades, ${now} i dag`,
  missingRow: (row: string) => `${row}: raden saknas`,
  notFound: (row: string, column: string) => `${row}, ${column}: den kända avvikelsen finns inte längre`,
};
