import { type PaymentPlan, PERIODS } from '../agreement/payment-plan.js';
import { roundOverTime } from '../apportion/cumulative.js';
import { type CalendarDate, compareDates, daysInMonth } from '../kernel/date.js';
import { nth } from '../kernel/nth.js';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  total,
  ZERO,
} from '../kernel/number.js';
import { compareText, type Party } from '../kernel/party.js';
import { assert } from '../kernel/problem.js';
import type { DividedYear } from './allocation.js';

/** One payment of a year: which days it is for, when it is due, and how large a part of the year it is. */
export interface Instalment {
  readonly number: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly due: CalendarDate;
  readonly part: Rational;
}

/** A year's amounts in instalments, in kronor: a row a party, a cell an instalment. */
export interface InstalmentTable {
  readonly instalments: readonly (Instalment & { readonly amount: Rational })[];
  readonly rows: readonly (Payer & { readonly cells: readonly Rational[] })[];
  readonly total: Rational;
}

/** A party and what it pays for the year. */
export interface Payer {
  readonly party: Party;
  readonly amount: Rational;
}

/** The instalments of a year: at the dates stated for it, each for the whole year, otherwise one a period. */
export function instalmentsOf({ period, dueDay, dates }: PaymentPlan, year: number): Instalment[] {
  const stated = dates.filter(({ due }) => due.year === year);
  if (stated.length > 0) {
    const [from, to] = [dayOf(year, 1, 1), dayOf(year, 12)];
    return stated.map(({ due, part }, i) => ({ number: i + 1, from, to, due, part }));
  }
  const count = PERIODS[period];
  const months = 12 / count;
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    from: dayOf(year, i * months + 1, 1),
    to: dayOf(year, (i + 1) * months),
    due: dayOf(year, i * months + 1, dueDay),
    part: rational(1n, BigInt(count)),
  }));
}

/**
 * Divides each party's amount for the year into instalments, in whole units.
 *
 * Law: each party's instalments add up to its amount, asserted; at every due date each party's sum so far, and that of all,
 * is less than one unit from its part of the year, and so is each cell and each instalment's total; a credit mirrors its
 * charge, and charges and credits are divided apart; the order of the payers changes nobody's instalments. Requires:
 * amounts of whole units, parts that make one, distinct codes.
 */
export function inInstalments(
  payers: readonly Payer[],
  unit: Rational,
  instalments: readonly Instalment[],
): InstalmentTable {
  const claims = payers
    .map(({ party, amount }, index) => ({ index, code: party.code, units: divide(amount, unit).numerator }))
    .sort((a, b) => compareText(a.code, b.code));
  const exact = claims.map(({ units }) => instalments.map(({ part }) => multiply(rational(units), part)));
  const rounded = roundOverTime(
    exact,
    claims.map(({ units }) => units),
  );
  const cells = payers.map((): readonly bigint[] => []);
  for (const [place, { index }] of claims.entries()) cells[index] = nth(rounded, place);
  const inKronor = (units: bigint) => multiply(rational(units), unit);
  const rows = payers.map((payer, i) => ({ ...payer, cells: nth(cells, i).map(inKronor) }));
  assert(
    rows.every((row) => compare(sum(row.cells), row.amount) === 0),
    'the instalments of each party add up to its amount',
  );
  return {
    instalments: instalments.map((instalment, j) => ({
      ...instalment,
      amount: inKronor(total(cells.map((row) => nth(row, j)))),
    })),
    rows,
    total: sum(rows.map(({ amount }) => amount)),
  };
}

/**
 * The same for a year in which parties join or leave. Until a change the parties pay as if there were none; what is due
 * from then on carries what is left, and where nothing is due any more an instalment is added on the day of the change.
 * What was paid directly is deducted from what is left.
 *
 * Law: an instalment due before a change is the same whatever the change; each party's add up to what it pays, asserted.
 */
export function inInstalmentsByStretch(
  { rows, stretches, unit }: Pick<DividedYear, 'rows' | 'stretches' | 'unit'>,
  instalments: readonly Instalment[],
): InstalmentTable {
  const direct = new Map(rows.map((row) => [row.party, row.direct ?? ZERO]));
  const fixed: Column[] = [];
  let open = instalments;
  for (const [i, { from, onward }] of stretches.entries()) {
    const left = onward.map(({ party, amount }) => {
      const paid = sum(fixed.map(({ cells }) => cells.get(party) ?? ZERO));
      return { party, amount: subtract(amount, add(paid, direct.get(party) ?? ZERO)) };
    });
    if (open.length === 0) open = left.some(isOwing) ? [added(fixed.length + 1, from)] : [];
    const columns = columnsOf(inInstalments(left, unit, asWhole(open)), open);
    const change = stretches[i + 1]?.from;
    const isSettled = ({ due }: Instalment) => change === undefined || compareDates(due, change) < 0;
    fixed.push(...columns.filter(({ instalment }) => isSettled(instalment)));
    open = open.filter((instalment) => !isSettled(instalment));
  }
  const merged = rows.map(({ party }) => {
    const cells = fixed.map((column) => column.cells.get(party) ?? ZERO);
    return { party, amount: sum(cells), cells };
  });
  assert(
    rows.every((row, i) => compare(subtract(row.amount, row.direct ?? ZERO), nth(merged, i).amount) === 0),
    'the instalments of each party add up to its year',
  );
  return {
    instalments: fixed.map(({ instalment, cells }) => ({ ...instalment, amount: sum([...cells.values()]) })),
    rows: merged,
    total: sum(merged.map(({ amount }) => amount)),
  };
}

/** An instalment and what each party pays in it. */
interface Column {
  readonly instalment: Instalment;
  readonly cells: ReadonlyMap<Party, Rational>;
}

function columnsOf({ rows }: InstalmentTable, instalments: readonly Instalment[]): Column[] {
  return instalments.map((instalment, j) => ({
    instalment,
    cells: new Map(rows.map(({ party, cells }) => [party, nth(cells, j)])),
  }));
}

/** An instalment more, for the days from a change to the end of the year. */
function added(number: number, from: CalendarDate): Instalment {
  return { number, from, to: dayOf(from.year, 12), due: from, part: ONE };
}

function isOwing({ amount }: Payer): boolean {
  return amount.numerator !== 0n;
}

/** The same instalments as parts of what they make together. */
function asWhole(instalments: readonly Instalment[]): Instalment[] {
  const all = sum(instalments.map(({ part }) => part));
  return instalments.map((instalment) => ({ ...instalment, part: divide(instalment.part, all) }));
}

/** A day of a month, at most its last. */
function dayOf(year: number, month: number, day = daysInMonth(year, month)): CalendarDate {
  return { year, month, day: Math.min(day, daysInMonth(year, month)) };
}
