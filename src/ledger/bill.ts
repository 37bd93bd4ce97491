import { indexByParty } from '../kernel/by-party.js';
import { compareDates } from '../kernel/date.js';
import { nth } from '../kernel/nth.js';
import { add, compare, type Rational, subtract, sum, ZERO } from '../kernel/number.js';
import { inTableOrder, type Party } from '../kernel/party.js';
import { assert } from '../kernel/problem.js';
import { besideSoFar } from './exact-to-pay.js';
import type { Instalment } from './instalments.js';
import type { Beside, KnownYear, LedgerLine, LineKind } from './line.js';
import { type PaymentTable, paymentTable } from './payment-table.js';

/** A day on which something of a year is due: an instalment, or what came after the last of them, which is no part of the year. */
export type DueDate = Omit<Instalment, 'part'> & Partial<Pick<Instalment, 'part'>>;

/** What is billed of a year: its lines, the first due first, and the days on which they are due. */
export interface Bill {
  readonly dues: readonly DueDate[];
  readonly lines: readonly LedgerLine[];
  /** The parties that the year concerns, as it was known at any time, in table order. */
  readonly parties: readonly Party[];
}

/**
 * Bills a year: at each due date what falls due by the year as it is known then, and with the first of them after a change what was
 * billed before by what was known then, put right. What changes after the last due date is put right on its day. What a party has
 * paid directly is a line of its own.
 *
 * Law: ordinary, corrected and direct are together each party's amount by the year as it is known last, asserted; at each due date
 * what is billed so far is what the plan of the year as it is known then says; what fell due rests on nothing that came later.
 * Requires: instalments whose parts make one, in the order in which they are due.
 */
export function billOf(years: readonly KnownYear[], instalments: readonly Instalment[]): Bill {
  const tables = years.map(({ allocation }) => paymentTable(allocation, instalments));
  const parties = inTableOrder([...new Set(tables.flatMap((table) => [...table.keys()]))]);
  const billing = new Billing(parties, instalments);
  const [first, last] = [nth(instalments, 0), nth(instalments, instalments.length - 1)];
  const dues: DueDate[] = [...instalments];
  let known: number | undefined;
  for (const [j, instalment] of instalments.entries()) {
    const now = Math.max(
      0,
      years.findLastIndex(({ since }) => !since || compareDates(since, instalment.due) <= 0),
    );
    const [year, table] = [nth(years, now), nth(tables, now)];
    if (known !== undefined && now !== known) {
      const before = { ...instalment, from: first.from, to: nth(instalments, j - 1).to };
      billing.correct((party) => soFar(table, party, j), before, year, j);
    }
    billing.bill('ordinary', (party) => table.get(party)?.[j] ?? ZERO, instalment, year, j + 1);
    known = now;
  }
  for (const [i, year] of years.entries()) {
    if (!year.since || i <= (known ?? 0)) continue;
    const due = { from: first.from, to: last.to, number: dues.length + 1, due: year.since };
    if (billing.correct((party) => soFar(nth(tables, i), party), due, year)) dues.push(due);
  }
  const final = nth(years, years.length - 1);
  const lines = [...billing.lines, ...directOf(final, first)];
  prove(lines, final);
  return { dues, lines, parties };
}

/** The lines that have been billed, and what they come to for each party. */
class Billing {
  readonly lines: LedgerLine[] = [];
  private readonly sums = new Map<Party, Rational>();

  private readonly besides = new Map<Party, Beside>();

  constructor(
    private readonly parties: readonly Party[],
    private readonly instalments: readonly Instalment[],
  ) {}

  private billed(party: Party): Rational {
    return this.sums.get(party) ?? ZERO;
  }

  /** Bills each party what is due so far and has not been billed; tells whether anybody was. */
  correct(
    dueSoFar: (party: Party) => Rational,
    due: DueDate,
    year: KnownYear,
    instalmentsSoFar?: number,
  ): boolean {
    const amountOf = (party: Party) => subtract(dueSoFar(party), this.billed(party));
    return this.bill('corrected', amountOf, due, year, instalmentsSoFar);
  }

  /** Bills each party what it is to pay, where that is anything; tells whether anybody was. */
  bill(
    kind: LineKind,
    amountOf: (party: Party) => Rational,
    { from, to, due, number }: DueDate,
    { since, allocation }: KnownYear,
    instalmentsSoFar?: number,
  ): boolean {
    const before = this.lines.length;
    for (const party of this.parties) {
      const amount = amountOf(party);
      if (amount.numerator === 0n) continue;
      const all = besideSoFar(party, allocation, this.instalments, instalmentsSoFar);
      const { own, received } = this.besides.get(party) ?? { own: ZERO, received: ZERO };
      const beside = { own: subtract(all.own, own), received: subtract(all.received, received) };
      const basis = allocation;
      this.lines.push({ kind, party, amount, due, from, to, instalment: number, since, basis, beside });
      this.besides.set(party, all);
      this.sums.set(party, add(this.billed(party), amount));
    }
    return this.lines.length > before;
  }
}

/** What a party has to pay by a table before an instalment; without one in all. */
function soFar(table: PaymentTable, party: Party, before?: number): Rational {
  return sum((table.get(party) ?? []).slice(0, before));
}

function directOf({ allocation }: KnownYear, { from, to, due, number }: DueDate): LedgerLine[] {
  return allocation.rows.flatMap(({ party, direct }): LedgerLine[] =>
    direct && direct.numerator !== 0n
      ? [{ kind: 'direct', party, amount: direct, due, from, to, instalment: number, basis: allocation }]
      : [],
  );
}

function prove(lines: readonly LedgerLine[], { allocation }: KnownYear): void {
  const rows = indexByParty(allocation.rows);
  const sums = billedTo(lines);
  const parties = new Set([...rows.keys(), ...sums.keys()]);
  assert(
    [...parties].every((party) => compare(sums.get(party) ?? ZERO, rows.get(party)?.amount ?? ZERO) === 0),
    'what a year is billed is the year as it is known last',
  );
}

/** What lines come to for each party. */
export function billedTo(lines: readonly Pick<LedgerLine, 'party' | 'amount'>[]): Map<Party, Rational> {
  const sums = new Map<Party, Rational>();
  for (const { party, amount } of lines) sums.set(party, add(sums.get(party) ?? ZERO, amount));
  return sums;
}
