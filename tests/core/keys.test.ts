import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKey, KEYS, keyIds } from '../../src/core/keys/index.js';
import type { Key } from '../../src/core/keys/key.js';
import { absolute, compare, multiply, negate, ONE, subtract, sum, ZERO } from '../../src/core/number.js';
import { positiveFigure, reordered } from '../helpers/claims.js';
import { valueIn } from '../helpers/cooperation.js';
import { law, same } from '../helpers/laws.js';
import { divideBy, inputFor, readsFigures, type Sharing, sharing, tableOf } from '../helpers/sharing.js';

/** A sharing together with the same parties and figures in another order. */
const sharingReordered = sharing.chain((sharing) => {
  const pairs = sharing.parties.map((party, i) => ({ party, figure: sharing.figures[i] ?? ZERO }));
  return fc.tuple(fc.constant(sharing), reordered(pairs)).map(([sharing, pairs]) => {
    const parties = pairs.map(({ party }) => party);
    return [sharing, { ...sharing, parties, figures: pairs.map(({ figure }) => figure) }] as const;
  });
});

describe.each(KEYS)('the key $id', (key) => {
  law(
    'gives each party one weight, wherever it stands among the parties',
    [sharingReordered],
    ([sharing, other]) => {
      const weights = (sharing: Sharing) => {
        const { weights } = valueIn(key.weigh(inputFor(key, sharing)));
        return weights.length === sharing.parties.length
          ? new Map(sharing.parties.map(({ id }, i) => [id, weights[i]?.value]))
          : undefined;
      };
      return weights(sharing) !== undefined && same(weights(other), weights(sharing));
    },
  );

  law(
    'divides an amount into amounts that add up to it, each within a krona of its exact share',
    [sharing],
    (sharing) => {
      const { rows, totals } = valueIn(divideBy(key, sharing));
      const added = sum(rows.map(({ amount }) => amount));
      return (
        same(added, sharing.amount) &&
        same(totals.amount, sharing.amount) &&
        rows.every(({ amount, exact }) => compare(absolute(subtract(amount, exact)), ONE) < 0)
      );
    },
  );

  law(
    "neither the order of the parties nor that of their figures changes anybody's amount",
    [sharingReordered],
    ([sharing, other]) => {
      const [parties, figures] = [sharing.parties.toReversed(), sharing.figures.toReversed()];
      const table = tableOf({ parties, figures });
      return same(amountsById(key, other, table), amountsById(key, sharing));
    },
  );

  law('figures in another unit of measure change no amount', [sharing, positiveFigure], (sharing, factor) => {
    const figures = sharing.figures.map((figure) => multiply(figure, factor));
    return same(amountsById(key, { ...sharing, figures }), amountsById(key, sharing));
  });

  law('a refund is the mirror of its charge', [sharing], (sharing) => {
    const refund = amountsById(key, { ...sharing, amount: negate(sharing.amount) });
    const charge = amountsById(key, sharing);
    return same(refund, new Map([...charge].map(([id, amount]) => [id, negate(amount)])));
  });
});

describe.each(KEYS.filter(readsFigures))('the key $id, which reads figures,', (key) => {
  law('weighs each party by its own figure', [sharing], (sharing) => {
    const { weights } = valueIn(key.weigh(inputFor(key, sharing)));
    return sharing.figures.every(
      (figure, i) => same(weights[i]?.value, figure) && same(weights[i]?.figure?.value, figure),
    );
  });

  law('a party whose figure is zero pays nothing', [sharing], (sharing) =>
    valueIn(divideBy(key, sharing)).rows.every(
      ({ weight, amount, leftover }) => weight.numerator > 0n || (amount.numerator === 0n && leftover === 0n),
    ),
  );

  law('a party whose figure is larger never pays less', [sharing], (sharing) => {
    const { rows } = valueIn(divideBy(key, sharing));
    const size = (i: number) => multiply(rows[i]?.amount ?? ZERO, sharing.amount);
    return rows.every((a, i) =>
      rows.every((b, j) => compare(a.weight, b.weight) <= 0 || compare(size(i), size(j)) >= 0),
    );
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

function amountsById(key: Key, sharing: Sharing, table = tableOf(sharing)) {
  return new Map(valueIn(divideBy(key, sharing, table)).rows.map(({ party, amount }) => [party.id, amount]));
}
