import { describe, expect, it } from 'vitest';
import { roundingOf } from '../../tests/helpers/claims.js';
import { codesOf, party, placeAt, valueIn } from '../../tests/helpers/cooperation.js';
import { divide } from '../../tests/helpers/sharing.js';
import { type Bound, type Limit, NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import type { Rounding } from '../apportion/apportion.js';
import { ONE, parseDecimal, type Rational, rational, ZERO } from '../kernel/number.js';

const PARTIES = [party('a'), party('b'), party('c')] as const;
const [a, , c] = PARTIES;
const EVEN = [ONE, ONE, ONE];

/** A limit in kronor, written on a line of its own. */
function limit(
  one: typeof a,
  line: number,
  kronor: { floor?: string; cap?: string },
  isStrict = false,
): Limit {
  const bound = (text?: string): Bound | undefined =>
    text === undefined ? undefined : { amount: parseDecimal(text) };
  return { party: one, floor: bound(kronor.floor), cap: bound(kronor.cap), isStrict, at: placeAt(line) };
}

function ask(
  amount: bigint,
  figures: Rational[],
  limits: Limit[],
  rule: Rounding['rule'] = 'largest-remainder',
) {
  const rounding = roundingOf(rule, 'a');
  const adjustments = { ...NO_ADJUSTMENTS, limits };
  return divide({ parties: PARTIES, figures, amount: rational(amount) }, { adjustments, rounding });
}

describe('a division within limits that cannot be made', () => {
  it('is refused as it would be without them', () => {
    expect(codesOf(ask(100n, [ZERO, ZERO, ZERO], [limit(a, 1, { floor: '10' })]))).toEqual([
      'all-weights-zero',
    ]);
  });

  it('has too few units when a floor makes one more party pay', () => {
    // Two units are enough for the two that weigh something; a floor of half a krona makes them three.
    const floor = limit(c, 1, { floor: '0.5' });
    expect(codesOf(ask(2n, [ONE, ONE, ZERO], [], 'huntington-hill'))).toEqual([]);
    expect(codesOf(ask(2n, [ONE, ONE, ZERO], [floor], 'huntington-hill'))).toEqual(['too-few-units']);
  });

  it('is refused at the first of the limits when the floors pass the amount', () => {
    const outcome = ask(100n, EVEN, [limit(a, 4, { floor: '60' }), limit(c, 7, { floor: '50' })]);
    expect(outcome).toMatchObject({
      issues: [{ code: 'floors-above-amount', facts: { floors: rational(110n) }, at: placeAt(4) }],
    });
  });

  it('has a cap below a floor, and says so of strict limits when one of the two is', () => {
    const limits = [limit(a, 4, { floor: '40' }), limit(a, 5, { cap: '39.5' }, true)];
    expect(ask(100n, EVEN, limits)).toMatchObject({
      issues: [{ code: 'cap-below-floor', facts: { cap: rational(39n), isStrict: true }, at: placeAt(4) }],
    });
  });

  it('passes a limit by its rule, which is shown at the first limit when the rule is not stated', () => {
    // 100 - 34 to 1:1 is 33 each: no rest. 101 - 34 is 33,5 each, 34 by rounding: A is left with 33.
    const fixed = [limit(a, 4, { floor: '34', cap: '34' })];
    expect(codesOf(ask(100n, EVEN, fixed, 'residual'))).toEqual([]);
    expect(ask(101n, EVEN, fixed, 'residual')).toMatchObject({
      issues: [{ code: 'limit-passed', facts: { name: 'A', amount: rational(33n) }, at: placeAt(4) }],
    });
  });

  it('asks for a floor of nothing, which an amount of nothing meets', () => {
    const { rows } = valueIn(ask(0n, EVEN, [limit(a, 1, { floor: '0' })]));
    expect(rows.map(({ amount }) => amount)).toEqual([ZERO, ZERO, ZERO]);
    expect(codesOf(ask(0n, EVEN, [limit(a, 1, { floor: '1' })]))).toEqual(['floors-above-amount']);
  });
});
