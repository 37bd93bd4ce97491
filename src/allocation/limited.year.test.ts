import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, date, NOWHERE, party, valueIn } from '../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import { divide, limitedIn, type Sharing, stretchesIn, without } from '../../tests/helpers/sharing.js';
import { daysOf, dividedYear, presentOn, span, type Year } from '../../tests/helpers/years.js';
import { type Limit, NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import { daysInYear } from '../kernel/date.js';
import {
  absolute,
  add,
  compare,
  multiply,
  ONE,
  divide as quotient,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../kernel/number.js';
import type { Party } from '../kernel/party.js';

/** A year with floors and caps: each a number of hundredths of the whole amount, or of the party's own share. */
const limitedYear = fc
  .tuple(
    dividedYear,
    fc.array(
      fc.record({
        floor: fc.option(fc.bigInt(0n, 20n), { nil: undefined }),
        cap: fc.option(fc.bigInt(15n, 120n), { nil: undefined }),
        of: fc.constantFrom('whole', 'share'),
      }),
      { minLength: 7, maxLength: 7 },
    ),
  )
  .map(([year, drawn]) => {
    const { parties, amount } = year.sharing;
    const limits = parties.flatMap((one, i): Limit[] => {
      const { floor, cap, of } = drawn[i] ?? { of: 'whole' };
      const bound = (hundredths: bigint | undefined) =>
        hundredths === undefined
          ? undefined
          : of === 'share'
            ? { part: rational(hundredths, 50n), of: 'share' as const }
            : { amount: multiply(absolute(amount), rational(hundredths, 100n)) };
      if (floor === undefined && cap === undefined) return [];
      return [{ party: one, floor: bound(floor), cap: bound(cap), at: NOWHERE }];
    });
    return { ...year, limits };
  });

type LimitedYear = Year & { readonly limits: readonly Limit[] };

const answerOf = ({ sharing, spans, year, limits }: LimitedYear) =>
  divide(sharing, { spans, adjustments: { ...NO_ADJUSTMENTS, limits } }, year);

/** What each day costs each party, were it a whole year: undefined where some day has no answer. */
function byWholeYears(given: LimitedYear): Map<Party, Rational> | undefined {
  const { sharing, year, limits } = given;
  const counts = new Map<string, { days: bigint; present: Party[] }>();
  for (const day of daysOf(year)) {
    const present = presentOn(day, given);
    const name = present.map(({ id }) => id).join();
    counts.set(name, { present, days: (counts.get(name)?.days ?? 0n) + 1n });
  }
  const owed = new Map<Party, Rational>();
  for (const { days, present } of counts.values()) {
    const absent = sharing.parties.filter((one) => !present.includes(one));
    const own = limits.filter((limit) => present.includes(limit.party));
    const whole = divide(
      absent.reduce(without, sharing),
      { adjustments: { ...NO_ADJUSTMENTS, limits: own } },
      year,
    );
    if (!whole.ok) return undefined;
    const part = rational(days, BigInt(daysInYear(year)));
    for (const { party: one, exact } of whole.value.rows)
      owed.set(one, add(owed.get(one) ?? ZERO, multiply(exact, part)));
  }
  return owed;
}

describe('floors and caps in a year in which parties join and leave', () => {
  dearLaw(
    'follow the days: each is divided as a year would be of which all days were like it',
    [limitedYear],
    (given) => {
      const [answer, owed] = [answerOf(given), byWholeYears(given)];
      if (!answer.ok || !owed) return !answer.ok && !owed;
      return answer.value.rows.every(({ party: one, exact }) => same(exact, owed.get(one)));
    },
  );

  dearLaw(
    'are passed by less than a unit of what they come to for the days of a party',
    [limitedYear],
    (given) => {
      const answer = answerOf(given);
      if (!answer.ok) return byWholeYears(given) === undefined;
      const all = BigInt(daysInYear(given.year));
      return answer.value.rows.every(({ party: one, amount }) => {
        const days = daysOf(given.year).filter((day) => presentOn(day, given).includes(one)).length;
        const size = absolute(amount);
        return given.limits
          .filter((limit) => limit.party === one)
          .every(({ floor, cap }) => {
            const ofDays = (bound: typeof floor) =>
              bound && 'amount' in bound ? multiply(bound.amount, rational(BigInt(days), all)) : undefined;
            const [least, most] = [ofDays(floor) ?? ZERO, ofDays(cap)];
            return compare(add(size, ONE), least) > 0 && (!most || compare(subtract(size, ONE), most) < 0);
          });
      });
    },
  );

  dearLaw('are passed by nothing when they are strict', [limitedYear], (drawn) => {
    const given = { ...drawn, limits: drawn.limits.map((limit) => ({ ...limit, isStrict: true })) };
    const answer = answerOf(given);
    if (!answer.ok) return /-(floor|amount)$/.test(codesOf(answer).join('')) || codesOf(answer).length > 1;
    const all = BigInt(daysInYear(given.year));
    return answer.value.rows.every(({ party: one, amount }) => {
      const days = daysOf(given.year).filter((day) => presentOn(day, given).includes(one)).length;
      return given.limits
        .filter((limit) => limit.party === one)
        .every(({ floor, cap }) => {
          const holds = (bound: typeof floor, side: number) =>
            !bound ||
            !('amount' in bound) ||
            compare(absolute(amount), multiply(bound.amount, rational(BigInt(days), all))) * side >= 0;
          return holds(floor, 1) && holds(cap, -1);
        });
    });
  });

  dearLaw('lose not a krona', [limitedYear], (given) => {
    const answer = answerOf(given);
    return !answer.ok || same(sum(answer.value.rows.map(({ amount }) => amount)), given.sharing.amount);
  });
});

describe('a cap beside a party that joins on 1 July 2019', () => {
  // 730 000 kr is 2 000 kr a day. A and B weigh 1 and 3, C weighs 4 and comes for 184 days.
  const [a, b, c] = [party('a'), party('b'), party('c')];
  const three: Sharing = {
    parties: [a, b, c],
    figures: [rational(1n), rational(3n), rational(4n)],
    amount: rational(730_000n),
  };
  const spans = [span(c, date('2019-07-01'))];
  const capped = (one: Party, amount: bigint, isStrict = false): Limit => ({
    party: one,
    cap: { amount: rational(amount) },
    isStrict,
    at: NOWHERE,
  });
  const ask = (limits: Limit[]) =>
    valueIn(divide(three, { spans, adjustments: { ...NO_ADJUSTMENTS, limits } }));

  it('of 365 000 kr holds B on the 181 days before it, at 1 000 kr a day, and not after', () => {
    // 181 days: B 181 000 of 362 000, A the rest. 184 days: 368 000 to 1:3:4, where B pays 750 a day.
    const answer = ask([capped(b, 365_000n)]);
    expect(answer.rows.map(({ amount }) => amount.numerator)).toEqual([227_000n, 319_000n, 184_000n]);
    expect(
      stretchesIn(answer).map(({ division }) => division.rows.map((row) => row.limited?.heldBy)),
    ).toEqual([
      [undefined, 'cap'],
      [undefined, undefined, undefined],
    ]);
    // Without it B would pay 271 500 + 138 000.
    expect(limitedIn(answer)[1]).toMatchObject({ heldBy: 'cap', unlimited: rational(409_500n) });
  });

  it('of 100 000 kr holds C at 184/365 of it: 50 410 kr and some öre, and 50 410 kr when it is strict', () => {
    // 100 000 × 184/365 = 50 410,96.
    expect(ask([capped(c, 100_000n)]).rows[2]).toMatchObject({
      exact: quotient(rational(18_400_000n), rational(365n)),
      amount: rational(50_411n),
    });
    expect(ask([capped(c, 100_000n, true)]).rows[2]).toMatchObject({
      exact: rational(50_410n),
      amount: rational(50_410n),
    });
  });

  it('that is strict and holds all the year is whole for the year, not for each of its parts', () => {
    expect(ask([capped(b, 100_001n, true)]).rows[1]?.amount).toEqual(rational(100_001n));
  });
});
