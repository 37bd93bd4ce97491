import type { Answer } from '../../allocation/allocation.js';
import { titleOf } from '../../allocation/sheet.js';
import { type CalendarDate, compareDates, isoDate } from '../../kernel/date.js';
import { nth } from '../../kernel/nth.js';
import { absolute, compare, decimalsOf, type Rational, ZERO } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { showMoney } from '../../sheet/figures.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import type { Cell } from '../../sheet/sheet.js';
import { showYears } from '../../sheet/years.js';
import type { InvoiceLine, Invoices } from './invoice.js';
import type { Words } from './words.js';

/** A party that takes part from a day, to a day; empty where it is open. */
type Change = Readonly<Record<'name' | 'from' | 'to', string>>;

/** What the invoice of a line says that it is for. `count` is how many instalments its year has. */
export function textOf(line: InvoiceLine, count: number, words: Words): Sentence {
  return joined([sharedTextOf(line, count, words), ...besideOf(line, words)], ', ');
}

/** What lines of a kind that fall due together are for, whoever pays them. */
export function sharedTextOf(line: InvoiceLine, count: number, words: Words): Sentence {
  const { kind, basis, instalment, since, ofYear, due } = line;
  const { invoice } = words;
  const title = titleOf(basis, words);
  switch (kind) {
    case 'corrected':
      return invoice.correctedText(title, since ? isoDate(since) : '', changesOf(basis, since));
    case 'carried-in':
      return invoice.carriedText(titleOf({ ...basis, year: due.year }, words), String(ofYear));
    case 'settled':
      return invoice.settledText(title);
    case 'ordinary':
    case 'direct':
      return invoice.text(title, instalment, count);
  }
}

/** What a line has of grants and own funding beside a share; of a settled one what of a grant came to something else than was handed in. */
export function besideOf({ kind, beside, basis, party }: InvoiceLine, { invoice, mark }: Words): Sentence[] {
  const { own = ZERO, received = ZERO } = beside ?? {};
  const sign = received.numerator < 0n ? -1 : 1;
  if (kind === 'settled')
    return received.numerator === 0n ? [] : [invoice.withRepaid(showMoney(absolute(received), mark), sign)];
  return [
    ...(received.numerator === 0n
      ? []
      : [
          invoice.withGrants(
            showMoney(received, mark),
            grantsOf(basis, party).map(({ title }) => title),
          ),
        ]),
    ...(own.numerator === 0n ? [] : [invoice.withOwn(showMoney(own, mark))]),
  ];
}

/** The grants that a party receives for all. */
export function grantsOf({ adjustments }: Answer, party: Party) {
  return adjustments.external.filter(({ to, amount }) => to === party && amount.value.numerator !== 0n);
}

/** What became known on a day of who takes part when: each with the days, as far as they are stated. */
function changesOf({ agreement }: Answer, day: CalendarDate | undefined): Change[] {
  const dated = (date: CalendarDate | undefined) => (date ? isoDate(date) : '');
  return agreement.spans
    .filter(({ since }) => day && since && compareDates(since.day, day) === 0)
    .map(({ party, from, to }) => ({ name: party.name, from: dated(from), to: dated(to) }));
}

/** The title of an agreement's invoices, or of those of several. */
export function titleOfAll(all: readonly Invoices[], words: Words): Sentence {
  const first = nth(all, 0);
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b);
  return all.length === 1
    ? titleOf(first.allocation, words)
    : words.invoice.severalTitle(all.length, showYears(years));
}

/** Cells of amounts in a unit. */
export function moneyIn(unit: Rational): (value: Rational) => Cell {
  const decimals = decimalsOf(unit) ?? 0;
  return (value) => ({ kind: 'money', value, decimals });
}

/** The finest unit of the lines of some agreements: what is carried may be finer than the year that it is carried to. */
export function finestUnit(all: readonly Invoices[]): Rational {
  const units = all.flatMap(({ allocation, lines }) => [
    allocation.unit,
    ...lines.map(({ basis }) => basis.unit),
  ]);
  return units.reduce((finest, unit) => (compare(unit, finest) < 0 ? unit : finest));
}
