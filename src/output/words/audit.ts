import type { Verdict } from '../../core/audit-verdict.js';
import type { FigureRole } from '../../core/foreign.js';

/** What is said of somebody else's table. Figures come written. */
export interface AuditWords {
  readonly title: (file: string) => string;
  readonly columns: Readonly<Record<'name' | FigureRole, string>>;
  readonly read: (
    columns: readonly string[],
    headingLine: number | undefined,
    rows: number,
    total: { readonly name: string; readonly line: number } | undefined,
  ) => string;
  readonly aside: (
    lines: readonly { readonly line: number; readonly text: string }[],
    more: number,
  ) => string;
  /** Columns by heading and number, rows by line: each with what stands there, and more rows than are named. */
  readonly unread: (items: readonly UnreadItem[], more: number) => string;
  readonly repeated: (name: string, lines: readonly number[]) => string;
  readonly noTotal: string;
  readonly wrongSum: (
    column: string,
    sum: string,
    printed: string,
    gap: string,
    isTooMuch: boolean,
  ) => string;
  readonly roundedSum: (column: string, sum: string, printed: string, gap: string) => string;
  readonly percents: (rows: number, step: string, rule: string) => string;
  readonly wrongPercents: (wrong: number, rows: number, step: string) => string;
  readonly undecidedPercents: (wrong: number, rows: number, step: string) => string;
  readonly onlySums: string;
  readonly made: (total: string, basis: 'weight' | 'percent', unit: string) => string;
  readonly rules: (made: string, rows: number, rule: string, more: number) => string;
  readonly tried: string;
  readonly headings: Readonly<Record<'rule' | 'meaning' | 'deviations', string>>;
  readonly withinPercents: (made: string) => string;
  readonly noRule: (made: string, nearest: string, wrong: number, rows: number) => string;
  readonly undecided: (made: string, nearest: string, wrong: number, rows: number) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Something is wrong, and more may be in what was not read. */
  readonly inconsistentAndIncomplete: string;
}

/** What was not read, or read but not tested. */
interface UnreadItem {
  readonly kind: 'column' | 'row' | 'heading' | 'untested';
  readonly name: string;
  readonly number?: number;
  readonly line: number;
  readonly text: string;
}
