import type { Answer, DividedYear, StretchOfYear } from '../allocation/allocation.js';
import { type CalendarDate, compareDates, dayOfYear } from '../kernel/date.js';
import { nth } from '../kernel/nth.js';
import {
  add,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { Instalment } from './instalments.js';

/**
 * How each party's exact amount of a year falls on its instalments, in kronor. Of an undivided year each instalment is its
 * part. Of a year in which parties join or leave each run of days with the same parties is paid in the instalments of those
 * days: who takes no part has nothing to pay. Where figures change within such a run, what is due by the end of a period
 * is what its days have come to, and as much as the instalments run ahead of the days at the shares of then.
 * Law: each party's add up to its exact amount of the year.
 */
export function exactOverInstalments(
  answer: Answer,
  instalments: readonly Instalment[],
): ReadonlyMap<Party, readonly Rational[]> {
  if (answer.kind === 'agreed') {
    return new Map(
      answer.rows.map(({ party, exact }) => [party, instalments.map(({ part }) => multiply(exact, part))]),
    );
  }
  const none = instalments.map(() => ZERO);
  const cells = new Map<Party, readonly Rational[]>(answer.rows.map(({ party }) => [party, none]));
  for (const run of runsOf(answer)) {
    for (const [party, own] of overRun(run, instalments)) {
      cells.set(
        party,
        own.map((cell, j) => add(cell, cells.get(party)?.[j] ?? ZERO)),
      );
    }
  }
  return cells;
}

/** Stretches that follow each other, in which the same parties take part. */
type Run = readonly StretchOfYear[];

function runsOf({ stretches }: DividedYear): Run[] {
  const runs: StretchOfYear[][] = [];
  for (const stretch of stretches) {
    const run = runs.at(-1);
    const parties = run?.[0]?.parties ?? [];
    const isSame =
      parties.length === stretch.parties.length && parties.every((party, i) => party === stretch.parties[i]);
    if (run && isSame) run.push(stretch);
    else runs.push([stretch]);
  }
  return runs;
}

/** What each party of a run has to pay of it in each instalment. */
function overRun(run: Run, instalments: readonly Instalment[]): [Party, Rational[]][] {
  const ends = [nth(run, 0).from, nth(run, run.length - 1).to] as const;
  const weights = instalments.map((one) => multiply(one.part, overlap(ends, one)));
  const whole = sum(weights);
  const parts = weights.map((weight) => divide(weight, whole));
  const [first, second] = instalments;
  const areApart = !first || !second || compareDates(first.to, second.from) < 0;
  return nth(run, 0).parties.map((party) => {
    const own = run.map(({ division }) => division.rows.find((row) => row.party === party)?.exact ?? ZERO);
    if (run.length === 1 || !areApart) {
      const amount = sum(own);
      return [party, parts.map((part) => multiply(amount, part))];
    }
    return [party, inSteps(soFar(run, own, parts, instalments))];
  });
}

/** What a party is to have paid of a run at each instalment, where its share changes within the run. */
function soFar(
  run: Run,
  own: readonly Rational[],
  parts: readonly Rational[],
  instalments: readonly Instalment[],
): Rational[] {
  const amounts = run.map(({ division }) => division.amount);
  const [days, amount] = [run.reduce((sum, one) => sum + one.days, 0), sum(amounts)];
  let paid = ZERO;
  return instalments.map(({ to }, j) => {
    paid = add(paid, nth(parts, j));
    const elapsed = run.map((stretch) => daysUntil(stretch, to));
    const at = Math.max(
      0,
      elapsed.findLastIndex((count) => count > 0),
    );
    const accrued = sum(own.map((exact, s) => multiply(exact, fraction(nth(elapsed, s), nth(run, s).days))));
    const ahead = subtract(
      paid,
      fraction(
        elapsed.reduce((sum, count) => sum + count, 0),
        days,
      ),
    );
    const whole = nth(amounts, at);
    const share = whole.numerator === 0n ? ZERO : divide(nth(own, at), whole);
    return add(accrued, multiply(multiply(ahead, amount), share));
  });
}

function inSteps(sums: readonly Rational[]): Rational[] {
  return sums.map((one, j) => (j === 0 ? one : subtract(one, nth(sums, j - 1))));
}

/** The part of an instalment's days that lie between two days. */
export function overlap([from, to]: readonly [CalendarDate, CalendarDate], instalment: Instalment): Rational {
  const first = Math.max(dayOfYear(from), dayOfYear(instalment.from));
  const last = Math.min(dayOfYear(to), dayOfYear(instalment.to));
  const days = dayOfYear(instalment.to) - dayOfYear(instalment.from) + 1;
  return last < first ? ZERO : fraction(last - first + 1, days);
}

/** How many of a stretch's days have passed by the end of a day. */
function daysUntil({ from, days }: StretchOfYear, day: CalendarDate): number {
  return Math.min(days, Math.max(0, dayOfYear(day) - dayOfYear(from) + 1));
}

function fraction(count: number, whole: number): Rational {
  return count === whole ? ONE : rational(BigInt(count), BigInt(whole));
}
