import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positiveFigure, reordered } from '../../tests/helpers/claims.js';
import { valueIn } from '../../tests/helpers/cooperation.js';
import { READERS, SAMPLES } from '../../tests/helpers/keys.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import { divideBy, inputFor, type Sharing, sharing, tableOf } from '../../tests/helpers/sharing.js';
import { absolute, compare, multiply, negate, ONE, subtract, sum, ZERO } from '../kernel/number.js';
import { KEYS, keyIds } from './index.js';
import type { Key } from './key.js';

/** A sharing together with the same parties and figures in another order. */
const sharingReordered = sharing.chain((sharing) => {
  const pairs = sharing.parties.map((party, i) => ({ party, figure: sharing.figures[i] ?? ZERO }));
  return fc.tuple(fc.constant(sharing), reordered(pairs)).map(([sharing, pairs]) => {
    const parties = pairs.map(({ party }) => party);
    return [sharing, { ...sharing, parties, figures: pairs.map(({ figure }) => figure) }] as const;
  });
});

/** The years that any of the samples reads. */
const YEARS = [2015, 2016, 2017];

describe.each(SAMPLES)('a key of the kind $kind', ({ of }) => {
  dearLaw(
    'gives each party one weight, wherever it stands among the parties',
    [sharingReordered],
    ([sharing, other]) => {
      const weights = (sharing: Sharing) => {
        const key = of(other);
        const { weights } = valueIn(key.weigh(inputFor(key, sharing, tableOf(sharing, YEARS))));
        return weights.length === sharing.parties.length
          ? new Map(sharing.parties.map(({ id }, i) => [id, weights[i]?.value]))
          : undefined;
      };
      return weights(sharing) !== undefined && same(weights(other), weights(sharing));
    },
  );

  dearLaw(
    'divides an amount into amounts that add up to it, each within a krona of its exact share',
    [sharing],
    (sharing) => {
      const { rows, totals } = valueIn(divideBy(of(sharing), sharing, tableOf(sharing, YEARS)));
      const added = sum(rows.map(({ amount }) => amount));
      return (
        same(added, sharing.amount) &&
        same(totals.amount, sharing.amount) &&
        rows.every(({ amount, exact }) => compare(absolute(subtract(amount, exact)), ONE) < 0)
      );
    },
  );

  dearLaw(
    "neither the order of the parties nor that of their figures changes anybody's amount",
    [sharingReordered],
    ([sharing, other]) => {
      const [parties, figures] = [sharing.parties.toReversed(), sharing.figures.toReversed()];
      const table = tableOf({ parties, figures }, YEARS);
      return same(amountsById(of(other), other, table), amountsById(of(sharing), sharing));
    },
  );

  dearLaw(
    'figures in another unit of measure change no amount',
    [sharing, positiveFigure],
    (sharing, factor) => {
      const figures = sharing.figures.map((figure) => multiply(figure, factor));
      const scaled = { ...sharing, figures };
      return same(amountsById(of(scaled), scaled), amountsById(of(sharing), sharing));
    },
  );

  dearLaw('a refund is the mirror of its charge', [sharing], (sharing) => {
    const refund = amountsById(of(sharing), { ...sharing, amount: negate(sharing.amount) });
    const charge = amountsById(of(sharing), sharing);
    return same(refund, new Map([...charge].map(([id, amount]) => [id, negate(amount)])));
  });
});

describe.each(READERS)('a key of the kind $kind, which reads figures,', ({ of, times, years }) => {
  dearLaw('weighs each party by its own figures, and tells which', [sharing], (sharing) => {
    const key = of(sharing);
    const { weights, bases } = valueIn(key.weigh(inputFor(key, sharing, tableOf(sharing, years))));
    return sharing.figures.every((figure, i) => {
      const { value, figures = [] } = weights[i] ?? {};
      return (
        same(value, multiply(figure, times)) &&
        figures.length === bases.length &&
        figures.every((one) => same(one.value, figure))
      );
    });
  });

  dearLaw('a party whose figure is zero pays nothing', [sharing], (sharing) =>
    valueIn(divideBy(of(sharing), sharing, tableOf(sharing, years))).rows.every(
      ({ weight, amount, leftover }) => weight.numerator > 0n || (amount.numerator === 0n && leftover === 0n),
    ),
  );

  dearLaw('a party whose figure is larger never pays less', [sharing], (sharing) => {
    const { rows } = valueIn(divideBy(of(sharing), sharing, tableOf(sharing, years)));
    const size = (i: number) => multiply(rows[i]?.amount ?? ZERO, sharing.amount);
    return rows.every((a, i) =>
      rows.every((b, j) => compare(a.weight, b.weight) <= 0 || compare(size(i), size(j)) >= 0),
    );
  });
});

describe('the kinds of keys', () => {
  it('has a sample of every kind for these laws, but for those that set the amount or depend on it', () => {
    const kinds = new Set(SAMPLES.map(({ kind }) => kind));
    expect([...kinds, 'base', 'purchase', 'rate'].sort()).toEqual([...keyIds, 'measure'].sort());
  });

  it('cannot be changed by a run', () => {
    expect(Object.isFrozen(KEYS)).toBe(true);
  });
});

function amountsById(key: Key, sharing: Sharing, table = tableOf(sharing, YEARS)) {
  return new Map(valueIn(divideBy(key, sharing, table)).rows.map(({ party, amount }) => [party.id, amount]));
}
