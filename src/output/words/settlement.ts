/** What is said of a settlement. Amounts come written; `year` is the one that differences are carried to, or empty. */
export interface SettlementWords {
  readonly title: (title: string) => string;
  readonly paid: string;
  readonly cost: string;
  readonly preliminary: string;
  readonly final: string;
  readonly carried: (year: string) => string;
  readonly now: string;
  readonly outcome: (cost: string, source: string) => string;
  readonly external: (title: string, amount: string) => string;
  readonly paidStated: (names: readonly string[], isEverybody: boolean) => string;
  readonly balance: (paid: string, cost: string, difference: string, sign: -1 | 0 | 1) => string;
  readonly carriedNote: (year: string) => string;
  readonly nowNote: string;
  /** That the advance is decided, and the settlement not. */
  readonly advanceLocked: (decision: string, file: string) => string;
}
