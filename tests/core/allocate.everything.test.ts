import fc from 'fast-check';
import { describe } from 'vitest';
import type { Adjustments, Limit } from '../../src/core/adjustments.js';
import type { Question } from '../../src/core/allocate.js';
import type { Rounding } from '../../src/core/apportion.js';
import { dateOfDay } from '../../src/core/date.js';
import {
  add,
  compare,
  multiply,
  negate,
  parseDecimal,
  divide as quotient,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../src/core/number.js';
import type { Party } from '../../src/core/party.js';
import { NOWHERE } from '../helpers/cooperation.js';
import { SAMPLES } from '../helpers/keys.js';
import { dearLaw, same } from '../helpers/laws.js';
import { divideBy, inputFor, type Sharing, sharing, tableOf } from '../helpers/sharing.js';
import { day, span } from '../helpers/years.js';

const YEARS = [2015, 2016, 2017];

/** Everything at once: any key, unit, rounding, dates, phases and adjustments, sensible together or not. */
const mixture = fc.record({
  // A year that is divided has no limits: most cases have one or the other.
  only: fc.constantFrom('joins', 'limits', 'both'),
  sharing,
  size: fc.constantFrom(1n, 10n ** 3n, 10n ** 30n),
  unit: fc.constantFrom('0.01', '1', '1000').map(parseDecimal),
  key: fc.constantFrom(...SAMPLES),
  rounding: fc.constantFrom('largest-remainder', 'half-up', 'residual'),
  joins: fc.array(fc.record({ who: fc.nat(6), from: fc.option(day), to: fc.option(day) }), { maxLength: 3 }),
  phases: fc.array(fc.record({ who: fc.nat(6), twelfths: fc.bigInt(0n, 12n) }), { maxLength: 2 }),
  outside: fc.array(fc.nat(6), { maxLength: 2 }),
  limits: fc.array(
    fc.record({
      who: fc.nat(6),
      floor: fc.option(fc.bigInt(0n, 40n)),
      cap: fc.option(fc.bigInt(10n, 150n)),
      of: fc.constantFrom('share', 'last-year', 'kronor'),
    }),
    { maxLength: 4 },
  ),
  external: fc.array(fc.bigInt(0n, 10n ** 4n), { maxLength: 1 }),
  direct: fc.array(fc.record({ who: fc.nat(6), paid: fc.bigInt(0n, 10n ** 6n) }), { maxLength: 2 }),
});

const anything = mixture.map((given) => ({
  ...given,
  joins: given.only === 'limits' ? [] : given.joins,
  limits: given.only === 'joins' ? [] : given.limits,
}));

type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never;

function ask(given: Anything, sign = 1n) {
  const { unit, key } = given;
  const amount = multiply(multiply(given.sharing.amount, rational(sign * given.size)), unit);
  const sharing: Sharing = { ...given.sharing, amount };
  const made = key.of(sharing);
  const table = tableOf(sharing, YEARS);
  return divideBy(made, sharing, table, {
    ...changesOf(given, sharing),
    unit,
    input: inputFor(made, sharing, table),
  });
}

function changesOf(given: Anything, { parties, amount }: Sharing): Partial<Question> {
  const who = (n: number) => parties[n % parties.length] as Party;
  const units = (n: bigint): Rational => multiply(rational(n), given.unit);
  const adjustments: Adjustments = {
    external: given.external.map((n) => ({ title: 'grant', amount: { value: units(n), at: NOWHERE } })),
    outside: given.outside.map((n) => ({ value: who(n), at: NOWHERE })),
    limits: given.limits.map((limit) => limitOf(limit, who(limit.who), amount)),
    direct: given.direct.map((one) => ({
      party: who(one.who),
      title: 'paid',
      amount: { value: units(one.paid), at: NOWHERE },
    })),
  };
  const rounding: Rounding =
    given.rounding === 'residual'
      ? { rule: 'residual', code: parties[0]?.code ?? '' }
      : { rule: given.rounding === 'half-up' ? 'half-up' : 'largest-remainder' };
  return {
    adjustments,
    rounding,
    spans: given.joins.map(({ who: n, from, to }) =>
      span(
        who(n),
        from === null ? undefined : dateOfDay(2019, from),
        to === null ? undefined : dateOfDay(2019, to),
      ),
    ),
    phases: given.phases.map(({ who: n, twelfths }) => ({
      party: who(n),
      year: 2019,
      part: rational(twelfths, 12n),
    })),
  };
}

function limitOf({ floor, cap, of }: Anything['limits'][number], party: Party, amount: Rational): Limit {
  const size = amount.numerator < 0n ? negate(amount) : amount;
  const bound = (percent: bigint | null) => {
    if (percent === null) return undefined;
    const part = rational(percent, 100n);
    if (of === 'share') return { part, of } as const;
    return of === 'last-year' ? ({ part, of, lastYear: size } as const) : { amount: multiply(size, part) };
  };
  return { party, floor: bound(floor), cap: bound(cap), at: NOWHERE };
}

describe('whatever is asked', () => {
  dearLaw(
    'not a krona is lost: what parties pay, what comes from outside and what rounding leaves are the cost',
    [anything],
    (given) => {
      const outcome = ask(given);
      if (!outcome.ok) return outcome.issues.length > 0;
      const { rows, cost, amount, totals, adjustments, rounding, stretches } = outcome.value;
      const paid = sum(rows.map((row) => row.amount));
      const external = sum(adjustments.external.map((one) => one.amount.value));
      const unclaimed = subtract(amount, paid);
      const divisions = stretches.length > 0 ? stretches.map(({ division }) => division) : [outcome.value];
      return (
        same(totals.amount, paid) &&
        same(add(amount, external), cost) &&
        (rounding.rule === 'half-up' || same(unclaimed, ZERO)) &&
        same(sum(divisions.map((division) => division.amount)), amount) &&
        rows.every((row) => quotient(row.amount, given.unit).denominator === 1n)
      );
    },
  );

  dearLaw('nobody outside pays, and nobody is paid for a cost', [anything], (given) => {
    const outcome = ask(given);
    if (!outcome.ok) return true;
    const { rows, amount, adjustments } = outcome.value;
    const outside = adjustments.outside.map(({ value }) => value);
    return rows.every(
      (row) =>
        row.amount.numerator * amount.numerator >= 0n &&
        (!outside.includes(row.party) || row.amount.numerator === 0n),
    );
  });

  dearLaw(
    'the exact amounts are all of it, and no amount is a unit from its own for each time it is rounded',
    [anything],
    (given) => {
      const outcome = ask(given);
      if (!outcome.ok || given.rounding === 'residual') return true;
      const { rows, amount, stretches, unit } = outcome.value;
      const times = stretches.reduce((count) => count + 2n, 1n);
      const most = multiply(rational(times), unit);
      return (
        same(sum(rows.map(({ exact }) => exact)), amount) &&
        rows.every((row) => {
          const error = subtract(row.amount, row.exact);
          return compare(error, most) < 0 && compare(negate(most), error) < 0;
        })
      );
    },
  );

  dearLaw('a credit mirrors its charge', [anything.map((given) => ({ ...given, external: [] }))], (given) => {
    const [charge, credit] = [ask(given), ask(given, -1n)];
    if (!charge.ok || !credit.ok) return charge.ok === credit.ok;
    return same(
      credit.value.rows.map(({ amount }) => negate(amount)),
      charge.value.rows.map(({ amount }) => amount),
    );
  });
});
