import type { Allocation, AllocationRow } from './allocation.js';
import { apportion } from './apportion.js';
import { type CalendarDate, dayOfYear, daysInMonth } from './date.js';
import { at, total } from './margin-conflict.js';
import { compare, divide, multiply, negate, type Rational, rational, subtract, sum, ZERO } from './number.js';
import type { Stretch } from './participation.js';
import { compareText, type Party } from './party.js';
import { type PaymentPlan, PERIODS } from './payment-plan.js';
import { assert } from './problem.js';
import { roundTable } from './round-table.js';

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
 * Law: each party's instalments add up to its amount, asserted; an instalment's total is its part of the year, by largest
 * remainder; each cell is within one unit of the party's part of that total; a credit mirrors its charge, and charges
 * and credits are divided apart; the order of the payers changes nobody's instalments. Requires: amounts of whole
 * units, parts that make one, distinct codes.
 */
export function inInstalments(
  payers: readonly Payer[],
  unit: Rational,
  instalments: readonly Instalment[],
): InstalmentTable {
  const claims = payers
    .map(({ party, amount }, index) => ({ index, code: party.code, units: divide(amount, unit).numerator }))
    .sort((a, b) => compareText(a.code, b.code));
  const cells = payers.map(() => instalments.map(() => 0n));
  for (const sign of [1n, -1n]) {
    const own = claims.filter(({ units }) => sign * units > 0n);
    const rounded = divideCharges(
      own.map(({ units }) => sign * units),
      instalments,
    );
    for (const [i, { index }] of own.entries()) cells[index] = at(rounded, i).map((cell) => sign * cell);
  }
  const inKronor = (units: bigint) => multiply(rational(units), unit);
  const rows = payers.map((payer, i) => ({ ...payer, cells: at(cells, i).map(inKronor) }));
  assert(
    rows.every((row) => compare(sum(row.cells), row.amount) === 0),
    'the instalments of each party add up to its amount',
  );
  return {
    instalments: instalments.map((instalment, j) => ({
      ...instalment,
      amount: inKronor(total(cells.map((row) => at(row, j)))),
    })),
    rows,
    total: sum(rows.map(({ amount }) => amount)),
  };
}

/**
 * The same for a year in which parties join or leave: each stretch is divided into the instalments that its days fall
 * in, so that an instalment before a change stays what it was. What was paid directly is deducted over the year.
 */
export function inInstalmentsByStretch(
  { rows, stretches, unit }: Pick<Allocation, 'rows' | 'stretches' | 'unit'>,
  instalments: readonly Instalment[],
): InstalmentTable {
  const tables = stretches.map((stretch) =>
    inInstalments(stretch.division.rows, unit, partsWithin(stretch, instalments)),
  );
  const direct = rows.flatMap(({ party, direct: paid }) => (paid ? [{ party, amount: negate(paid) }] : []));
  tables.push(inInstalments(direct, unit, instalments));
  const cellOf = (party: Party, number: number) =>
    sum(
      tables.flatMap((table) => {
        const row = table.rows.find((one) => one.party === party);
        return row?.cells[table.instalments.findIndex((one) => one.number === number)] ?? [];
      }),
    );
  const merged = rows.map(({ party }) => {
    const cells = instalments.map(({ number }) => cellOf(party, number));
    return { party, amount: sum(cells), cells };
  });
  const payable = (row: AllocationRow) => subtract(row.amount, row.direct ?? ZERO);
  assert(
    rows.every((row, i) => compare(payable(row), merged[i]?.amount ?? ZERO) === 0),
    'the instalments of each party add up to its year',
  );
  return {
    instalments: instalments.map((instalment, j) => ({
      ...instalment,
      amount: sum(merged.map(({ cells }) => cells[j] ?? ZERO)),
    })),
    rows: merged,
    total: sum(merged.map(({ amount }) => amount)),
  };
}

/** The instalments that a stretch is paid in, and the part of it in each: by the days that they have in common. */
function partsWithin(stretch: Stretch, instalments: readonly Instalment[]): Instalment[] {
  const shared = instalments.map(({ from, to, part }) => {
    const first = Math.max(dayOfYear(from), dayOfYear(stretch.from));
    const last = Math.min(dayOfYear(to), dayOfYear(stretch.to));
    const days = BigInt(Math.max(0, last - first + 1));
    return multiply(part, rational(days, BigInt(dayOfYear(to) - dayOfYear(from) + 1)));
  });
  const all = sum(shared);
  return instalments.flatMap((instalment, i) => {
    const part = divide(shared[i] as Rational, all);
    return part.numerator === 0n ? [] : [{ ...instalment, part }];
  });
}

/** Divides charges, each above zero: the instalments share the total, then each cell is the row's part of its column. */
function divideCharges(
  charges: readonly bigint[],
  instalments: readonly Instalment[],
): readonly (readonly bigint[])[] {
  const all = total(charges);
  if (all === 0n) return [];
  const claims = instalments.map(({ number, part }) => ({
    code: String(number).padStart(4, '0'),
    weight: part,
  }));
  const { amounts } = apportion(all, claims, { rule: 'largest-remainder' });
  const exact = charges.map((charge) => amounts.map((amount) => rational(charge * amount, all)));
  const rounded = roundTable(exact, charges, amounts);
  assert(rounded.ok, 'a table of parts of one total can always be rounded both ways');
  return rounded.cells;
}

/** A day of a month, at most its last. */
function dayOf(year: number, month: number, day = 31): CalendarDate {
  return { year, month, day: Math.min(day, daysInMonth(year, month)) };
}
