/** What is said of a plan. Amounts come written. */
export interface PlanWords {
  readonly title: (cooperation: string, year: string) => string;
  readonly ofLines: (title: string) => string;
  readonly line: string;
  readonly sum: string;
  readonly difference: string;
  readonly agreement: (title: string, amount: string, key: string, source: string) => string;
  readonly ofOtherYear: (agreements: readonly string[]) => string;
  readonly withoutAmount: (agreements: readonly string[]) => string;
  readonly lines: (amount: string) => string;
  readonly roundedLines: (lines: readonly string[]) => string;
  readonly roundedLine: (title: string, exact: string, amount: string) => string;
}
