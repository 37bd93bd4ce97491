import { describe } from 'vitest';
import { settlementOf } from '../src/agreement/outcome-years.js';
import { allocate } from '../src/allocation/allocate.js';
import type { Answer } from '../src/allocation/allocation.js';
import {
  add,
  compare,
  divide,
  isWhole,
  negate,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../src/kernel/number.js';
import type { Party } from '../src/kernel/party.js';
import { billedTo } from '../src/ledger/bill.js';
import { valueIn } from './helpers/cooperation.js';
import { yearsLaw } from './helpers/laws.js';
import { amountOf, type LedgerYear, ledgerIn, linesOf } from './helpers/ledger.js';
import { filesOf } from './helpers/ledger-files.js';
import { books } from './helpers/ledgers.js';

/*
 * What was billed, corrected, paid directly, settled and carried, over years: together it is what the years cost, and of
 * nothing more or less. What a year cost is asked of the allocation itself.
 */

/** The year as it is known last, and what it came to cost; else the same. */
const known = ({ question }: LedgerYear): Answer => valueIn(allocate(question));
const final = ({ question, found }: LedgerYear): Answer =>
  valueIn(allocate(found ? { ...question, amount: found.cost } : question));

const isEqual = (a: Rational, b: Rational) => compare(a, b) === 0;
const amountIn = ({ rows }: Answer, party: Party) => rows.find((row) => row.party === party)?.amount ?? ZERO;

/** What a party has paid of a year more than was billed, where it states what it paid. */
const statedBeyond = ({ found, billed, ...year }: LedgerYear, party: Party): Rational => {
  const stated = found?.paid.get(party);
  const direct = known({ found, billed, ...year }).rows.find((row) => row.party === party)?.direct ?? ZERO;
  return stated ? subtract(add(stated, direct), amountOf(billed.bill.lines, party)) : ZERO;
};

/** What a party has left to pay of a year that is settled, when what is settled at once is paid. */
const leftOf = (year: LedgerYear, party: Party): Rational => {
  if (!year.found) return ZERO;
  const paid = add(amountOf(year.billed.bill.lines, party), statedBeyond(year, party));
  return subtract(amountIn(final(year), party), add(paid, amountOf(year.settled?.lines ?? [], party)));
};

/** Whether what is left of a year is carried into the next one of the ledger. */
const isCarriedOn = (year: LedgerYear, ledger: readonly LedgerYear[]) => {
  const rule = settlementOf(year.question.agreement);
  const next = ledger.some((one) => one.year === year.year + 1);
  return next && (rule === 'carried' || rule === 'carried-together');
};

describe('the ledger of an agreement', () => {
  yearsLaw(
    'bills of each year what it is allocated by the figures that are in force last',
    [books],
    async (books) => {
      const ledger = await ledgerIn(filesOf(books));
      return ledger.every((year) => {
        const { lines, parties } = year.billed.bill;
        const answer = known(year);
        const isTogether = isEqual(amountOf(lines), answer.amount);
        return (
          isTogether && parties.every((party) => isEqual(amountOf(lines, party), amountIn(answer, party)))
        );
      });
    },
  );

  yearsLaw(
    'has in all its lines, with what is kept or not carried on yet, what the years came to cost',
    [books],
    async (books) => {
      const ledger = await ledgerIn(filesOf(books));
      const parties = [...new Set(ledger.flatMap(({ billed }) => billed.bill.parties))];
      const sides = parties.map((party) => {
        const years = ledger.map((year) => {
          const open = isCarriedOn(year, ledger) ? ZERO : leftOf(year, party);
          return sum([amountOf(linesOf(year), party), statedBeyond(year, party), open]);
        });
        return { paid: sum(years), cost: sum(ledger.map((year) => amountIn(final(year), party))) };
      });
      const isOwn = books.settlement !== 'carried-together';
      return (
        isEqual(sum(sides.map(({ paid }) => paid)), sum(ledger.map((year) => final(year).amount))) &&
        (!isOwn || sides.every(({ paid, cost }) => isEqual(paid, cost)))
      );
    },
  );

  yearsLaw(
    'settles what a year came to cost to the nearest unit, halves up, and knows what it was',
    [books],
    async (books) => {
      const ledger = await ledgerIn(filesOf(books));
      return ledger.every(({ found, question: { unit } }) => {
        if (!found?.exact) return true;
        const above = divide(subtract(found.cost.value, found.exact), unit);
        const half = rational(1n, 2n);
        return (
          isWhole(divide(found.cost.value, unit)) &&
          compare(above, negate(half)) > 0 &&
          compare(above, half) <= 0
        );
      });
    },
  );

  yearsLaw(
    'settles and carries the differences, neither more nor less, and what is kept is no line',
    [books],
    async (books) => {
      const ledger = await ledgerIn(filesOf(books));
      return ledger.every((year, i) => {
        const { settled } = year;
        const carried = ledger[i + 1]?.carried?.lines ?? [];
        if (!settled) return carried.length === 0;
        const rule = settlementOf(year.question.agreement);
        const differences = new Map(
          settled.settlement.rows.map(({ party, difference }) => [party, negate(difference)]),
        );
        if (rule === 'kept') return settled.lines.length + carried.length === 0;
        if (!ledger[i + 1] && rule !== 'now') return true;
        const lines = billedTo([...settled.lines, ...carried]);
        const isTogether = isEqual(sum([...lines.values()]), sum([...differences.values()]));
        const isEach = [...differences].every(([party, own]) => isEqual(lines.get(party) ?? ZERO, own));
        return isTogether && (rule === 'carried-together' || isEach);
      });
    },
  );
});
