import { stepSheet } from '../../allocation/receipt/sheet.js';
import type { Step } from '../../allocation/receipt/step.js';
import { titleOf } from '../../allocation/sheet.js';
import { isoDate } from '../../kernel/date.js';
import { nth } from '../../kernel/nth.js';
import { decimalsOf, divide, multiply, type Rational, ZERO } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { showExact, showMoney } from '../../sheet/figures.js';
import { asSentence, joined } from '../../sheet/sentence.js';
import type { Sheet } from '../../sheet/sheet.js';
import type { Invoices } from '../invoice/invoice.js';
import { type Settled, settlementNotes } from '../settle/sheet.js';
import type { Words } from './words.js';

/** How a party's year became its instalments: each its part of the instalment's total, rounded so that both add up. */
export function instalmentSheet({ allocation, table, isDraft }: Invoices, party: Party, words: Words): Sheet {
  const { mark, invoice, receipt } = words;
  const { cells, amount: year } = nth(
    table.rows,
    table.rows.findIndex((one) => one.party === party),
  );
  const decimals = decimalsOf(allocation.unit) ?? 0;
  const money = (value: Rational) => showMoney(value, mark, decimals);
  const isPlain = allocation.kind === 'agreed' && table.total.numerator !== 0n;
  const steps = table.instalments.map(({ due, amount }, i): Step => {
    const cell = money(nth(cells, i));
    const label = asSentence(isoDate(due));
    if (!isPlain) return [label, [asSentence(cell)]];
    const exact = divide(multiply(year, amount), table.total);
    const made = `${money(year)} × ${money(amount)} / ${money(table.total)} = ${showExact(exact, mark)}`;
    return [label, [receipt.rounded(made, cell)]];
  });
  return stepSheet(
    joined([invoice.gridTitle(titleOf(allocation, words), isDraft), party.name], ': '),
    steps,
    [invoice.bothWays],
    words,
  );
}

/** What a party paid, what it should have paid, and the difference. */
export function settlementStepSheet(settled: Settled, party: Party, words: Words): Sheet {
  const { final, found, settlement } = settled;
  const { settlement: said, mark, receipt } = words;
  const decimals = decimalsOf(final.unit) ?? 0;
  const money = (value: Rational) => showMoney(value, mark, decimals);
  const row = settlement.rows.find((one) => one.party === party);
  const { paid, final: due, difference } = row ?? { paid: ZERO, final: ZERO, difference: ZERO };
  const steps: Step[] = [
    [found ? said.paid : said.preliminary, [asSentence(money(paid))]],
    [found ? said.cost : said.final, [asSentence(money(due))]],
    [receipt.difference, [asSentence(`${money(paid)} - ${money(due)} = ${money(difference)}`)]],
  ];
  return stepSheet(
    joined([said.title(titleOf(final, words)), party.name], ': '),
    steps,
    settlementNotes(settled, words),
    words,
  );
}
