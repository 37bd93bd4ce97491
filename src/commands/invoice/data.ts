import { fraction } from '../../allocation/adjustment-data.js';
import { daysData } from '../../allocation/bases.js';
import { allocationData } from '../../allocation/data.js';
import { decisionData } from '../../allocation/decision-notes.js';
import { isoDate } from '../../kernel/date.js';
import { toShortDecimal } from '../../kernel/number.js';
import type { Basis } from '../../keys/key.js';
import type { CarriedIn } from '../../ledger/carried.js';
import type { KnownYear } from '../../ledger/line.js';
import { leftOver } from '../../ledger/settle-year.js';
import { type InvoiceLine, type Invoices, payersIn, totalOf } from './invoice.js';
import { textOf } from './line-texts.js';
import type { Words } from './words.js';

/** The invoices of an agreement as data: the due dates with their totals, then the lines; every figure a decimal string, VAT left open. */
export function invoiceData(invoices: Invoices, words: Words): object {
  const { allocation, year, years, dues, count, lines, own, carried, isDraft } = invoices;
  const { agreement } = allocation;
  const figures = years.flatMap(({ since, allocation: { bases } }) =>
    bases.map((basis) => ({ ...figuresData(basis), since: since ? isoDate(since) : null })),
  );
  return {
    agreement: agreement.id,
    title: agreement.title.sv,
    year: String(year),
    decision: decisionData(allocation),
    draft: isDraft,
    unit: toShortDecimal(allocation.unit),
    currency: 'SEK',
    amount: toShortDecimal(totalOf(lines)),
    reference: agreement.source,
    figures,
    years: years.map(knownData),
    carried: carried ? carriedData(carried) : null,
    instalments: dues.map(({ number, from, to, due, part }) => ({
      instalment: number,
      from: isoDate(from),
      to: isoDate(to),
      due: isoDate(due),
      part: part && fraction(part),
      amount: toShortDecimal(totalOf(lines.filter(({ instalment }) => instalment === number))),
      host:
        own.length > 0
          ? toShortDecimal(totalOf(own.filter(({ instalment }) => instalment === number)))
          : undefined,
    })),
    lines: lines.map((line) => lineData(line, count, words)),
    host: own.map((line) => lineData(line, count, words)),
  };
}

/** The year as it is known from a day on: all of the allocation that its lines follow from. */
function knownData({ since, allocation }: KnownYear): object {
  return { since: since ? isoDate(since) : null, ...allocationData(allocation) };
}

/**
 * The difference of the year before: what each party has left of it, above zero what it is to pay; and of one that is carried
 * together what this year's amount with it is divided into.
 */
function carriedData({ year, settled, lines }: CarriedIn): object {
  const from = { from: String(year), settled: settled !== undefined };
  if (!settled) return from;
  const changed = lines.filter(({ basis }, i) => lines.findIndex((line) => line.basis === basis) === i);
  return {
    ...from,
    settlement: settled.rule,
    left: [...leftOver(settled)].map(([party, amount]) => ({
      party: party.id,
      amount: toShortDecimal(amount),
    })),
    together:
      settled.rule === 'carried-together'
        ? changed.map(({ since, basis }) => knownData({ since, allocation: basis }))
        : undefined,
  };
}

/** Those of several agreements: each as it is alone, and what each party is to pay of all together. */
export function severalData(all: readonly Invoices[], words: Words): object {
  const lines = all.flatMap((one) => one.lines);
  return {
    year: String(all[0]?.year ?? ''),
    currency: 'SEK',
    amount: toShortDecimal(totalOf(lines)),
    parties: payersIn(all).map((party) => ({
      party: party.id,
      name: party.name,
      amount: toShortDecimal(totalOf(lines.filter((line) => line.party === party))),
    })),
    agreements: all.map((one) => invoiceData(one, words)),
  };
}

/** A line as data: what kind it is, and the day from which what it rests on is known, where that is not from the beginning. */
export function lineData(line: InvoiceLine, count: number, words: Words): object {
  const { party, number, instalment, from, to, due, amount, kind, since } = line;
  return {
    party: party.id,
    name: party.name,
    code: party.code,
    number,
    instalment,
    kind,
    since: since ? isoDate(since) : null,
    from: isoDate(from),
    to: isoDate(to),
    due: isoDate(due),
    text: textOf(line, count, words),
    amount: toShortDecimal(amount),
    vat: null,
  };
}

/** The figures that the amounts were made by: of which period, and of which day when they are counted on one. */
function figuresData({ measure: { id, referenceDate, source }, period, days }: Basis): object {
  const day = referenceDate && isoDate({ year: Number(period), ...referenceDate });
  return { of: id, period, ...daysData({ days }), referenceDate: day ?? null, source };
}
