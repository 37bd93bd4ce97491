import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../../tests/helpers/claims.js';
import {
  AGREEMENT,
  codesOf,
  measure,
  NOWHERE,
  party,
  type Table,
  valueIn,
} from '../../tests/helpers/cooperation.js';
import { named, purchaseOf, READERS, SAMPLES } from '../../tests/helpers/keys.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import {
  amountsOf,
  divideBy,
  inputFor,
  type Sharing,
  sharing,
  tableOf,
} from '../../tests/helpers/sharing.js';
import {
  add,
  multiply,
  ONE,
  parseDecimal,
  divide as quotient,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../kernel/number.js';
import { average } from './average.js';
import { equal } from './equal.js';
import { fixed } from './fixed.js';
import type { Weight } from './key.js';
import { mix } from './mix.js';
import { needs } from './needs.js';
import { proportional } from './proportional.js';
import { rotation } from './rotation.js';

const usage = proportional(named('usage'));
const [a, b, c] = [party('a'), party('b'), party('c')];
const valuesOf = (weights: readonly Weight[]) => weights.map(({ value }) => value);
const kronor = (...amounts: bigint[]) => amounts.map((amount) => rational(amount));

describe.each(SAMPLES)('a mix with a key of the kind $kind', ({ of }) => {
  const table = (sharing: Sharing) => tableOf(sharing, [2015, 2016, 2017]);

  dearLaw('alone divides as that key does', [sharing], (sharing) => {
    const key = of(sharing);
    const alone = mix([{ key, portion: ONE }]);
    return same(
      amountsOf(divideBy(alone, sharing, table(sharing))),
      amountsOf(divideBy(key, sharing, table(sharing))),
    );
  });

  dearLaw(
    'weighs one in all, and each party the sum of its terms',
    [sharing, fc.bigInt(1n, 99n)],
    (sharing, percent) => {
      const portions = [
        { key: of(sharing), portion: rational(percent, 100n) },
        { key: equal, portion: rational(100n - percent, 100n) },
      ];
      const key = mix(portions);
      const { weights } = valueIn(key.weigh(inputFor(key, sharing, table(sharing))));
      const own = valueIn(portions[0]?.key.weigh(inputFor(key, sharing, table(sharing))) as never) as {
        weights: Weight[];
      };
      const whole = sum(valuesOf(own.weights));
      const count = rational(BigInt(sharing.parties.length));
      return (
        same(sum(valuesOf(weights)), ONE) &&
        weights.every(({ value, terms = [] }, i) => {
          const part = quotient(own.weights[i]?.value ?? ZERO, whole);
          const expected = add(
            multiply(rational(percent, 100n), part),
            quotient(rational(100n - percent, 100n), count),
          );
          const made = terms.map(({ factor, of, whole }) => quotient(multiply(factor, of), whole ?? ONE));
          return same(value, expected) && same(value, sum(made));
        })
      );
    },
  );
});

describe('a mix', () => {
  it('of 30 % equally and 70 % by 1:3: 100 kr is 15 + 17,50 and 15 + 52,50', () => {
    const key = mix([
      { key: equal, portion: parseDecimal('0.3') },
      { key: usage, portion: parseDecimal('0.7') },
    ]);
    const pair = { parties: [a, b], figures: [ONE, rational(3n)], amount: rational(100n) };
    const outcome = divideBy(key, pair, undefined, { unit: parseDecimal('0.01') });
    expect([...amountsOf(outcome).values()]).toEqual([parseDecimal('32.5'), parseDecimal('67.5')]);
    expect(key.title.sv).toBe('30\u00A0% lika delar, 70\u00A0% i proportion till usage');
  });

  it.each([
    ['0.3', '30\u00A0% lika delar, 70\u00A0% lika delar', '30% equal shares, 70% equal shares'],
    [
      '0.1234567',
      '12,34567\u00A0% lika delar, 87,65433\u00A0% lika delar',
      '12.34567% equal shares, 87.65433% equal shares',
    ],
  ])('tells portions of up to eight characters in per cent: %s', (portion, sv, en) => {
    const first = parseDecimal(portion);
    const key = mix([
      { key: equal, portion: first },
      { key: equal, portion: subtract(ONE, first) },
    ]);
    expect(key.title).toEqual({ sv, en });
  });

  it('tells longer portions as fractions: 12,345678 % is 6172839/50000000', () => {
    expect(mix([{ key: equal, portion: parseDecimal('0.12345678') }]).title.en).toBe(
      '6172839/50000000 equal shares',
    );
  });

  it('in thirds says so', () => {
    const key = mix([
      { key: equal, portion: rational(1n, 3n) },
      { key: usage, portion: rational(2n, 3n) },
    ]);
    expect(key.title.en).toBe('1/3 equal shares, 2/3 in proportion to usage');
  });

  it('has nothing to divide by when one of its keys weighs nobody', () => {
    const key = mix([
      { key: equal, portion: parseDecimal('0.5') },
      { key: rotation([['c']], 2019, 1), portion: parseDecimal('0.5') },
    ]);
    const pair = { parties: [a, b], figures: [ONE, ONE], amount: ONE };
    expect(codesOf(divideBy(key, pair))).toEqual(['all-weights-zero']);
  });
});

describe('the weights of what is added up', () => {
  dearLaw(
    'of needs with one measure are that measure, times its cost',
    [sharing, figure],
    (sharing, cost) => {
      const key = needs([{ measure: named('usage'), weight: cost }]);
      const { weights } = valueIn(key.weigh(inputFor(key, sharing)));
      return same(
        valuesOf(weights),
        sharing.figures.map((figure) => multiply(figure, cost)),
      );
    },
  );

  dearLaw('of an average over one year are that year', [sharing], (sharing) => {
    const key = average(named('usage'), 1);
    const { weights, bases } = valueIn(key.weigh(inputFor(key, sharing)));
    return (
      same(valuesOf(weights), sharing.figures) &&
      same(
        bases.map(({ period }) => period),
        ['2017'],
      )
    );
  });

  dearLaw(
    'of an average are the sum of the years by their number',
    [fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 8 })],
    (years) => {
      // The first year that is drawn is the latest that is read.
      const dated = (pick: 0 | 1) =>
        Object.fromEntries(years.map((figures, back) => [2017 - back, figures[pick]]));
      const table: Table = { a: dated(0), b: dated(1) };
      const key = average(named('usage'), years.length);
      const { weights, bases } = valueIn(key.weigh(inputFor(key, pairOf(), table)));
      const expected = ([0, 1] as const).map((pick) =>
        quotient(sum(years.map((figures) => figures[pick])), rational(BigInt(years.length))),
      );
      return same(valuesOf(weights), expected) && bases.length === years.length;
    },
  );

  it.each(READERS.filter(({ kind }) => kind === 'needs' || kind === 'average'))(
    'of the kind $kind are made of terms that anyone can add',
    ({ of, years }) => {
      const key = of(pairOf());
      const { weights } = valueIn(key.weigh(inputFor(key, pairOf(), tableOf(pairOf(), years))));
      for (const { value, terms = [] } of weights) {
        expect(terms.length).toBeGreaterThan(1);
        expect(sum(terms.map(({ factor, of }) => multiply(factor, of)))).toEqual(value);
      }
    },
  );

  it('young 1,0 and old 4,5: 100 and 10 weigh 145, 50 and 40 weigh 230', () => {
    const key = needs([
      { measure: named('young'), weight: ONE },
      { measure: named('old'), weight: parseDecimal('4.5') },
    ]);
    const at = (young: bigint, old: bigint) => [rational(young), rational(old)] as [Rational, Rational];
    const people = { a: at(100n, 10n), b: at(50n, 40n) };
    const table = (i: 0 | 1): Table =>
      Object.fromEntries(Object.entries(people).map(([id, figures]) => [id, { 2017: figures[i] }]));
    const measures = new Map([
      ['young', measure('young', { yearsBack: 2 }, table(0))],
      ['old', measure('old', { yearsBack: 2 }, table(1))],
    ]);
    const input = { agreement: AGREEMENT, parties: [a, b], year: 2019, measures, at: NOWHERE };
    expect(valuesOf(valueIn(key.weigh(input)).weights)).toEqual(kronor(145n, 230n));
  });
});

describe('fixed shares', () => {
  dearLaw(
    'are the stated parts of the amount, whatever figures there are',
    [sharing, fc.bigInt(0n, 100n)],
    (sharing, percent) => {
      const [first, second] = sharing.parties;
      if (!first || !second) return false;
      const pair = { ...sharing, parties: [first, second] };
      const parts = [rational(percent), rational(100n - percent)];
      const key = fixed(new Map([first, second].map(({ id }, i) => [id, parts[i] as Rational])));
      return valueIn(divideBy(key, pair, {})).rows.every(({ exact }, i) =>
        same(exact, quotient(multiply(sharing.amount, parts[i] ?? ZERO), rational(100n))),
      );
    },
  );

  it.each([
    [['b'], ['A', 'C']],
    [['a', 'b'], ['C']],
  ])('names every party that was given none when only %o were', (given, parties) => {
    const key = fixed(new Map(given.map((id) => [id, ONE])));
    const three = { parties: [a, b, c], figures: [], amount: ONE };
    expect(divideBy(key, three, {})).toMatchObject({
      issues: [{ code: 'party-without-part', facts: { parties } }],
    });
  });
});

describe('a purchase', () => {
  const whole = sharing.map((sharing) => ({
    ...sharing,
    figures: sharing.figures.map(({ numerator }) => rational(numerator)),
  }));

  dearLaw(
    'costs each party its quantity times the price, and together the sum',
    [whole, fc.bigInt(1n, 10n ** 6n)],
    (sharing, price) => {
      const key = purchaseOf(sharing, rational(price));
      const { rows, amount } = valueIn(divideBy(key, sharing, {}, { amount: undefined }));
      const own = sharing.figures.map((quantity) => multiply(quantity, rational(price)));
      return (
        same(
          rows.map((row) => row.amount),
          own,
        ) && same(amount, sum(own))
      );
    },
  );

  dearLaw('does not obey another amount', [whole, fc.bigInt(1n, 99n)], (sharing, more) => {
    const key = purchaseOf(sharing, ONE);
    const stated = add(sum(sharing.figures), rational(more));
    return same(codesOf(divideBy(key, { ...sharing, amount: stated }, {})), ['amount-follows']);
  });

  it('is rounded once to the unit: 3 at 0,33 kr is a krona, in öre 99 öre', () => {
    const pair = { parties: [a, b], figures: kronor(3n, 0n), amount: ONE };
    const key = purchaseOf(pair, parseDecimal('0.33'));
    expect([...amountsOf(divideBy(key, pair, {}, { amount: undefined })).values()]).toEqual([ONE, ZERO]);
    const fine = { amount: undefined, unit: parseDecimal('0.01') };
    expect([...amountsOf(divideBy(key, pair, {}, fine)).values()]).toEqual([parseDecimal('0.99'), ZERO]);
  });
});

describe('a rotation', () => {
  dearLaw(
    'over a full cycle lets each turn bear once, so many years, before its first year too',
    [sharing, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1900, max: 2100 })],
    (sharing, yearsEach, start) => {
      const order = sharing.parties.map(({ id }) => [id]);
      const key = rotation(order, 2019, yearsEach);
      const cycle = order.length * yearsEach;
      const bears = (year: number) => {
        const { weights } = valueIn(key.weigh({ ...inputFor(key, sharing, {}), year }));
        const bearing = sharing.parties.filter((_, i) => weights[i]?.value.numerator !== 0n);
        return bearing.length === 1 ? bearing[0]?.id : undefined;
      };
      const borne = Array.from({ length: cycle }, (_, i) => bears(start + i));
      return (
        order.every(([id]) => borne.filter((one) => one === id).length === yearsEach) &&
        bears(start) === bears(start + cycle)
      );
    },
  );

  const key = rotation([['a'], ['b', 'c']], 2019, 2);
  const three = { parties: [a, b, c], figures: [], amount: rational(100n) };
  const paidIn = (year: number) => {
    const input = { ...inputFor(key, three, {}), year };
    return [...amountsOf(divideBy(key, three, {}, { input })).values()];
  };

  it('lets A bear 2019 and 2020, B and C together 2021 and 2022, then A again', () => {
    const [first, second] = [kronor(100n, 0n, 0n), kronor(0n, 50n, 50n)];
    expect([2019, 2020, 2021, 2022, 2023].map(paidIn)).toEqual([first, first, second, second, first]);
  });

  it('counts backwards before its first year', () => {
    expect([2018, 2017, 2016, 2015].map(paidIn)).toEqual([
      kronor(0n, 50n, 50n),
      kronor(0n, 50n, 50n),
      kronor(100n, 0n, 0n),
      kronor(100n, 0n, 0n),
    ]);
  });

  it('asks for the year', () => {
    const input = { ...inputFor(key, three, {}), year: undefined };
    expect(codesOf(key.weigh(input))).toEqual(['missing-year']);
  });
});

function pairOf(): Sharing {
  return { parties: [a, b], figures: [rational(2n), rational(5n)], amount: rational(100n) };
}
