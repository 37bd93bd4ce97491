import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKey, KEYS, keyIds } from '../../src/core/keys/index.js';
import type { Key } from '../../src/core/keys/key.js';
import { compare, multiply, negate, ONE, rational, subtract, sum, ZERO } from '../../src/core/number.js';
import { positiveFigure, reordered } from '../helpers/claims.js';
import {
  AGREEMENT,
  codesOf,
  divideBy,
  inputFor,
  party,
  placeAt,
  type Sharing,
  sharing,
  tableOf,
  valueOf,
} from '../helpers/cooperation.js';
import { law, same } from '../helpers/laws.js';

/** A sharing together with the same parties and figures in another order. */
const sharingReordered = sharing.chain((sharing) => {
  const pairs = sharing.parties.map((party, i) => ({ party, figure: sharing.figures[i] ?? ZERO }));
  return fc.tuple(fc.constant(sharing), reordered(pairs)).map(([sharing, pairs]) => {
    const parties = pairs.map(({ party }) => party);
    return [sharing, { ...sharing, parties, figures: pairs.map(({ figure }) => figure) }] as const;
  });
});

const readsFigures = (key: Key) => key.reads(AGREEMENT).length > 0;

describe.each(KEYS)('the key $id', (key) => {
  law('gives each party one weight, in the order of the parties', [sharing], (sharing) => {
    const { weights } = valueOf(key.weigh(inputFor(key, sharing)));
    const expected = readsFigures(key) ? sharing.figures : sharing.parties.map(() => ONE);
    return same(
      weights.map(({ value }) => value),
      [...expected],
    );
  });

  law('divides an amount into amounts that add up to it', [sharing], (sharing) => {
    const { rows, totals } = valueOf(divideBy(key, sharing));
    const added = sum(rows.map(({ amount }) => amount));
    return same(added, sharing.amount) && same(totals.amount, sharing.amount);
  });

  law("reordering the parties changes nobody's amount", [sharingReordered], ([sharing, other]) =>
    same(amountsById(key, other), amountsById(key, sharing)),
  );

  law('the order in which figures were written changes nothing', [sharingReordered], ([sharing, other]) => {
    const amounts = ({ parties, figures }: Pick<Sharing, 'parties' | 'figures'>) =>
      valueOf(divideBy(key, sharing, tableOf({ parties, figures }))).rows.map(({ amount }) => amount);
    return same(amounts(other), amounts(sharing));
  });

  law('figures in another unit of measure change no amount', [sharing, positiveFigure], (sharing, factor) => {
    const figures = sharing.figures.map((figure) => multiply(figure, factor));
    return same(amountsById(key, { ...sharing, figures }), amountsById(key, sharing));
  });

  law('a refund is the mirror of its charge', [sharing], (sharing) => {
    const refund = amountsById(key, { ...sharing, amount: negate(sharing.amount) });
    const charge = amountsById(key, sharing);
    return same(refund, new Map([...charge].map(([id, amount]) => [id, negate(amount)])));
  });

  law('each amount is within a krona of its exact share', [sharing], (sharing) =>
    valueOf(divideBy(key, sharing)).rows.every(({ amount, exact }) => {
      const error = subtract(amount, exact);
      return compare(error, ONE) < 0 && compare(error, negate(ONE)) > 0;
    }),
  );

  it('finds no parties to divide between', () => {
    expect(codesOf(divideBy(key, { parties: [], figures: [], amount: ONE }))).toEqual(['no-parties']);
  });

  it('divides no amount that is finer than the unit', () => {
    const half = rational(1n, 2n);
    const outcome = divideBy(key, { ...pair, amount: half });
    const facts = { amount: half, unit: ONE, remedy: rational(1n, 10n) };
    expect(outcome).toEqual({
      ok: false,
      issues: [{ code: 'amount-finer-than-unit', facts, at: placeAt(0) }],
    });
  });
});

describe.each(KEYS.filter(readsFigures))('the key $id, which reads figures,', (key) => {
  law('a party whose figure is zero pays nothing', [sharing], (sharing) =>
    valueOf(divideBy(key, sharing)).rows.every(
      ({ weight, amount, leftover }) => weight.numerator > 0n || (amount.numerator === 0n && leftover === 0n),
    ),
  );

  law('a party whose figure is larger never pays less', [sharing], (sharing) => {
    const { rows } = valueOf(divideBy(key, sharing));
    const size = (i: number) => multiply(rows[i]?.amount ?? ZERO, sharing.amount);
    return rows.every((a, i) =>
      rows.every((b, j) => compare(a.weight, b.weight) <= 0 || compare(size(i), size(j)) >= 0),
    );
  });

  it('names every party without a figure, and where one would be written', () => {
    const outcome = divideBy(key, pair, { b: { 2016: ONE } });
    expect(outcome).toMatchObject({
      issues: [
        {
          code: 'missing-figure',
          facts: { parties: ['A', 'B'], period: '2017', yearsBack: 2 },
          at: placeAt(1),
        },
      ],
    });
  });

  it('points at every negative figure', () => {
    const outcome = divideBy(key, { ...pair, figures: [negate(ONE), negate(ONE)] });
    expect(outcome).toMatchObject({
      issues: [
        { code: 'negative-weight', facts: { name: 'A', weight: negate(ONE) }, at: placeAt(2) },
        { code: 'negative-weight', facts: { name: 'B' }, at: placeAt(3) },
      ],
    });
  });

  it('divides nothing when all figures are zero', () => {
    expect(codesOf(divideBy(key, { ...pair, figures: [ZERO, ZERO] }))).toEqual(['all-weights-zero']);
  });

  it('tells of a faulty figure and a faulty amount at once', () => {
    const amount = rational(1n, 2n);
    const faults = codesOf(divideBy(key, { ...pair, figures: [ONE, negate(ONE)], amount }));
    expect(faults).toEqual(['negative-weight', 'amount-finer-than-unit']);
    expect(codesOf(divideBy(key, { ...pair, amount }, {}))).toEqual([
      'missing-figure',
      'amount-finer-than-unit',
    ]);
  });

  it('misses a measure that the cooperation does not have', () => {
    const input = { ...inputFor(key, pair), measures: new Map() };
    expect(codesOf(key.weigh(input))).toEqual(['unknown-measure']);
  });

  it('asks for the year when the figures depend on it', () => {
    expect(codesOf(key.weigh({ ...inputFor(key, pair), year: undefined }))).toEqual(['missing-year']);
  });
});

describe('the registry of keys', () => {
  it('finds every key by its id, and no other', () => {
    expect(keyIds.map(findKey)).toEqual(KEYS);
    expect(new Set(keyIds).size).toBe(KEYS.length);
    expect(findKey('Budget')).toBeUndefined();
  });

  it('cannot be changed by a run', () => {
    expect(Object.isFrozen(KEYS)).toBe(true);
  });
});

const pair: Sharing = { parties: [party('a'), party('b')], figures: [ONE, ONE], amount: ONE };

function amountsById(key: Key, sharing: Sharing) {
  return new Map(valueOf(divideBy(key, sharing)).rows.map(({ party, amount }) => [party.id, amount]));
}
