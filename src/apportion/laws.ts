import { nth } from '../kernel/nth.js';
import { total } from '../kernel/number.js';
import { assert } from '../kernel/problem.js';
import type { Apportionment } from './apportionment.js';
import { compareQuotients, type DivisorRule, marginOf } from './divisors.js';
import { largestRemainder } from './largest-remainder.js';
import { tieOrder, wholeWeights } from './queue.js';
import { type Claim, isDivisorRule, leavesRest, pointOf, type Rounding } from './rounding.js';

/** What must hold of every result before anyone sees it; also in production. */
export function prove(
  units: bigint,
  claims: readonly Claim[],
  rounding: Rounding,
  result: Apportionment,
): void {
  const { rule } = rounding;
  const weights = wholeWeights(claims);
  const unclaimed = leavesRest(rounding) ? result.leftover : 0n;
  assert(addedUp(result.amounts) + unclaimed === units, 'the amounts add up to the total');
  if (rule === 'largest-remainder') proveRemainders(units, claims, weights, result);
  else if (rule === 'cascade') proveCascade(units, weights, result);
  else if (isDivisorRule(rule)) proveDivisors(rule, units < 0n, weights, result);
  proveRows(units, weights, rounding, result);
}

/** The sum by another way than the one that what is left was found by. */
function addedUp(amounts: readonly bigint[]): bigint {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

/** What holds of each amount, apart from what it took of the rest when one takes all of it. */
function proveRows(
  units: bigint,
  weights: readonly bigint[],
  { rule }: Rounding,
  { amounts, leftovers }: Apportionment,
): void {
  const point = pointOf(rule);
  const whole = total(weights);
  for (const [i, amount] of amounts.entries()) {
    const weight = nth(weights, i);
    const leftover = nth(leftovers, i);
    const share = point?.taker === 'remainders' ? amount : amount - leftover;
    const own = point?.takes === 'all' ? share : amount;
    const error = share * whole - units * weight;
    assert(!point || (error < whole && -error < whole), 'each amount is within one unit of its exact share');
    assert(weight > 0n || own === 0n, 'a weight of zero pays nothing');
    assert(own === 0n || own < 0n === units < 0n, 'amounts have the sign of the total');
    assert(
      point?.takes === 'all' || (leftover >= -1n && leftover <= 1n),
      'nobody takes more than a unit where each takes one',
    );
  }
}

/** The same amounts by the other way to make them. */
function proveRemainders(
  units: bigint,
  claims: readonly Claim[],
  weights: readonly bigint[],
  { amounts }: Apportionment,
): void {
  const order = tieOrder(claims);
  const size = units < 0n ? -units : units;
  const parts = largestRemainder(
    size,
    order.map((i) => nth(weights, i)),
  );
  assert(
    order.every((i, place) => nth(amounts, i) === (units < 0n ? -nth(parts, place) : nth(parts, place))),
    'the largest remainders take what rounding down leaves',
  );
}

/** What defines a cascade: each is the nearest, half up, to its part of what is left. */
function proveCascade(units: bigint, weights: readonly bigint[], { amounts }: Apportionment): void {
  let left = units < 0n ? -units : units;
  let whole = total(weights);
  for (const [i, weight] of weights.entries()) {
    const part = units < 0n ? -nth(amounts, i) : nth(amounts, i);
    const over = 2n * (part * whole - left * weight);
    assert(over > -whole || whole === 0n, 'each is its part of what is left, or more');
    assert(over <= whole, 'each is its part of what is left, halves up');
    left -= part;
    whole -= weight;
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
