import type { Agreement } from '../../agreement/agreement.js';
import type { CalendarDate } from '../../kernel/date.js';
import { negate, type Rational, sum } from '../../kernel/number.js';
import { assert } from '../../kernel/problem.js';
import type { InvoiceLine, Invoices, LineContent } from './invoice.js';

/** Which of an instalment's days its voucher may bear. */
export const VOUCHER_DATES = ['due', 'period-from', 'period-to'] as const;
export const SIDES = ['debit', 'credit'] as const;
type Side = (typeof SIDES)[number];

/** What of an invoice line an account or an object may be. */
export const LEDGER_FIELDS = ['party', 'name', 'code', 'number', 'instalment', 'reference'] as const;

/** How a cooperation's host books its invoices. */
export interface Ledger {
  readonly company: string;
  readonly organisationNumber?: string;
  /** The series of its vouchers; empty when the ledger chooses. */
  readonly series: string;
  readonly date: (typeof VOUCHER_DATES)[number];
  readonly debit: LedgerAccount;
  readonly credit: LedgerAccount;
  readonly dimensions: readonly Dimension[];
}

export interface LedgerAccount {
  /** What it is called, when it is one for all. */
  readonly name?: string;
  readonly number: LineContent;
}

/** What rows are told apart by besides their account: 1 is cost centre, 6 project. */
export interface Dimension {
  readonly number: string;
  readonly name: string;
  /** The side that has it; both when undefined. */
  readonly side?: Side;
  readonly object: LineContent;
  /** What the object is called, when it is the same for all. */
  readonly objectName?: string;
}

/** What is booked of one instalment: two rows a line. */
export interface Voucher {
  readonly instalment: number;
  readonly date: CalendarDate;
  readonly rows: readonly VoucherRow[];
}

/** One row: debit is positive. */
export interface VoucherRow {
  readonly side: Side;
  readonly account: string;
  readonly objects: readonly { readonly dimension: Dimension; readonly object: string }[];
  readonly amount: Rational;
  readonly line: InvoiceLine;
}

/**
 * The vouchers of a year's invoices, one an instalment that has lines: each line is debited and credited. Law: each
 * voucher adds up to nothing, asserted.
 */
export function vouchersOf({ lines, table, allocation }: Invoices, ledger: Ledger): Voucher[] {
  return table.instalments.flatMap((instalment) => {
    const rows = lines
      .filter((line) => line.instalment === instalment.number)
      .flatMap((line) => SIDES.map((side) => rowOf(line, side, allocation.agreement, ledger)));
    assert(sum(rows.map(({ amount }) => amount)).numerator === 0n, 'a voucher adds up to nothing');
    return rows.length === 0
      ? []
      : { instalment: instalment.number, date: voucherDate(instalment, ledger), rows };
  });
}

/** The day that an instalment is booked. */
export function voucherDate(
  { from, to, due }: Pick<InvoiceLine, 'from' | 'to' | 'due'>,
  { date }: Ledger,
): CalendarDate {
  return { due, 'period-from': from, 'period-to': to }[date];
}

function rowOf(line: InvoiceLine, side: Side, agreement: Agreement, ledger: Ledger): VoucherRow {
  const dimensions = ledger.dimensions.filter((one) => (one.side ?? side) === side);
  return {
    side,
    account: contentOf(ledger[side].number, line, agreement),
    objects: dimensions
      .map((dimension) => ({ dimension, object: contentOf(dimension.object, line, agreement) }))
      .filter(({ object }) => object !== ''),
    amount: side === 'debit' ? line.amount : negate(line.amount),
    line,
  };
}

function contentOf(holds: LineContent, { party, number, instalment }: InvoiceLine, agreement: Agreement) {
  if (typeof holds !== 'string') return 'value' in holds ? holds.value : (holds.byParty.get(party.id) ?? '');
  const fields: Partial<Record<typeof holds, string>> = {
    party: party.id,
    name: party.name,
    code: party.code,
    number,
    instalment: String(instalment),
    reference: agreement.source,
  };
  return fields[holds] ?? '';
}
