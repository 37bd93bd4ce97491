import { daysInMonth, daysInYear } from '../../src/kernel/date.js';
import { add, divide, multiply, type Rational, rational, sum, ZERO } from '../../src/kernel/number.js';
import { besideOf, factsOf, figureOf, isThereOn, kronorIn } from './ledger-facts.js';
import { type Books, PARTIES } from './ledgers.js';

/*
 * What is exactly to be paid of a year by a due date, told from the facts alone: from days, shares and parts. For parties that join
 * and leave with whole periods, and counts that the whole year follows or waits with.
 */

const MONTHS = { yearly: 12, 'half-yearly': 6, quarterly: 3, monthly: 1 } as const;
const whole = (count: number) => rational(BigInt(count));

/**
 * What a party exactly has to pay by and with an instalment: its share as its days fall, and what it hands in and bears by itself less what it
 * has paid directly, which no day decides, in equal parts with the periods in which it takes part.
 */
export function exactSoFar(
  books: Books,
  year: number,
  party: string,
  day: string,
  instalment: number,
): Rational {
  const cells = cellsOf(books, year, party, day);
  const isThere = periodsOf(books, year, day).map(({ among }) => among.includes(party));
  const count = (some: readonly boolean[]) => whole(some.filter((is) => is).length);
  const beside = (what?: 'own' | 'handedIn') => besideOf(books, year, party, what) ?? 0;
  const others = kronorIn(beside('own') + beside('handedIn') - beside(), books);
  const due = isThere.includes(true)
    ? divide(multiply(others, count(isThere.slice(0, instalment))), count(isThere))
    : ZERO;
  return add(sum(cells.slice(0, instalment)), due);
}

/** A party's exact amount of each period: its share of what the days of its run of periods with the same parties cost, in equal parts. */
function cellsOf(books: Books, year: number, party: string, day: string): Rational[] {
  const periods = periodsOf(books, year, day);
  // Who is not known to take part bears nothing by itself yet: the others divide that too.
  const strangers = PARTIES.filter((one) => !periods.some(({ among }) => among.includes(one)));
  const units = strangers.map((one) => besideOf(books, year, one, 'own') ?? 0);
  const cost = kronorIn(
    units.reduce((all, one) => all + one, factsOf(books, year)?.amount ?? 0),
    books,
  );
  return periods.map(({ among }, i) => {
    if (!among.some((one) => one === party)) return ZERO;
    const isOther = (one: (typeof periods)[number]) => one.among.join() !== among.join();
    const from = periods.slice(0, i).findLastIndex(isOther) + 1;
    const next = periods.slice(i).findIndex(isOther);
    const run = periods.slice(from, next < 0 ? undefined : i + next);
    const days = run.reduce((sum, one) => sum + one.days, 0);
    const share = shareOf(party, among, books, year, day);
    const ofYear = rational(BigInt(days), BigInt(daysInYear(year)));
    return divide(multiply(multiply(cost, share), ofYear), whole(run.length));
  });
}

/** The days of each period, and who takes part in it, as it is known on a day. */
function periodsOf(books: Books, year: number, day: string) {
  const months = MONTHS[books.period];
  const starts = Array.from({ length: 12 / months }, (_, i) => 1 + i * months);
  return starts.map((month) => {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    const days = Array.from({ length: months }, (_, i) => daysInMonth(year, month + i));
    const among = PARTIES.filter((one) => isThereOn(one, first, day, books));
    return { days: days.reduce((sum, one) => sum + one, 0), among };
  });
}

function shareOf(party: string, among: readonly string[], books: Books, year: number, day: string): Rational {
  const { key, renewed } = books;
  const isOld = renewed && (renewed.revision === 'none' || day < `${year}-${renewed.day}`);
  const period = year - (isOld ? 2 : 1);
  const figure = (one: string) => figureOf(books, one, period);
  const people = rational(BigInt(figure(party)), BigInt(among.reduce((sum, one) => sum + figure(one), 0)));
  const equal = rational(1n, BigInt(among.length));
  if (key === 'equal') return equal;
  if (key === 'people') return people;
  return add(multiply(rational(3n, 10n), equal), multiply(rational(7n, 10n), people));
}

/** Whether two parties have the same figures and take part at the same times, and neither has paid directly. */
export function isAlike(books: Books, year: number, one: string, other: string): boolean {
  const { moves, key } = books;
  const isPlain = [one, other].every(
    (id) => !moves.some(({ party }) => party === id) && besideOf(books, year, id) === undefined,
  );
  const isSame = [year - 1, year - 2].every(
    (period) => figureOf(books, one, period) === figureOf(books, other, period),
  );
  return isPlain && (key === 'equal' || isSame);
}
