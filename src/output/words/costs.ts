import type { COST_KINDS } from '../../core/costs.js';

/** What is said of a cost sheet. Amounts come written, lines by their numbers: `4`, `1–3`. */
export interface CostWords {
  readonly headings: Readonly<
    Record<'number' | 'line' | 'kind' | 'rate' | 'bareRate' | 'month' | 'year', string>
  >;
  readonly kinds: Readonly<Record<(typeof COST_KINDS)[number], string>>;
  /** How a line arises: `rad 1–3`, `46,47% av rad 1`, `gånger 12`, `delat med 6`. */
  readonly sumOf: (lines: string) => string;
  readonly percentOf: (percent: string, lines: string) => string;
  readonly times: (months: number) => string;
  readonly dividedBy: (months: number) => string;
  readonly inAMonth: (amount: string) => string;
  /** Which lines are rounded to a unit, each with its exact amount. */
  readonly rounded: (unit: string, lines: readonly string[]) => string;
  readonly roundedLine: (line: string, exact: string) => string;
  readonly fewerMonths: (line: string, month: string, year: string, months: number) => string;
  readonly notTwelve: (line: string, month: string, twelve: string, year: string) => string;
  readonly shared: (total: string) => string;
  readonly sharesOther: (total: string, shared: string, difference: string, isLess: boolean) => string;
}
