import { describe, expect, it } from 'vitest';
import { isUnshared, mayBeImpossible } from '../../tests/helpers/claims.js';
import { codesOf, NOWHERE, party, valueIn } from '../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import {
  isRestTaker,
  kronorLimits,
  type Limited,
  limited,
  type Said,
} from '../../tests/helpers/questions.js';
import { amountsOf, divide, limitedIn, type Sharing } from '../../tests/helpers/sharing.js';
import type { Bound, Limit } from '../agreement/adjustments.js';
import { NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import { isDivisorRule } from '../apportion/rounding.js';
import {
  absolute,
  add,
  ceiling,
  compare,
  floor as down,
  isWhole,
  multiply,
  negate,
  ONE,
  parseDecimal,
  divide as quotient,
  type Rational,
  rational,
  roundHalfAway,
  subtract,
  sum,
  ZERO,
} from '../kernel/number.js';
import type { Outcome } from '../kernel/outcome.js';

/** The same by the largest remainder, which can always round. */
const rounded = limited.map((given): Limited => ({ ...given, rounding: { rule: 'largest-remainder' } }));

function within(given: Limited) {
  const { sharing, unit, rounding } = given;
  return divide(sharing, { unit, rounding, adjustments: { ...NO_ADJUSTMENTS, limits: kronorLimits(given) } });
}

/** The highest floor and the lowest cap of a party, in units: what is strict is whole units already. */
function tightest(limits: readonly Said[] = []): { floor: Rational; cap?: Rational } {
  let [floor, cap]: [Rational, Rational | undefined] = [ZERO, undefined];
  for (const one of limits) {
    const least = one.floor && (one.isStrict ? rational(ceiling(one.floor)) : one.floor);
    const most = one.cap && (one.isStrict ? rational(down(one.cap)) : one.cap);
    if (least && compare(least, floor) > 0) floor = least;
    if (most && (!cap || compare(most, cap) < 0)) cap = most;
  }
  return { floor, cap };
}

/** The size of an amount in units. */
function unitsIn(amount: Rational, { unit }: Limited): Rational {
  return absolute(quotient(amount, unit));
}

/**
 * Whether limits that cannot be held are refused as what they are, and what they allow is answered; a rule by which
 * somebody may come far from the exact amount may still pass a limit, or find too little to divide.
 */
function isRefusedRightly(given: Limited, outcome: Outcome<unknown>): boolean {
  const { rule } = given.rounding;
  const codes = codesOf(outcome);
  const size = unitsIn(given.sharing.amount, given);
  if (rule === 'huntington-hill' && codes[0] === 'too-few-units')
    return codes.length === 1 && compare(size, rational(BigInt(given.sharing.parties.length))) < 0;
  if (mayBeImpossible(rule) && codes[0] === 'residual-impossible') return codes.length === 1;
  const reasons = reasonsOf(given, size);
  if (reasons.length > 0) return same(codes, reasons);
  return codes.length === 0 || (same(codes, ['limit-passed']) && (isRestTaker(rule) || isDivisorRule(rule)));
}

/** Why limits cannot be held, whatever the rule, for an amount of so many units. */
function reasonsOf({ sharing, limits }: Limited, size: Rational): string[] {
  const bounds = sharing.parties.map((_, i) => tightest(limits[i]));
  const crossed = bounds.filter(({ floor, cap }) => cap && compare(cap, floor) < 0);
  if (crossed.length > 0) return crossed.map(() => 'cap-below-floor');
  const weighs = sharing.figures.map(({ numerator }) => numerator > 0n);
  const isOpen = bounds.some(({ cap }, i) => cap === undefined && weighs[i]);
  if (compare(sum(bounds.map(({ floor }) => floor)), size) > 0) return ['floors-above-amount'];
  const caps = sum(bounds.map(({ floor, cap = floor }, i) => (weighs[i] ? cap : floor)));
  return !isOpen && compare(caps, size) < 0 ? ['caps-below-amount'] : [];
}

describe('a division within floors and caps', () => {
  dearLaw('adds up, each amount less than a unit past its limits', [limited], (given) => {
    const outcome = within(given);
    if (!outcome.ok) return isRefusedRightly(given, outcome);
    const { rows, leftover, rounding } = outcome.value;
    const unclaimed = isUnshared(rounding.rule) ? multiply(rational(leftover.units), given.unit) : ZERO;
    return (
      same(add(sum(rows.map(({ amount }) => amount)), unclaimed), given.sharing.amount) &&
      same(sum(rows.map(({ exact }) => exact)), given.sharing.amount) &&
      rows.every(({ amount }, i) => {
        const { floor, cap } = tightest(given.limits[i]);
        const size = unitsIn(amount, given);
        return compare(add(size, ONE), floor) > 0 && (!cap || compare(subtract(size, ONE), cap) < 0);
      })
    );
  });

  dearLaw('lets no amount pass a limit that is strict or whole units', [limited], (given) => {
    const outcome = within(given);
    if (!outcome.ok) return isRefusedRightly(given, outcome);
    return outcome.value.rows.every(({ amount }, i) =>
      (given.limits[i] ?? []).every(({ floor = ZERO, cap, isStrict }) => {
        const size = unitsIn(amount, given);
        const holdsFloor = !(isStrict || isWhole(floor)) || compare(size, floor) >= 0;
        return holdsFloor && (!cap || !(isStrict || isWhole(cap)) || compare(size, cap) <= 0);
      }),
    );
  });

  dearLaw('has whom a limit holds less than a unit from the limit', [rounded], (given) => {
    const outcome = within(given);
    if (!outcome.ok) return isRefusedRightly(given, outcome);
    return limitedIn(outcome.value).every(({ amount, exact, heldBy }, i) => {
      if (heldBy === undefined) return true;
      const limit = tightest(given.limits[i])[heldBy] as Rational;
      const error = absolute(subtract(unitsIn(amount, given), limit));
      return same(unitsIn(exact, given), limit) && compare(error, ONE) < 0;
    });
  });

  dearLaw('takes several limits of a party as the highest floor and the lowest cap', [limited], (given) => {
    const one = { ...given, limits: given.limits.map((own) => [{ ...tightest(own), isStrict: false }]) };
    const [many, single] = [within(given), within(one)];
    if (!many.ok || !single.ok) return same(new Set(codesOf(many)), new Set(codesOf(single)));
    // A limit of nothing is none, so a party without limits has the one that never holds: a floor of zero.
    const told = ({ value }: typeof many) =>
      limitedIn(value).map(({ amount, exact, heldBy, fineLimit }) => ({ amount, exact, heldBy, fineLimit }));
    return same(told(many), told(single));
  });

  dearLaw('with half-up is each exact amount rounded once', [limited], (given) => {
    const outcome = within({ ...given, rounding: { rule: 'half-up' } });
    if (!outcome.ok) return isRefusedRightly(given, outcome);
    return outcome.value.rows.every(({ amount, exact }) =>
      same(amount, multiply(rational(roundHalfAway(quotient(exact, given.unit))), given.unit)),
    );
  });

  dearLaw('says of each limit beside an amount what it is', [limited], (given) => {
    const outcome = within(given);
    if (!outcome.ok) return isRefusedRightly(given, outcome);
    return limitedIn(outcome.value).every(({ amount, fineLimit }, i) => {
      const { floor, cap } = tightest(given.limits[i]);
      const size = unitsIn(amount, given);
      const isPast = compare(size, floor) < 0 || (cap !== undefined && compare(size, cap) > 0);
      if (!fineLimit) return !isPast;
      const limit = fineLimit.which === 'cap' ? cap : floor;
      return limit !== undefined && !isWhole(limit) && same(fineLimit.amount, multiply(limit, given.unit));
    });
  });

  dearLaw('has one price for everybody whom no limit holds', [limited], (given) => {
    const outcome = within(given);
    if (!outcome.ok) return isRefusedRightly(given, outcome);
    const free = limitedIn(outcome.value).filter(({ heldBy }) => heldBy === undefined);
    return free.every((one) =>
      free.every((other) => same(multiply(one.exact, other.weight), multiply(other.exact, one.weight))),
    );
  });

  dearLaw('holds nobody who would not pass the limit at that price', [limited], (given) => {
    const outcome = within(given);
    if (!outcome.ok) return isRefusedRightly(given, outcome);
    const rows = limitedIn(outcome.value);
    const free = rows.find(({ heldBy, weight }) => heldBy === undefined && weight.numerator > 0n);
    if (!free) return true;
    return rows.every(({ weight, heldBy, exact }, i) => {
      if (heldBy === undefined) return true;
      // price × weight against the limit, each times the weight of one that pays the price.
      const priced = multiply(absolute(free.exact), weight);
      const limit = tightest(given.limits[i])[heldBy] as Rational;
      const side = compare(priced, multiply(multiply(limit, given.unit), free.weight));
      return same(unitsIn(exact, given), limit) && side === (heldBy === 'cap' ? 1 : -1);
    });
  });

  dearLaw('is the plain one when every exact amount lies within the limits', [rounded], (given) => {
    const { unit, rounding } = given;
    const plain = valueIn(divide(given.sharing, { unit, rounding }));
    // Limits that the exact amounts just fit: the amount itself, or rounded outwards.
    const limits = plain.rows.map(({ exact }, i) => {
      const size = unitsIn(exact, given);
      const isExact = i % 3 === 0;
      return [
        {
          floor: i % 2 === 0 ? (isExact ? size : rational(down(size))) : undefined,
          cap: isExact ? size : rational(ceiling(size) + BigInt(i)),
          isStrict: !isExact,
        },
      ];
    });
    const rows = limitedIn(valueIn(within({ ...given, limits })));
    return (
      same(
        rows.map(({ amount }) => amount),
        plain.rows.map(({ amount }) => amount),
      ) && rows.every(({ heldBy }) => heldBy === undefined)
    );
  });

  dearLaw('is refused for a true reason, and for no other', [limited], (given) =>
    isRefusedRightly(given, within(given)),
  );

  dearLaw('is mirrored by its credit', [limited], (given) => {
    const { sharing } = given;
    const refund = within({ ...given, sharing: { ...sharing, amount: negate(sharing.amount) } });
    const charge = within(given);
    if (!charge.ok) return same(codesOf(refund), codesOf(charge));
    return same(
      [...amountsOf(refund).values()],
      [...amountsOf(charge).values()].map((amount) => negate(amount)),
    );
  });
});

describe('limits worked out by hand', () => {
  const [a, b, c] = [party('a'), party('b'), party('c')];
  const even: Sharing = {
    parties: [a, b, c],
    figures: [rational(6n), rational(3n), rational(1n)],
    amount: rational(1000n),
  };
  const limit = (one: typeof a, floor?: Bound, cap?: Bound): Limit => ({
    party: one,
    floor,
    cap,
    at: NOWHERE,
  });
  const kr = (amount: string): Bound => ({ amount: parseDecimal(amount) });
  const ask = (limits: Limit[], changes = {}) =>
    divide(even, { adjustments: { ...NO_ADJUSTMENTS, limits }, ...changes });
  const paid = (limits: Limit[], changes = {}) => [...amountsOf(ask(limits, changes)).values()].map(kronor);

  it('a cap of 450 of 600 leaves 550 to 3:1, the half krona to the larger weight', () => {
    expect(paid([limit(a, undefined, kr('450'))])).toEqual([450, 413, 137]);
  });

  it('a floor of 200 where 100 was due takes 100 from 6:3', () => {
    expect(paid([limit(c, kr('200'))])).toEqual([533, 267, 200]);
  });

  it('what a cap moves may bring another to its cap', () => {
    // 1000 - 450 = 550 to 3:1 is 412,5 to B, whose cap is 400: the rest is 150.
    expect(paid([limit(a, undefined, kr('450')), limit(b, undefined, kr('400'))])).toEqual([450, 400, 150]);
  });

  it('a floor and a cap may hold at once', () => {
    expect(paid([limit(a, undefined, kr('400')), limit(c, kr('300'))])).toEqual([400, 300, 300]);
  });

  it('all may stand at their caps when the caps are the amount', () => {
    expect(
      paid([limit(a, undefined, kr('500')), limit(b, undefined, kr('350')), limit(c, undefined, kr('150'))]),
    ).toEqual([500, 350, 150]);
  });

  it('a cap in per cent is of the own share, or of last year', () => {
    const ninety = parseDecimal('0.9');
    expect(paid([limit(a, undefined, { part: ninety, of: 'share' })])).toEqual([540, 345, 115]);
    const lastYear = { part: parseDecimal('1.1'), of: 'last-year', lastYear: rational(500n) } as const;
    expect(paid([limit(a, undefined, lastYear)])).toEqual([550, 338, 112]);
  });

  it('a limit between two kronor is exact until all is rounded once', () => {
    // 1000 - 450,99 = 549,01 to 3:1 is 411,7575 and 137,2525: of 2 kr left over the first goes to the remainder 0,99.
    expect(paid([limit(a, undefined, kr('450.99'))])).toEqual([451, 412, 137]);
    // 1000 - 199,01 = 800,99 to 6:3 is 533,9933… and 266,9966…: 2 kr left over to the remainders 0,9966… and 0,9933….
    expect(paid([limit(c, kr('199.01'))])).toEqual([534, 267, 199]);
  });

  it('a strict cap between two kronor is rounded down before the price is found, a strict floor up', () => {
    expect(paid([{ ...limit(a, undefined, kr('450.99')), isStrict: true }])).toEqual([450, 413, 137]);
    expect(paid([{ ...limit(c, kr('199.01')), isStrict: true }])).toEqual([533, 267, 200]);
  });

  it('a cap of eleven decimals is what it says', () => {
    // 1000 - 450,50000000001 to 3:1 is 412,1249… and 137,3749…: the krona left over goes to A.
    const cap = limit(a, undefined, kr('450.50000000001'));
    const { rows } = valueIn(ask([cap], { rounding: { rule: 'half-up' } }));
    expect(rows.map(({ amount }) => kronor(amount))).toEqual([451, 412, 137]);
    const below = limit(a, undefined, kr('450.49999999999'));
    expect(paid([below], { rounding: { rule: 'half-up' } })).toEqual([450, 412, 137]);
  });

  it('a floor that is the cap is what the party pays', () => {
    expect(paid([limit(a, kr('450'), kr('450'))])).toEqual([450, 413, 137]);
    // 1000 - 450,5 to 3:1 is 412,125 and 137,375: the krona left over goes to the remainder 0,5.
    expect(paid([limit(a, kr('450.5'), kr('450.5'))])).toEqual([451, 412, 137]);
    const strict = { ...limit(a, kr('450.5'), kr('450.5')), isStrict: true };
    expect(ask([strict])).toMatchObject({
      issues: [
        {
          code: 'cap-below-floor',
          facts: { floor: rational(451n), cap: rational(450n), isStrict: true },
        },
      ],
    });
  });

  it('tells of a limit that is finer than the unit, on either side of it', () => {
    const rows = limitedIn(
      valueIn(ask([limit(a, undefined, kr('450.99')), limit(b, undefined, kr('411.8'))])),
    );
    expect(rows.map(({ heldBy, fineLimit }) => [heldBy, fineLimit])).toEqual([
      ['cap', { which: 'cap', amount: parseDecimal('450.99') }],
      [undefined, { which: 'cap', amount: parseDecimal('411.8') }],
      [undefined, undefined],
    ]);
  });

  it('tells of a finer limit that holds a party also when rounding keeps within it', () => {
    // 1000 - 450,01 to 3:1 is 412,4925 and 137,4975: the krona left over goes to C.
    const rows = limitedIn(valueIn(ask([limit(a, undefined, kr('450.01'))])));
    expect(rows.map(({ amount }) => kronor(amount))).toEqual([450, 412, 138]);
    expect(rows[0]?.fineLimit).toEqual({ which: 'cap', amount: parseDecimal('450.01') });
  });

  it('a party that weighs nothing pays its floor', () => {
    const none = { ...even, figures: [rational(6n), rational(4n), ZERO] };
    const outcome = divide(none, { adjustments: { ...NO_ADJUSTMENTS, limits: [limit(c, kr('50'))] } });
    expect([...amountsOf(outcome).values()].map(kronor)).toEqual([570, 380, 50]);
  });

  it('a floor is not met by an amount of nothing', () => {
    const nothing = { ...even, amount: ZERO };
    const outcome = divide(nothing, { adjustments: { ...NO_ADJUSTMENTS, limits: [limit(c, kr('50'))] } });
    expect(codesOf(outcome)).toEqual(['floors-above-amount']);
    const capped = divide(nothing, {
      adjustments: { ...NO_ADJUSTMENTS, limits: [limit(c, undefined, kr('50'))] },
    });
    expect([...amountsOf(capped).values()].map(kronor)).toEqual([0, 0, 0]);
  });

  it('a limit that is just reached holds nobody', () => {
    const rows = limitedIn(valueIn(ask([limit(a, kr('600'), kr('600'))])));
    expect(rows.map(({ heldBy, amount }) => [heldBy, kronor(amount)])).toEqual([
      [undefined, 600],
      [undefined, 300],
      [undefined, 100],
    ]);
  });

  it('in thousands a cap of 450 kr is the largest remainder, and nothing when it is strict', () => {
    const unit = rational(1000n);
    expect(paid([limit(a, undefined, kr('450'))], { unit })).toEqual([1000, 0, 0]);
    expect(paid([{ ...limit(a, undefined, kr('450')), isStrict: true }], { unit })).toEqual([0, 1000, 0]);
  });

  it.each(['half-up', 'largest-remainder'] as const)('no rule of rounding passes them: %s', (rule) => {
    // 1000 - 334 = 666 to 3:1 is 499,5 and 166,5.
    const { rows, leftover } = valueIn(ask([limit(a, undefined, kr('334'))], { rounding: { rule } }));
    expect(rows[0]?.amount).toEqual(rational(334n));
    expect(rows.map(({ amount }) => kronor(amount))).toEqual(
      rule === 'half-up' ? [334, 500, 167] : [334, 500, 166],
    );
    expect(leftover.units).toBe(rule === 'half-up' ? -1n : 1n);
  });

  it('a residual that would pass a cap is refused', () => {
    // 499,5 and 166,5 are 500 and 167: the residual of -1 falls to A, whose floor is its cap.
    const rounding = { rule: 'residual', code: 'a' } as const;
    expect(ask([limit(a, kr('334'), kr('334'))], { rounding })).toMatchObject({
      issues: [
        {
          code: 'limit-passed',
          facts: {
            name: 'A',
            amount: rational(333n),
            which: 'floor',
            limit: rational(334n),
            rule: 'residual',
          },
          at: NOWHERE,
        },
      ],
    });
  });

  it('a divisor method that would pass a cap is refused', () => {
    // D'Hondt, 3 units of 2:1:… to A capped at 1,9 of 3 kr, B and C 0,55 each: quotients 1,9, 0,95, 0,633: A takes all.
    const three = { ...even, figures: [rational(8n), ONE, ONE], amount: rational(3n) };
    const limits = [limit(a, undefined, kr('1.9'))];
    const outcome = divide(three, {
      adjustments: { ...NO_ADJUSTMENTS, limits },
      rounding: { rule: 'dhondt' },
    });
    expect(outcome).toMatchObject({
      issues: [
        { code: 'limit-passed', facts: { amount: rational(3n), which: 'cap', limit: parseDecimal('1.9') } },
      ],
    });
  });

  it('hold two hundred and ninety parties, each at a limit of its own', () => {
    const parties = Array.from({ length: 290 }, (_, i) => party(`p${i}`, String(1000 + i)));
    const figures = parties.map((_, i) => rational(BigInt(i + 1)));
    const limits = parties.map((one, i) => limit(one, kr(String(i % 7)), kr(String(2 * i + 10))));
    const many = { parties, figures, amount: rational(42_000n) };
    const { rows } = valueIn(divide(many, { adjustments: { ...NO_ADJUSTMENTS, limits } }));
    expect(sum(rows.map(({ amount }) => amount))).toEqual(many.amount);
  });
});

/** A whole amount as a number, to be read in a test. */
function kronor({ numerator, denominator }: Rational): number {
  return Number(numerator) / Number(denominator);
}
