/** Sentences about one deviation, for reports that machines show to people. */
export interface CheckReportWords {
  readonly deviation: (
    row: string,
    column: string,
    printed: string,
    computed: string,
    difference: string,
  ) => string;
  readonly missingRow: (row: string) => string;
  readonly notFound: (row: string, column: string) => string;
}
