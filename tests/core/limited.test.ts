import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bound, Limit } from '../../src/core/adjustments.js';
import { NO_ADJUSTMENTS } from '../../src/core/adjustments.js';
import {
  absolute,
  compare,
  multiply,
  negate,
  parseDecimal,
  type Rational,
  rational,
  sum,
  ZERO,
} from '../../src/core/number.js';
import { codesOf, NOWHERE, party, valueIn } from '../helpers/cooperation.js';
import { dearLaw, same } from '../helpers/laws.js';
import { amountsOf, divide, type Sharing, sharing } from '../helpers/sharing.js';

/** Limits in whole kronor, one or two a party, as parts of the amount so that they often bite. */
interface Limited {
  readonly sharing: Sharing;
  readonly bounds: readonly { readonly floor?: bigint; readonly cap?: bigint }[];
}

const percent = fc.option(fc.bigInt(0n, 100n), { nil: undefined, freq: 2 });

const limited: fc.Arbitrary<Limited> = fc
  .tuple(sharing, fc.array(fc.tuple(percent, percent), { minLength: 7, maxLength: 7 }))
  .map(([sharing, drawn]) => {
    const size = absolute(sharing.amount).numerator;
    const part = (percent: bigint | undefined) => percent && (size * percent) / 100n;
    const bounds = sharing.parties.map((_, i) => {
      const [floor, cap] = drawn[i] ?? [];
      return { floor: part(floor && floor / 5n), cap: part(cap) };
    });
    return { sharing, bounds };
  });

function within({ sharing, bounds }: Limited, of = sharing) {
  const bound = (units: bigint | undefined): Bound | undefined =>
    units === undefined ? undefined : { amount: rational(units) };
  const limits = sharing.parties.map((party, i): Limit => {
    const { floor, cap } = bounds[i] ?? {};
    return { party, floor: bound(floor), cap: bound(cap), at: NOWHERE };
  });
  return divide(of, { adjustments: { ...NO_ADJUSTMENTS, limits } });
}

describe('a division within floors and caps', () => {
  dearLaw('adds up, each amount within its limits', [limited], (given) => {
    const outcome = within(given);
    if (!outcome.ok) return true;
    const { rows } = outcome.value;
    return (
      same(sum(rows.map(({ amount }) => amount)), given.sharing.amount) &&
      same(sum(rows.map(({ exact }) => exact)), given.sharing.amount) &&
      rows.every(({ amount }, i) => {
        const { floor = 0n, cap } = given.bounds[i] ?? {};
        const size = absolute(amount).numerator;
        return size >= floor && (cap === undefined || size <= cap);
      })
    );
  });

  dearLaw('has one price for everybody whom no limit holds', [limited], (given) => {
    const outcome = within(given);
    if (!outcome.ok) return true;
    const free = outcome.value.rows.filter(({ heldBy }) => heldBy === undefined);
    return free.every((one) =>
      free.every((other) => same(multiply(one.exact, other.weight), multiply(other.exact, one.weight))),
    );
  });

  dearLaw('holds nobody who would not pass the limit at that price', [limited], (given) => {
    const outcome = within(given);
    if (!outcome.ok) return true;
    const { rows } = outcome.value;
    const free = rows.find(({ heldBy, weight }) => heldBy === undefined && weight.numerator > 0n);
    if (!free) return true;
    return rows.every(({ weight, heldBy, exact }, i) => {
      // price × weight against the limit, each times the weight of one that pays the price.
      const priced = multiply(absolute(free.exact), weight);
      const limit = (units: bigint | undefined) => multiply(rational(units ?? 0n), free.weight);
      const { floor, cap } = given.bounds[i] ?? {};
      if (heldBy === 'cap')
        return same(absolute(exact), rational(cap ?? -1n)) && compare(priced, limit(cap)) > 0;
      if (heldBy === 'floor')
        return same(absolute(exact), rational(floor ?? -1n)) && compare(priced, limit(floor)) < 0;
      return true;
    });
  });

  dearLaw('is the plain one when every exact amount lies within the limits', [limited], (given) => {
    const plain = valueIn(divide(given.sharing));
    // Limits that the exact amounts just fit: rounded outwards.
    const bounds = plain.rows.map(({ exact }, i) => {
      const { numerator, denominator } = absolute(exact);
      const down = numerator / denominator;
      const spare = given.bounds[i]?.cap ?? 0n;
      return {
        floor: i % 2 === 0 ? down : undefined,
        cap: down * denominator === numerator ? down : down + 1n + spare,
      };
    });
    const outcome = valueIn(within({ sharing: given.sharing, bounds }));
    return (
      same(
        outcome.rows.map(({ amount }) => amount),
        plain.rows.map(({ amount }) => amount),
      ) && outcome.rows.every(({ heldBy }) => heldBy === undefined)
    );
  });

  dearLaw('is refused for a true reason, and for no other', [limited], (given) => {
    const { sharing, bounds } = given;
    const size = absolute(sharing.amount).numerator;
    const crossed = bounds.filter(
      ({ floor, cap }) => floor !== undefined && cap !== undefined && cap < floor,
    );
    const floors = bounds.reduce((total, { floor = 0n }) => total + floor, 0n);
    const weighs = sharing.figures.map(({ numerator }) => numerator > 0n);
    const isOpen = bounds.some(({ cap }, i) => cap === undefined && weighs[i]);
    const caps = bounds.reduce(
      (total, { floor = 0n, cap }, i) => total + (weighs[i] ? (cap ?? floor) : floor),
      0n,
    );
    const codes = codesOf(within(given));
    if (crossed.length > 0)
      return same(
        codes,
        crossed.map(() => 'cap-below-floor'),
      );
    if (floors > size) return same(codes, ['floors-above-amount']);
    if (!isOpen && caps < size) return same(codes, ['caps-below-amount']);
    return codes.length === 0;
  });

  dearLaw('is mirrored by its credit', [limited], (given) => {
    const refund = within(given, { ...given.sharing, amount: negate(given.sharing.amount) });
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

  it('a cap between two kronor is rounded down, a floor up', () => {
    expect(paid([limit(a, undefined, kr('450.99'))])).toEqual([450, 413, 137]);
    expect(paid([limit(c, kr('199.01'))])).toEqual([533, 267, 200]);
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
    const rows = valueIn(ask([limit(a, kr('600'), kr('600'))])).rows;
    expect(rows.map(({ heldBy, amount }) => [heldBy, kronor(amount)])).toEqual([
      [undefined, 600],
      [undefined, 300],
      [undefined, 100],
    ]);
  });

  it('in thousands a cap of 450 kr is nothing', () => {
    expect(paid([limit(a, undefined, kr('450'))], { unit: rational(1000n) })).toEqual([0, 1000, 0]);
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
    expect(codesOf(ask([limit(a, kr('334'), kr('334'))], { rounding }))).toEqual(['residual-impossible']);
  });

  it('cannot be in a year that is divided', () => {
    const spans = [{ party: b, from: { year: 2019, month: 7, day: 1 }, at: NOWHERE }];
    expect(codesOf(ask([limit(a, undefined, kr('450'))], { spans }))).toEqual(['limits-in-part-year']);
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
