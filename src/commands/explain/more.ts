import { stepSheet } from '../../allocation/receipt/sheet.js';
import type { Step } from '../../allocation/receipt/step.js';
import { titleOf } from '../../allocation/sheet.js';
import { isoDate } from '../../kernel/date.js';
import { decimalsOf, type Rational, sum, ZERO } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import type { BilledYear } from '../../ledger/bill-of-year.js';
import { exactToPay } from '../../ledger/exact-to-pay.js';
import type { Settled } from '../../ledger/settle-year.js';
import { showExact, showMoney } from '../../sheet/figures.js';
import { asSentence, joined, type Sentence } from '../../sheet/sentence.js';
import type { Sheet } from '../../sheet/sheet.js';
import type { Invoices } from '../invoice/invoice.js';
import { textOf } from '../invoice/line-texts.js';
import { settlementNotes } from '../settle/notes.js';
import { decimalsIn } from '../settle/sheet.js';
import type { Words } from './words.js';

/** How a party's year became its lines: each with what is exactly due so far by the year as it was known then, and what it is rounded to. */
export function instalmentSheet(
  invoices: Invoices,
  { instalments }: BilledYear,
  party: Party,
  words: Words,
): Sheet {
  const { mark, invoice, receipt } = words;
  const { allocation, count, isDraft } = invoices;
  const decimals = decimalsOf(allocation.unit) ?? 0;
  const money = (value: Rational) => showMoney(value, mark, decimals);
  const own = [...invoices.lines, ...invoices.own].filter((line) => line.party.id === party.id);
  let billed = ZERO;
  const steps = own.map((line, i): Step => {
    billed = sum([billed, line.kind === 'carried-in' ? ZERO : line.amount]);
    const label = joined([isoDate(line.due), invoice.kinds[line.kind]]);
    const last = own[i + 1];
    const isLastOfDay = last?.instalment !== line.instalment || last.kind === 'carried-in';
    const said: Sentence[] = [joined([textOf(line, count, words), money(line.amount)], ': ')];
    if (line.kind === 'carried-in') said.push(...carriedLines(invoices, line.party, money, words));
    if (line.kind !== 'carried-in' && isLastOfDay) {
      const over = exactToPay(line.basis, instalments).get(line.party) ?? [];
      const exact = sum(over.slice(0, line.instalment));
      said.push(receipt.rounded(invoice.soFar(showExact(exact, mark)), money(billed)));
    }
    return [label, said];
  });
  return stepSheet(
    joined([invoice.gridTitle(titleOf(allocation, words), isDraft), party.name], ': '),
    steps,
    allocation.rounding.rule === 'largest-remainder' ? [invoice.soFarNote(money(allocation.unit))] : [],
    words,
  );
}

/** How a party's own carried difference was made, or of one that is carried together that of all. */
function carriedLines(
  { carried }: Invoices,
  party: Party,
  money: (value: Rational) => string,
  { settlement: said }: Words,
): Sentence[] {
  const settled = carried?.settled;
  if (!settled) return [];
  const { rows, totals } = settled.settlement;
  const own = settled.rule === 'carried' ? rows.find((row) => row.party === party) : totals;
  if (!own) return [];
  const { paid, final, difference } = own;
  const made = `${money(paid)} - ${money(final)} = ${money(difference)}`;
  return [joined([said.title(String(carried.year)), made], ', ')];
}

/** What a party paid, what it should have paid, and the difference. */
export function settlementStepSheet(settled: Settled, party: Party, words: Words): Sheet {
  const { final, found, settlement } = settled;
  const { settlement: said, mark, receipt } = words;
  const decimals = decimalsIn(settled);
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
