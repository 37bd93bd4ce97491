import fc from 'fast-check';
import { describe } from 'vitest';
import {
  type Bill,
  bill,
  isPositive,
  isUnshared,
  PLACED,
  positiveFigure,
  RULES,
  reordered,
  takesResidual,
  total,
} from '../../tests/helpers/claims.js';
import { ruleLaw, same } from '../../tests/helpers/laws.js';
import {
  absolute,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
} from '../kernel/number.js';
import { apportion, type Claim } from './apportion.js';
import { isDivisorRule } from './rounding.js';

describe.each(RULES)('with the rule %s', (rule) => {
  const isDivisor = isDivisorRule(rule);
  /** The rules that speak of the first or the last claim. */
  const isPlaced = PLACED.includes(rule);
  /** What a claim gets of what those before it left is no part of the whole by itself. */
  const isCascade = rule === 'cascade';

  ruleLaw('the amounts add up to the total', [bill(rule)], ({ units, claims, rounding }) => {
    const { amounts, leftover } = apportion(units, claims, rounding);
    return total(amounts) + (isUnshared(rule) ? leftover : 0n) === units;
  });

  if (!isDivisor && !isCascade) {
    ruleLaw('each amount is within one unit of its exact share', [bill(rule)], (bill) =>
      ordinary(bill).every(({ exact, amount }) => compare(absolute(subtract(amount, exact)), ONE) < 0),
    );
  }

  ruleLaw('a claim of zero gets zero, also of the leftover units', [bill(rule)], (bill) =>
    ordinary(bill)
      .filter(({ claim }) => !isPositive(claim))
      .every(({ amount, leftover }) => amount.numerator === 0n && leftover === 0n),
  );

  ruleLaw('a refund is the mirror of its charge', [bill(rule)], ({ units, claims, rounding }) => {
    const charge = apportion(units, claims, rounding);
    const refund = apportion(-units, claims, rounding);
    return same(refund, {
      amounts: charge.amounts.map((amount) => -amount),
      leftovers: charge.leftovers.map((leftover) => -leftover),
      leftover: -charge.leftover,
      receivers: charge.receivers,
      isTied: charge.isTied,
      isDrawn: false,
    });
  });

  ruleLaw(
    'weights in another unit of measure change no amount',
    [bill(rule), positiveFigure],
    ({ units, claims, rounding }, factor) => {
      const scaled = claims.map(({ code, weight }) => ({ code, weight: multiply(weight, factor) }));
      return same(apportion(units, scaled, rounding), apportion(units, claims, rounding));
    },
  );

  if (isCascade) return;

  const reordering = isPlaced ? 'only who takes the rest' : "nobody's amount";
  ruleLaw(
    `reordering the claims changes ${reordering}`,
    [bill(rule).chain((bill) => fc.tuple(fc.constant(bill), reordered(bill.claims)))],
    ([{ units, claims, rounding }, others]) => {
      const byCode = (order: readonly Claim[]) => {
        const { amounts, leftovers, leftover, receivers } = apportion(units, order, rounding);
        if (isPlaced) {
          const own = order.map(({ code }, i) => [code, (amounts[i] ?? 0n) - (leftovers[i] ?? 0n)] as const);
          return { lines: new Map(own), leftover, receivers: receivers.length };
        }
        const lines = order.map(({ code }, i) => [code, [amounts[i], leftovers[i]]] as const);
        return { lines: new Map(lines), leftover, receivers: receivers.map((i) => order[i]?.code) };
      };
      return same(byCode(others), byCode(claims));
    },
  );

  ruleLaw('a larger weight never pays less', [bill(rule)], (bill) => {
    const payers = ordinary(bill);
    return payers.every((a) =>
      payers.every((b) => compare(a.claim.weight, b.claim.weight) <= 0 || size(a) >= size(b)),
    );
  });

  ruleLaw('the leftover units are those that its receivers took', [bill(rule)], (bill) => {
    const { leftovers, leftover, receivers } = apportion(bill.units, bill.claims, bill.rounding);
    const takers = leftovers.flatMap((units, i) => (units === 0n ? [] : [i]));
    const isHandedOut = isUnshared(rule) ? takers.length === 0 : total(leftovers) === leftover;
    return isHandedOut && same([...receivers].sort(), takers.sort());
  });
});

interface Line {
  readonly claim: Claim;
  readonly exact: Rational;
  readonly amount: Rational;
  readonly leftover: bigint;
}

/** The lines of the result that the laws of a single amount bind: all but the residual's taker. */
function ordinary(bill: Bill): Line[] {
  const { units, claims, rounding } = bill;
  const { amounts, leftovers } = apportion(units, claims, rounding);
  const whole = sum(claims.map(({ weight }) => weight));
  return claims
    .map((claim, i) => ({
      claim,
      exact: divide(multiply(rational(units), claim.weight), whole),
      amount: rational(amounts[i] ?? 0n),
      leftover: leftovers[i] ?? 0n,
    }))
    .filter(({ claim }) => !takesResidual(claim, bill));
}

function size({ amount }: Line): bigint {
  return absolute(amount).numerator;
}
