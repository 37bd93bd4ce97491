import { isProposal } from '../../agreement/decision.js';
import type { PaymentPlan } from '../../agreement/payment-plan.js';
import type { Answer } from '../../allocation/allocation.js';
import {
  type InstalmentTable,
  inInstalments,
  inInstalmentsByStretch,
  instalmentsOf,
} from '../../allocation/instalments.js';
import type { CalendarDate } from '../../kernel/date.js';
import type { Place } from '../../kernel/issue.js';
import { type Rational, subtract, ZERO } from '../../kernel/number.js';
import { fail, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';

/** What an invoice line tells, in the order of its columns. `vat` is always empty: VAT is not decided here. */
export const INVOICE_FIELDS = [
  'party',
  'name',
  'code',
  'number',
  'instalment',
  'reference',
  'period-from',
  'period-to',
  'due',
  'text',
  'amount',
  'vat',
] as const;
export type InvoiceField = (typeof INVOICE_FIELDS)[number];

/** A column of the cooperation's own invoice file: a field of the line, one fixed text, or a text for each party id. */
export interface InvoiceColumn {
  readonly heading: string;
  readonly holds: LineContent;
}

export type LineContent =
  | InvoiceField
  | { readonly value: string }
  | { readonly byParty: ReadonlyMap<string, string> };

/** What one party is to pay in one instalment. */
export interface InvoiceLine {
  readonly party: Party;
  readonly number: string;
  readonly instalment: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly due: CalendarDate;
  readonly amount: Rational;
}

/** A year's invoices of an agreement: the table of instalments, and a line for each of its cells that is not zero. */
export interface Invoices {
  readonly allocation: Answer;
  readonly year: number;
  readonly table: InstalmentTable;
  readonly lines: readonly InvoiceLine[];
  /** Whether they are drafts: of a proposal nothing is to be paid yet. */
  readonly isDraft: boolean;
}

/** The year that an allocation is invoiced for. Issue: missing-year, at what asked for it. */
export function yearOf({ agreement, year }: Answer, at: Place): Outcome<number> {
  return year === undefined ? fail('missing-year', { agreement: agreement.id }, at) : outcome(year);
}

/** Makes the invoices of a year, the first instalment first; of a proposal drafts. Law: the lines add up to the parties' amounts. */
export function invoicesOf(
  allocation: Answer,
  year: number,
  plan: PaymentPlan,
  isDraft = isProposal(allocation),
): Invoices {
  const { rows, unit, agreement } = allocation;
  const instalments = instalmentsOf(plan, year);
  const payers = rows.map(({ party, amount, direct = ZERO }) => ({
    party,
    amount: subtract(amount, direct),
  }));
  const table =
    allocation.kind === 'divided-year'
      ? inInstalmentsByStretch(allocation, instalments)
      : inInstalments(payers, unit, instalments);
  const lines = table.instalments.flatMap(({ number, from, to, due }, j) =>
    table.rows.flatMap(({ party, cells }): InvoiceLine[] => {
      const amount = cells[j];
      if (!amount || amount.numerator === 0n) return [];
      const place = String(number).padStart(2, '0');
      const name = `${agreement.id}-${year}-${place}-${party.code}`;
      return [{ party, number: name, instalment: number, from, to, due, amount }];
    }),
  );
  return { allocation, year, table, lines, isDraft };
}
