import { titleOf } from '../../allocation/sheet.js';
import { isoDate } from '../../kernel/date.js';
import { nth } from '../../kernel/nth.js';
import { compare, decimalsOf, type Rational } from '../../kernel/number.js';
import type { Sentence } from '../../sheet/sentence.js';
import type { Cell } from '../../sheet/sheet.js';
import { showYears } from '../../sheet/years.js';
import type { InvoiceLine, Invoices } from './invoice.js';
import type { Words } from './words.js';

/** What the invoice of a line says that it is for. `count` is how many instalments its year has. */
export function textOf(line: InvoiceLine, count: number, words: Words): Sentence {
  const { kind, basis, instalment, since, ofYear, due, party } = line;
  const { invoice } = words;
  const title = titleOf(basis, words);
  switch (kind) {
    case 'corrected':
      return invoice.correctedText(title, since ? isoDate(since) : '');
    case 'carried-in':
      return invoice.carriedText(titleOf({ ...basis, year: due.year }, words), String(ofYear));
    case 'settled':
      return invoice.settledText(title);
    case 'ordinary':
    case 'direct': {
      const text = invoice.text(title, instalment, count);
      const grants = basis.adjustments.external.flatMap((one) =>
        one.to === party && one.amount.value.numerator !== 0n ? [one.title] : [],
      );
      return grants.length > 0 ? invoice.withGrants(text, grants) : text;
    }
  }
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
