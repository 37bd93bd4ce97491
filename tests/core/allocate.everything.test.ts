import fc from 'fast-check';
import { describe } from 'vitest';
import type { Adjustments, Limit } from '../../src/core/adjustments.js';
import type { Question } from '../../src/core/allocate.js';
import type { Rounding } from '../../src/core/apportion.js';
import { dateOfDay } from '../../src/core/date.js';
import type { IssueCode, Outcome } from '../../src/core/issue.js';
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
import { codesOf, NOWHERE } from '../helpers/cooperation.js';
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

/** What a question must hold for an answer to be refused so. */
const CAUSES: Partial<Record<IssueCode, (given: Anything) => boolean>> = {
  'external-above-amount': ({ external, sharing, size }) =>
    sum(external.map((n) => rational(n))).numerator > sharing.amount.numerator * size,
  'limits-in-part-year': ({ limits, joins }) => limits.length > 0 && joins.length > 0,
  'nobody-takes-part': ({ joins }) => joins.length > 0,
  'no-parties': ({ outside }) => outside.length > 0,
  'not-taking-part': ({ rounding, outside, joins }) =>
    rounding === 'residual' && outside.length + joins.length > 0,
  'all-weights-zero': ({ outside, phases, joins }) => outside.length + phases.length + joins.length > 0,
  'floors-above-amount': ({ limits }) => limits.some(({ floor }) => floor !== null),
  'caps-below-amount': ({ limits }) => limits.some(({ cap }) => cap !== null),
  'cap-below-floor': ({ limits }) =>
    limits.some(({ cap }) => cap !== null) && limits.some(({ floor }) => floor !== null),
  'residual-impossible': ({ rounding }) => rounding === 'residual',
  'limit-passed': ({ rounding, limits }) => rounding === 'residual' && limits.length > 0,
};

/** Whether each issue of a refusal has its cause in what was asked. */
function isRefusedWithCause(given: Anything, outcome: Outcome<unknown>): boolean {
  const codes = codesOf(outcome);
  return codes.length > 0 && codes.every((code) => CAUSES[code]?.(given) === true);
}

describe('whatever is asked', () => {
  dearLaw('what has no cause for refusal is answered', [anything], (given) => {
    const outcome = ask(given);
    return outcome.ok || isRefusedWithCause(given, outcome);
  });

  dearLaw(
    'a question without dates, limits, grants and who takes the rest always has an answer',
    [anything],
    (given) => {
      const plain: Anything = { ...given, joins: [], phases: [], outside: [], limits: [], external: [] };
      return ask({ ...plain, rounding: given.rounding === 'residual' ? 'half-up' : given.rounding }).ok;
    },
  );

  dearLaw(
    'not a krona is lost: what parties pay, what comes from outside and what rounding leaves are the cost',
    [anything],
    (given) => {
      const outcome = ask(given);
      if (!outcome.ok) return isRefusedWithCause(given, outcome);
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
    if (!outcome.ok) return isRefusedWithCause(given, outcome);
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
      if (!outcome.ok) return isRefusedWithCause(given, outcome);
      // Who takes the rest may be any number of units from its own.
      if (given.rounding === 'residual')
        return same(sum(outcome.value.rows.map(({ exact }) => exact)), outcome.value.amount);
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
