import type { CalendarDate } from '../../kernel/date.js';
import { nth } from '../../kernel/nth.js';
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
  /** The account of what the host bears itself, debited instead of a claim. */
  readonly ownCost?: LedgerAccount | undefined;
  /** The accounts of what the host buys itself, where parties sell each other: its cost, and what it owes. */
  readonly purchases?: Readonly<Record<Side, LedgerAccount>> | undefined;
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

/** What is booked of what falls due on one day: two rows a line. */
export interface Voucher {
  readonly first: InvoiceLine;
  readonly date: CalendarDate;
  readonly rows: readonly VoucherRow<InvoiceLine>[];
}

/** One row: debit is positive. */
export interface VoucherRow<Line extends BookedLine = BookedLine> {
  readonly side: Side;
  readonly account: string;
  /** What the account is called, where it has a name. */
  readonly name?: string | undefined;
  readonly objects: readonly { readonly dimension: Dimension; readonly object: string }[];
  readonly amount: Rational;
  readonly line: Line;
}

/** What a row tells of the line that it books. */
export type BookedLine = Pick<InvoiceLine, 'party' | 'number' | 'instalment' | 'source'> & {
  readonly basis: { readonly agreement: { readonly source: string } };
};

/**
 * The vouchers of lines, one for each due date of an agreement: each line is debited and credited; what the host bears is debited its own cost.
 * Law: each voucher adds up to nothing, asserted. Requires: an account for that cost where the host bears anything.
 */
export function vouchersOf({ lines, own }: Pick<Invoices, 'lines' | 'own'>, ledger: Ledger): Voucher[] {
  const borne = new Set(own);
  const all = [...lines, ...own];
  const places = [...new Set(all.map(({ instalment }) => instalment))].sort((a, b) => a - b);
  return places.map((place) => {
    const due = all.filter(({ instalment }) => instalment === place);
    const rows = due.flatMap((line) => SIDES.map((side) => rowOf(line, side, borne.has(line), ledger)));
    assert(sum(rows.map(({ amount }) => amount)).numerator === 0n, 'a voucher adds up to nothing');
    const first = nth(due, 0);
    return { first, date: voucherDate(first, ledger), rows };
  });
}

/** The day that an instalment is booked. */
function voucherDate(
  { kind, from, to, due }: Pick<InvoiceLine, 'kind' | 'from' | 'to' | 'due'>,
  { date }: Ledger,
): CalendarDate {
  // What is carried is of a year whose books may be closed.
  return kind === 'carried-in' ? due : { due, 'period-from': from, 'period-to': to }[date];
}

function rowOf(line: InvoiceLine, side: Side, isBorne: boolean, ledger: Ledger): VoucherRow<InvoiceLine> {
  const account = side === 'debit' && isBorne && ledger.ownCost ? ledger.ownCost : ledger[side];
  return bookedOn(account, line, side, line.amount, ledger);
}

/** A row of an amount on one side of an account, with the objects that the side has. */
export function bookedOn<Line extends BookedLine>(
  account: LedgerAccount,
  line: Line,
  side: Side,
  amount: Rational,
  ledger: Ledger,
): VoucherRow<Line> {
  const dimensions = ledger.dimensions.filter((one) => (one.side ?? side) === side);
  return {
    side,
    account: contentOf(account.number, line),
    name: account.name,
    objects: dimensions
      .map((dimension) => ({ dimension, object: contentOf(dimension.object, line) }))
      .filter(({ object }) => object !== ''),
    amount: side === 'debit' ? amount : negate(amount),
    line,
  };
}

function contentOf(holds: LineContent, { party, number, instalment, basis, source }: BookedLine) {
  if (typeof holds !== 'string') return 'value' in holds ? holds.value : (holds.byParty.get(party.id) ?? '');
  const fields: Partial<Record<typeof holds, string>> = {
    party: party.id,
    name: party.name,
    code: party.code,
    number,
    instalment: String(instalment),
    reference: source ?? basis.agreement.source,
  };
  return fields[holds] ?? '';
}
