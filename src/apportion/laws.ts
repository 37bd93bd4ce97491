import { nth } from '../kernel/nth.js';
import { absolute, rational, toIntegers, total } from '../kernel/number.js';
import { assert } from '../kernel/problem.js';
import type { Apportionment } from './apportionment.js';
import { compareQuotients, type DivisorRule, marginOf } from './divisors.js';
import { type Claim, isDivisorRule, type Rounding } from './rounding.js';

/** What must hold of every result before anyone sees it; also in production. */
export function prove(
  units: bigint,
  claims: readonly Claim[],
  { rule }: Rounding,
  result: Apportionment,
): void {
  const weights = toIntegers(claims.map(({ weight }) => weight));
  const whole = total(weights);
  const unclaimed = rule === 'half-up' ? result.leftover : 0n;
  const isResidual = rule !== 'largest-remainder';
  assert(total(result.amounts) + unclaimed === units, 'the amounts add up to the total');
  if (isDivisorRule(rule)) proveDivisors(rule, units < 0n, weights, result);
  for (const [i, amount] of result.amounts.entries()) {
    const weight = nth(weights, i);
    const own = isResidual ? amount - nth(result.leftovers, i) : amount;
    const error = absolute(rational(own * whole - units * weight));
    assert(
      isDivisorRule(rule) || error.numerator < whole,
      'each amount is within one unit of its exact share',
    );
    assert(weight > 0n || own === 0n, 'a weight of zero pays nothing');
    assert(own === 0n || own < 0n === units < 0n, 'amounts have the sign of the total');
  }
}

/** What defines a divisor method: no unit would have a larger quotient elsewhere. */
function proveDivisors(
  rule: DivisorRule,
  isCredit: boolean,
  weights: readonly bigint[],
  { amounts }: Apportionment,
): void {
  const parts = isCredit ? amounts.map((amount) => -amount) : amounts;
  const { last, next } = marginOf(rule, weights, parts);
  assert(!last || !next || compareQuotients(last, next) >= 0, 'no unit would be worth more elsewhere');
}
