import { describe } from 'vitest';
import { isUnshared } from '../../tests/helpers/claims.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import {
  type Asked,
  asked,
  isRefusedWithCause,
  isRestTaker,
  plain,
  questionOf,
  surchargeIn,
} from '../../tests/helpers/questions.js';
import { stretchesIn } from '../../tests/helpers/sharing.js';
import { isDivisorRule } from '../apportion/rounding.js';
import {
  add,
  compare,
  multiply,
  negate,
  divide as quotient,
  rational,
  subtract,
  sum,
  ZERO,
} from '../kernel/number.js';
import { allocate } from './allocate.js';

/** What a credit can have too: nothing of it is in kronor. */
function inParts(given: Asked): Asked {
  const { surcharge } = given;
  const isPart = surcharge !== undefined && 'thousandths' in surcharge;
  return { ...given, surcharge: isPart ? surcharge : undefined, external: [] };
}

const ask = (given: Asked, sign?: bigint) => allocate(questionOf(given, sign));

describe('whatever is asked', () => {
  dearLaw('what has no cause for refusal is answered', [asked], (given) => {
    const outcome = ask(given);
    return outcome.ok || isRefusedWithCause(given, outcome);
  });

  dearLaw(
    'a question without dates, limits, grants and who takes the rest always has an answer',
    [asked],
    (given) => {
      return ask(plain(given)).ok;
    },
  );

  dearLaw(
    'not a krona is lost: what parties pay, what comes from outside and what rounding leaves are the cost and the surcharge',
    [asked],
    (given) => {
      const outcome = ask(given);
      if (!outcome.ok) return isRefusedWithCause(given, outcome);
      const { rows, cost, amount, totals, adjustments, rounding } = outcome.value;
      const stretches = stretchesIn(outcome.value);
      const paid = sum(rows.map((row) => row.amount));
      const external = sum(adjustments.external.map((one) => one.amount.value));
      const unclaimed = subtract(amount, paid);
      const divisions = stretches.length > 0 ? stretches.map(({ division }) => division) : [outcome.value];
      return (
        same(totals.amount, paid) &&
        same(add(amount, external), add(cost, multiply(rational(surchargeIn(given)), given.unit))) &&
        (isUnshared(rounding.rule) || same(unclaimed, ZERO)) &&
        same(sum(divisions.map((division) => division.amount)), amount) &&
        rows.every((row) => quotient(row.amount, given.unit).denominator === 1n)
      );
    },
  );

  dearLaw('nobody outside pays, and nobody is paid for a cost', [asked], (given) => {
    const outcome = ask(given);
    if (!outcome.ok) return isRefusedWithCause(given, outcome);
    const { rows, amount, adjustments } = outcome.value;
    const outside = adjustments.outside.map(({ value }) => value);
    return rows.every(
      (row) =>
        row.amount.numerator * amount.numerator >= 0n &&
        (!outside.includes(row.party) || row.amount.numerator === 0n),
    );
  });

  dearLaw('the exact amounts are all of it, and no amount is a unit from its own', [asked], (given) => {
    const outcome = ask(given);
    if (!outcome.ok) return isRefusedWithCause(given, outcome);
    // Who takes the rest, and anybody by a divisor method, may be any number of units from its own.
    if (isRestTaker(given.rule) || isDivisorRule(given.rule))
      return same(sum(outcome.value.rows.map(({ exact }) => exact)), outcome.value.amount);
    const { rows, amount, unit } = outcome.value;
    return (
      same(sum(rows.map(({ exact }) => exact)), amount) &&
      rows.every((row) => {
        const error = subtract(row.amount, row.exact);
        return compare(error, unit) < 0 && compare(negate(unit), error) < 0;
      })
    );
  });

  dearLaw('a credit mirrors its charge', [asked.map(inParts)], (given) => {
    const [charge, credit] = [ask(given), ask(given, -1n)];
    if (!charge.ok || !credit.ok) return charge.ok === credit.ok;
    return same(
      credit.value.rows.map(({ amount }) => negate(amount)),
      charge.value.rows.map(({ amount }) => amount),
    );
  });
});
