import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positiveFigure, unit } from '../../../tests/helpers/claims.js';
import {
  AGREEMENT,
  codesOf,
  measure,
  NOWHERE,
  party,
  type Table,
  valueIn,
} from '../../../tests/helpers/cooperation.js';
import { named } from '../../../tests/helpers/keys.js';
import { dearLaw } from '../../../tests/helpers/laws.js';
import type { Adjustments } from '../../agreement/adjustments.js';
import type { Question } from '../../allocation/question.js';
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { equal } from '../../keys/equal.js';
import type { Key } from '../../keys/key.js';
import { proportional } from '../../keys/proportional.js';
import { CAUSES, type Cause, type Difference, difference } from './causes.js';
import { wholeCauses } from './whole-causes.js';

/** Parties with a figure for each of two years, and two questions that may differ in everything. */
interface Pair {
  readonly figures: readonly (readonly [Rational, Rational])[];
  readonly amounts: readonly [bigint, bigint];
  readonly takesPart: readonly (readonly [boolean, boolean])[];
  readonly isEqualKey: readonly [boolean, boolean];
  readonly years: readonly [2019 | 2020, 2019 | 2020];
  /** What both are divided in; the amounts are whole numbers of it. */
  readonly unit: Rational;
  /** What each adjusts: money from outside in units, a floor or cap of the second party as a part of its share, whether the third stands outside. */
  readonly adjusted: readonly [Adjusted, Adjusted];
}

interface Adjusted {
  readonly external: bigint;
  readonly limit?: { readonly which: 'floor' | 'cap'; readonly part: Rational };
  readonly isOutside: boolean;
}

const NOTHING: Adjusted = { external: 0n, isOutside: false };

/** A limit that can always be kept: a cap leaves room, for the first party has none, and a floor is at most the share. */
const adjusted: fc.Arbitrary<Adjusted> = fc.record({
  external: fc.oneof(fc.constant(0n), fc.bigInt(0n, 40n)),
  limit: fc.option(
    fc.record({
      which: fc.constantFrom('floor' as const, 'cap' as const),
      part: fc.bigInt(0n, 100n).map((percent) => rational(percent, 100n)),
    }),
    { nil: undefined },
  ),
  isOutside: fc.boolean(),
});

const amount = fc.oneof(fc.bigInt(-50n, 50n), fc.bigInt(-(10n ** 8n), 10n ** 8n));
const year = fc.constantFrom<(2019 | 2020)[]>(2019, 2020);

const pair: fc.Arbitrary<Pair> = fc
  .array(
    fc.record({
      figures: fc.tuple(positiveFigure, positiveFigure),
      takesPart: fc.tuple(fc.boolean(), fc.boolean()),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .chain((drawn) =>
    fc.record({
      figures: fc.constant(drawn.map(({ figures }) => figures)),
      // The first party takes part in both, so that neither question is about nobody.
      takesPart: fc.constant(
        drawn.map(({ takesPart }, i) => (i === 0 ? ([true, true] as const) : takesPart)),
      ),
      amounts: fc.tuple(amount, amount),
      isEqualKey: fc.tuple(fc.boolean(), fc.boolean()),
      years: fc.tuple(year, year),
      unit,
      adjusted: fc.oneof(fc.constant([NOTHING, NOTHING] as const), fc.tuple(adjusted, adjusted)),
    }),
  )
  .map((drawn) => ({
    ...drawn,
    // What comes from outside cannot be more than either cost.
    adjusted: drawn.amounts.every((units) => units >= 40n)
      ? drawn.adjusted
      : ([withoutGrant(drawn.adjusted[0]), withoutGrant(drawn.adjusted[1])] as const),
  }));

function withoutGrant(one: Adjusted): Adjusted {
  return { ...one, external: 0n };
}

/** The first or second question of a pair. */
function question(pair: Pair, i: 0 | 1): Question {
  const { figures, amounts, takesPart, isEqualKey, years, unit } = pair;
  const parties = figures.map((_, k) => PARTIES[k] as (typeof PARTIES)[number]);
  const table = Object.fromEntries(
    parties.map(({ id }, k) => [
      id,
      { 2017: figures[k]?.[0] as Rational, 2018: figures[k]?.[1] as Rational },
    ]),
  );
  return {
    agreement: AGREEMENT,
    key: isEqualKey[i] ? equal : proportional(named('usage')),
    input: {
      agreement: AGREEMENT,
      parties: parties.filter((_, k) => takesPart[k]?.[i]),
      year: years[i],
      measures: new Map([['usage', measure('usage', { yearsBack: 2 }, table)]]),
      at: NOWHERE,
    },
    amount: { value: multiply(rational(amounts[i]), unit), at: NOWHERE },
    unit,
    rounding: AGREEMENT.rounding,
    adjustments: adjustmentsOf(pair, i),
  };
}

function adjustmentsOf({ adjusted, unit, figures }: Pair, i: 0 | 1): Adjustments {
  const { external, limit, isOutside } = adjusted[i];
  const amount = { value: multiply(rational(external), unit), at: NOWHERE };
  const [, second, third] = PARTIES.slice(0, figures.length);
  return {
    external: external === 0n ? [] : [{ title: 'grant', amount }],
    outside: third && isOutside ? [{ value: third, at: NOWHERE }] : [],
    limits:
      second && limit
        ? [{ party: second, [limit.which]: { part: limit.part, of: 'share' as const }, at: NOWHERE }]
        : [],
    direct: [],
  };
}

const PARTIES = Array.from({ length: 6 }, (_, i) => party(`p${i}`, String(i)));

function differenceOf(pair: Pair): Difference {
  return valueIn(difference(question(pair, 0), question(pair, 1)));
}

const same = (a: Rational, b: Rational) => compare(a, b) === 0;

/** How much less the second divides because of money from outside. */
function grantChange({ adjusted: [before, after], unit }: Pair): Rational {
  return multiply(rational(after.external - before.external), unit);
}

/** How much more the second question costs. */
function costChange({ amounts: [before, after], unit }: Pair): Rational {
  return multiply(rational(after - before), unit);
}

describe('why two allocations differ', () => {
  dearLaw('the causes of a row add up to its difference', [pair], (pair) =>
    differenceOf(pair).rows.every(({ causes, from, to, difference: change }) => {
      return same(sum(Object.values(causes)), change) && same(change, subtract(to, from));
    }),
  );

  dearLaw(
    'the differences add up to the difference of the costs, less the money from outside',
    [pair],
    (pair) => {
      const { rows } = differenceOf(pair);
      return same(sum(rows.map((row) => row.difference)), subtract(costChange(pair), grantChange(pair)));
    },
  );

  dearLaw(
    'a cause other than the cost and the money from outside moves money between parties, and rounding less than two units a party',
    [pair],
    (pair) => {
      const { rows } = differenceOf(pair);
      const total = (cause: Cause) => sum(rows.map(({ causes }) => causes[cause]));
      const figures = add(total('own'), total('others'));
      return (
        same(total('cost'), costChange(pair)) &&
        same(total('adjustments'), subtract(ZERO, grantChange(pair))) &&
        [figures, total('parties'), total('key'), total('rounding')].every((value) => same(value, ZERO)) &&
        rows.every(({ causes }) => compare(absolute(causes.rounding), multiply(rational(2n), pair.unit)) < 0)
      );
    },
  );

  dearLaw('what did not change causes nothing', [pair], (pair) => {
    const { rows } = differenceOf(pair);
    const isUnchanged: Partial<Record<Cause, boolean>> = {
      cost: pair.amounts[0] === pair.amounts[1],
      own: pair.years[0] === pair.years[1] || pair.isEqualKey[0],
      others: pair.years[0] === pair.years[1] || pair.isEqualKey[0],
      parties: pair.takesPart.every(([before, after]) => before === after),
      adjustments: isAlike(pair.adjusted[0], pair.adjusted[1]),
      key: pair.isEqualKey[0] === pair.isEqualKey[1],
    };
    return rows.every(({ causes }) =>
      CAUSES.every((cause) => !isUnchanged[cause] || same(causes[cause], ZERO)),
    );
  });

  dearLaw('what is adjusted otherwise, alone, is the only cause but rounding', [pair], (drawn) => {
    const pair: Pair = {
      ...drawn,
      amounts: [drawn.amounts[0], drawn.amounts[0]],
      takesPart: drawn.takesPart.map(([before]) => [before, before] as const),
      isEqualKey: [drawn.isEqualKey[0], drawn.isEqualKey[0]],
      years: [drawn.years[0], drawn.years[0]],
    };
    return differenceOf(pair).rows.every(({ causes }) =>
      CAUSES.every((cause) => cause === 'adjustments' || cause === 'rounding' || same(causes[cause], ZERO)),
    );
  });

  dearLaw('a party’s own figures cause what they would cause alone', [pair], (drawn) => {
    const pair: Pair = {
      ...drawn,
      takesPart: drawn.takesPart.map(() => [true, true] as const),
      isEqualKey: [false, false],
      years: [2019, 2020],
      adjusted: [NOTHING, NOTHING],
    };
    const [before] = sums(pair);
    return differenceOf(pair).rows.every(({ causes }, i) => {
      const [old, now] = pair.figures[i] as readonly [Rational, Rational];
      const alone = divide(now, add(subtract(before, old), now));
      const cost = multiply(rational(pair.amounts[1]), pair.unit);
      return same(causes.own, subtract(multiply(cost, alone), divide(multiply(cost, old), before)));
    });
  });

  dearLaw('a question does not differ from itself', [pair], (pair) =>
    valueIn(difference(question(pair, 0), question(pair, 0))).rows.every(({ causes, difference: change }) =>
      [...Object.values(causes), change].every((value) => same(value, ZERO)),
    ),
  );

  dearLaw(
    'in whole units too, each row makes its difference and each column its sum rounded',
    [pair],
    (pair) => {
      const { rows } = differenceOf(pair);
      const whole = wholeCauses(rows, pair.unit);
      const isNear = (value: Rational, exact: Rational) => {
        const [units, exactly] = [divide(value, pair.unit), divide(exact, pair.unit)];
        return [floor(exactly), ceiling(exactly)].some((bound) => same(units, rational(bound)));
      };
      return (
        rows.every((row, i) => same(sum(whole[i] ?? []), row.difference)) &&
        CAUSES.every((cause, j) => {
          const exact = sum(rows.map(({ causes }) => causes[cause]));
          return isNear(sum(whole.map((row) => row[j] ?? ZERO)), exact);
        }) &&
        rows.every(({ causes }, i) =>
          CAUSES.every((cause, j) => isNear(whole[i]?.[j] ?? ZERO, causes[cause])),
        )
      );
    },
  );

  it('one party’s figure grows from 1 to 3 beside another’s 1: of 100 kr it pays 25 kr more, of its own doing', () => {
    const { rows } = differenceOf({
      figures: [
        [ONE, rational(3n)],
        [ONE, ONE],
      ],
      amounts: [100n, 100n],
      takesPart: [
        [true, true],
        [true, true],
      ],
      isEqualKey: [false, false],
      years: [2019, 2020],
      unit: ONE,
      adjusted: [NOTHING, NOTHING],
    });
    expect(rows.map(({ causes }) => [causes.own, causes.others])).toEqual([
      [rational(25n), ZERO],
      [ZERO, rational(-25n)],
    ]);
  });

  it('says which cause it could not tell when a figure in between is missing', () => {
    const pair: Pair = {
      figures: [
        [ONE, ONE],
        [ONE, ONE],
      ],
      amounts: [90n, 90n],
      takesPart: [
        [true, true],
        [true, true],
      ],
      isEqualKey: [false, true],
      years: [2019, 2020],
      unit: ONE,
      adjusted: [NOTHING, NOTHING],
    };
    const before = question(pair, 0);
    const only2017 = measure('usage', { yearsBack: 2 }, { p0: { 2017: ONE }, p1: { 2017: rational(2n) } });
    const first = { ...before, input: { ...before.input, measures: new Map([['usage', only2017]]) } };
    const second = { ...question(pair, 1), input: { ...question(pair, 1).input, measures: new Map() } };
    const { rows, untold } = valueIn(difference(first, second));
    expect(untold).toEqual(['own', 'others', 'parties']);
    expect(rows.map(({ causes }) => causes.key)).toEqual([rational(15n), rational(-15n)]);
  });
});

describe('causes that cannot be told from the next', () => {
  const usage = proportional(named('usage'));
  const [a, b, c] = PARTIES as [Party, Party, Party];
  const ask = (
    key: Key,
    parties: readonly Party[],
    year: number,
    amount: bigint,
    table: Table,
  ): Question => ({
    agreement: AGREEMENT,
    key,
    input: {
      agreement: AGREEMENT,
      parties,
      year,
      measures: new Map([['usage', measure('usage', { yearsBack: 2 }, table)]]),
      at: NOWHERE,
    },
    amount: { value: rational(amount), at: NOWHERE },
    unit: ONE,
    rounding: AGREEMENT.rounding,
  });
  const told = ({ rows, untold }: Difference) => ({
    untold,
    causes: rows.map(({ causes }) => CAUSES.map((cause) => Number(causes[cause].numerator))),
  });

  it('are the figures, when one party left without a figure for the new year', () => {
    const table = { p0: { 2017: ONE, 2018: ONE }, p1: { 2017: ONE } };
    const [before, after] = [ask(usage, [a, b], 2019, 100n, table), ask(usage, [a], 2020, 100n, table)];
    // 50 each, then 100 to the one who stayed: all of it because the other left.
    expect(told(valueIn(difference(before, after)))).toEqual({
      untold: ['own', 'others'],
      causes: [
        [0, 0, 0, 50, 0, 0, 0],
        [0, 0, 0, -50, 0, 0, 0],
      ],
    });
  });

  it('are not looked for when either question has no answer: its faults are told, and those of both', () => {
    const whole = ask(equal, [a, b], 2019, 100n, {});
    const faulty = ask(usage, [a, b], 2019, 100n, {});
    expect(codesOf(difference(faulty, whole))).toEqual(['missing-figure']);
    expect(codesOf(difference(whole, faulty))).toEqual(['missing-figure']);
    expect(codesOf(difference(faulty, faulty))).toEqual(['missing-figure', 'missing-figure']);
  });

  it('is who takes part, when one joined whom the old key cannot weigh: the causes before it stand', () => {
    const table = { p0: { 2017: ONE, 2018: rational(3n) }, p1: { 2017: ONE, 2018: ONE } };
    const before = ask(usage, [a, b], 2019, 120n, table);
    const after = ask(equal, [a, b, c], 2020, 240n, table);
    // 60 and 60; of 240 kr 120 and 120; by 3:1 180 and 60; in three equal parts 80 each.
    expect(told(valueIn(difference(before, after)))).toEqual({
      untold: ['parties'],
      causes: [
        [60, 60, 0, 0, 0, -100, 0],
        [60, 0, -60, 0, 0, 20, 0],
        [0, 0, 0, 0, 0, 80, 0],
      ],
    });
  });
});

function sums({ figures }: Pair): [Rational, Rational] {
  return [sum(figures.map(([old]) => old)), sum(figures.map(([, now]) => now))];
}

function isAlike(one: Adjusted, other: Adjusted): boolean {
  const limits = [one, other].map(
    ({ limit }) => limit && [limit.which, limit.part.numerator, limit.part.denominator].join(),
  );
  return one.external === other.external && one.isOutside === other.isOutside && limits[0] === limits[1];
}

function absolute(value: Rational): Rational {
  return value.numerator < 0n ? { ...value, numerator: -value.numerator } : value;
}
