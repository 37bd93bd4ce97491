import { describe, expect, it } from 'vitest';
import { unit as units } from '../../tests/helpers/claims.js';
import { codesOf, party, placeAt, valueIn } from '../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import { amountsOf, divide, type Sharing, sharing } from '../../tests/helpers/sharing.js';
import { charged, surchargedUnits, surchargeOf } from '../../tests/helpers/surcharges.js';
import { type Adjustments, NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import { add, multiply, negate, ONE, parseDecimal, type Rational, rational, sum } from '../kernel/number.js';

const adjusted = (changes: Partial<Adjustments>) => ({ adjustments: { ...NO_ADJUSTMENTS, ...changes } });
const inUnits = (sharing: Sharing, unit: Rational) => ({
  ...sharing,
  amount: multiply(sharing.amount, unit),
});

describe('a surcharge', () => {
  dearLaw(
    'is shared as a larger cost would be: the amounts are those of the cost and the surcharge by hand',
    [sharing, charged, units],
    (sharing, given, unit) => {
      const cost = inUnits(sharing, unit);
      const added = surchargedUnits(given, sharing.amount.numerator);
      const outcome = divide(cost, { unit, ...adjusted({ surcharge: surchargeOf(given, unit) }) });
      if (!outcome.ok) {
        const isAbove = given !== undefined && 'units' in given && added > sharing.amount.numerator;
        return isAbove && same(codesOf(outcome), ['surcharge-above-cost']);
      }
      const whole = { ...sharing, amount: rational(sharing.amount.numerator + added) };
      return (
        same(outcome.value.cost, cost.amount) &&
        same(amountsOf(outcome), amountsOf(divide(inUnits(whole, unit), { unit })))
      );
    },
  );

  dearLaw(
    'and the cost are what parties pay and what comes from outside',
    [sharing, charged],
    (sharing, given) => {
      const grant = { title: 'grant', amount: { value: rational(60_000n), at: placeAt(7) } };
      const surcharge = surchargeOf(given, ONE);
      const outcome = divide(sharing, adjusted({ surcharge, external: [grant] }));
      if (!outcome.ok)
        return codesOf(outcome).every((code) =>
          ['surcharge-above-cost', 'external-above-amount'].includes(code),
        );
      const paid = sum(outcome.value.rows.map((row) => row.amount));
      const added = rational(surchargedUnits(given, sharing.amount.numerator));
      return same(add(paid, grant.amount.value), add(sharing.amount, added));
    },
  );

  dearLaw('that is a part of a credit mirrors that of its charge', [sharing, charged], (sharing, given) => {
    if (!given || 'units' in given) return true;
    const surcharge = surchargeOf(given, ONE);
    const credit = { ...sharing, amount: negate(sharing.amount) };
    const [one, other] = [sharing, credit].map((asked) =>
      valueIn(divide(asked, adjusted({ surcharge }))).rows.map(({ amount }) => amount),
    );
    return same(one?.map(negate), other);
  });

  const pair: Sharing = {
    parties: [party('a'), party('b')],
    figures: [rational(1n), rational(3n)],
    amount: rational(1000n),
  };
  const percent = (text: string) => ({
    part: parseDecimal(text),
    host: party('a'),
    at: placeAt(9),
  });
  const kronor = (amount: bigint) => ({ amount: rational(amount), host: party('c'), at: placeAt(9) });
  const paid = (surcharge: Adjustments['surcharge'], external: bigint[] = []) =>
    [
      ...amountsOf(
        divide(
          pair,
          adjusted({
            surcharge,
            external: external.map((amount) => ({
              title: 'grant',
              amount: { value: rational(amount), at: placeAt(7) },
            })),
          }),
        ),
      ).values(),
    ].map(({ numerator }) => numerator);

  it('of 20 % makes 1 200 of 1 000 kr, which 1:3 pay with 300 and 900', () => {
    expect(paid(percent('0.2'))).toEqual([300n, 900n]);
  });

  it('is of the whole cost, also where 400 kr come from outside: 800 are left', () => {
    expect(paid(percent('0.2'), [400n])).toEqual([200n, 600n]);
  });

  it('of 200 kr does the same, whoever gets them', () => {
    expect(paid(kronor(200n))).toEqual([300n, 900n]);
  });

  it('of 0.05 % of 1 000 kr is rounded from 0.50 to 1 krona, and of 0.04 % to none', () => {
    expect(paid(percent('0.0005')).reduce((all, one) => all + one)).toBe(1001n);
    expect(paid(percent('0.0004')).reduce((all, one) => all + one)).toBe(1000n);
  });

  it('lets a grant be larger than the cost, but not than both', () => {
    expect(paid(percent('0.2'), [1200n])).toEqual([0n, 0n]);
    const grant = { title: 'grant', amount: { value: rational(1201n), at: placeAt(7) } };
    expect(divide(pair, adjusted({ surcharge: percent('0.2'), external: [grant] }))).toMatchObject({
      issues: [
        { code: 'external-above-amount', facts: { external: rational(1201n), amount: rational(1200n) } },
      ],
    });
  });

  it('may be as large as the cost, and no larger', () => {
    expect(paid(percent('1'))).toEqual([500n, 1500n]);
    expect(paid(kronor(1000n))).toEqual([500n, 1500n]);
    for (const surcharge of [percent('1.001'), kronor(1001n)])
      expect(divide(pair, adjusted({ surcharge }))).toMatchObject({
        issues: [{ code: 'surcharge-above-cost', at: placeAt(9) }],
      });
  });

  it('of kronor is none that a credit or a cost of nothing can bear', () => {
    for (const amount of [rational(-1000n), rational(0n)])
      expect(codesOf(divide({ ...pair, amount }, adjusted({ surcharge: kronor(1n) })))).toEqual([
        'surcharge-above-cost',
      ]);
  });

  it('of kronor is whole units', () => {
    const surcharge = { amount: parseDecimal('0.5'), host: party('a'), at: placeAt(9) };
    expect(divide(pair, adjusted({ surcharge }))).toMatchObject({
      issues: [{ code: 'amount-finer-than-unit', at: placeAt(9) }],
    });
  });
});
