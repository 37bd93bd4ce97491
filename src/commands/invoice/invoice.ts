import { isUndecided } from '../../agreement/decision.js';
import type { Answer } from '../../allocation/allocation.js';
import type { Place } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { type Rational, sum } from '../../kernel/number.js';
import { fail, type Outcome, outcome } from '../../kernel/outcome.js';
import { inTableOrder, type Party } from '../../kernel/party.js';
import type { DueDate } from '../../ledger/bill.js';
import type { BilledYear } from '../../ledger/bill-of-year.js';
import type { CarriedIn } from '../../ledger/carried.js';
import { type KnownYear, type LedgerLine, LINE_KINDS, type LineKind } from '../../ledger/line.js';

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
  'kind',
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

/** A line of the ledger that is invoiced, with a number of its own; below zero it is a credit note. */
export interface InvoiceLine extends LedgerLine {
  readonly number: string;
}

/** A year's invoices of an agreement. */
export interface Invoices {
  /** The year as it is known last. */
  readonly allocation: Answer;
  readonly year: number;
  /** How the year was known when its lines fell due. */
  readonly years: readonly KnownYear[];
  /** How many instalments the year has. */
  readonly count: number;
  readonly dues: readonly DueDate[];
  /** Those who may have lines, in table order. */
  readonly parties: readonly Party[];
  readonly lines: readonly InvoiceLine[];
  /** What the host bears itself, where it is not invoiced: its part, booked as its own cost. */
  readonly own: readonly InvoiceLine[];
  readonly carried?: CarriedIn | undefined;
  /** Whether what was asked departs from the agreement, so that they are a calculation. */
  readonly isDeparture?: boolean;
  /** Whether who joins or leaves was said on the command line, which the agreement knows nothing of. */
  readonly isUnwritten?: boolean;
  /** Whether they are drafts: of a proposal, an example, or a calculation, nothing is to be paid yet. */
  readonly isDraft: boolean;
}

/** What marks the number of a line that is not an instalment. */
const MARKS: Readonly<Record<LineKind, string>> = {
  ordinary: '',
  corrected: 'r',
  'carried-in': 'f',
  settled: 'a',
  direct: 'd',
};

/** The year that an allocation is invoiced for. Issue: missing-year, at what asked for it. */
export function yearOf(
  { agreement, year }: { agreement: { id: string }; year?: number | undefined },
  at: Place,
): Outcome<number> {
  return year === undefined ? fail('missing-year', { agreement: agreement.id }, at) : outcome(year);
}

/**
 * The invoices of a year: the lines of the ledger that somebody is to pay, the first due first; of a proposal or an example drafts. What the host bears is
 * left out where only the others are invoiced.
 * Law: the lines, with what the host bears and what was paid directly, are the ledger's.
 */
export function invoicesOf(
  { years, instalments, bill }: Omit<BilledYear, 'years'> & { readonly years: readonly KnownYear[] },
  year: number,
  isDraft?: boolean,
  carried?: CarriedIn,
): Invoices {
  const { allocation } = nth(years, years.length - 1);
  const lines = numbered(
    [...bill.lines.filter(({ kind }) => kind !== 'direct'), ...(carried?.lines ?? [])].sort(
      (a, b) => a.instalment - b.instalment || LINE_KINDS.indexOf(a.kind) - LINE_KINDS.indexOf(b.kind),
    ),
  );
  const isOwn = isBorneByHost(allocation);
  return {
    allocation,
    year,
    years,
    count: instalments.length,
    dues: bill.dues,
    parties: bill.parties.filter((party) => !isOwn({ party })),
    lines: lines.filter((line) => !isOwn(line)),
    own: lines.filter(isOwn),
    carried,
    isDraft: isDraft ?? isUndecided(allocation),
  };
}

/** Lines with their numbers: agreement, year, instalment, what kind it is, and the party's code. */
export function numbered(lines: readonly LedgerLine[]): InvoiceLine[] {
  return lines.map((line) => {
    const { kind, party, basis, instalment, ofYear, due } = line;
    const year = (kind === 'settled' ? ofYear : undefined) ?? due.year;
    const place = kind === 'settled' ? '' : String(instalment).padStart(2, '0');
    return { ...line, number: `${basis.agreement.id}-${year}-${place}${MARKS[kind]}-${party.code}` };
  });
}

/** Whether a line is the host's own part, where only the others are invoiced. */
export function isBorneByHost({ agreement: { host } }: Answer): (line: Pick<LedgerLine, 'party'>) => boolean {
  return ({ party }) => host?.invoices === 'others' && host.party === party;
}

/** The parties of some agreements, in table order. */
export function payersIn(all: readonly Invoices[]): Party[] {
  return inTableOrder([...new Set(all.flatMap(({ parties }) => parties))]);
}

/** What lines add up to. */
export function totalOf(lines: readonly Pick<LedgerLine, 'amount'>[]): Rational {
  return sum(lines.map(({ amount }) => amount));
}
