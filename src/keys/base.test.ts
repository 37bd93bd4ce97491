import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, date, NOWHERE, party, valueIn } from '../../tests/helpers/cooperation.js';
import { named } from '../../tests/helpers/keys.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import { amountsOf, divideBy, type Sharing, sharing } from '../../tests/helpers/sharing.js';
import { absolute, add, divide, multiply, negate, rational, subtract, sum, ZERO } from '../kernel/number.js';
import { base } from './base.js';
import { equal } from './equal.js';
import { mix } from './mix.js';
import { proportional } from './proportional.js';

const usage = proportional(named('usage'));
const kronor = (amount: bigint) => rational(amount);
/** A base amount that all parties of a sharing can pay. */
const affordable = fc.tuple(sharing, fc.bigInt(0n, 100n)).map(([one, percent]): [Sharing, bigint] => {
  const most = absolute(one.amount).numerator / BigInt(one.parties.length);
  return [one, (most * percent) / 100n];
});

describe('a base amount each, the rest by another key', () => {
  dearLaw(
    'is what each pays exactly: the base, and its share of what the bases leave',
    [affordable],
    (drawn) => {
      const [asked, each] = drawn;
      if (asked.amount.numerator === 0n) return true;
      const { rows } = valueIn(divideBy(base(kronor(each), usage), asked));
      const size = absolute(asked.amount);
      const left = subtract(size, kronor(each * BigInt(asked.parties.length)));
      const whole = sum(asked.figures);
      return rows.every(({ party: one, exact }) => {
        const figure = asked.figures[asked.parties.indexOf(one)] ?? ZERO;
        return same(absolute(exact), add(kronor(each), divide(multiply(left, figure), whole)));
      });
    },
  );

  dearLaw('mirrors a charge in a credit', [affordable], ([asked, each]) => {
    if (asked.amount.numerator === 0n) return true;
    const key = base(kronor(each), usage);
    const mirrored = divideBy(key, { ...asked, amount: negate(asked.amount) });
    return same([...amountsOf(divideBy(key, asked)).values()].map(negate), [...amountsOf(mirrored).values()]);
  });

  const [a, b] = [party('a'), party('b')];
  const pair: Sharing = { parties: [a, b], figures: [kronor(3n), kronor(1n)], amount: kronor(1000n) };

  it('of 200 kr each and the rest 3:1 makes 650 and 350 kr of 1 000', () => {
    expect(amountsOf(divideBy(base(kronor(200n), usage), pair))).toEqual(
      new Map([
        ['a', kronor(650n)],
        ['b', kronor(350n)],
      ]),
    );
  });

  it('may be all of the amount, and no more', () => {
    expect(codesOf(divideBy(base(kronor(500n), usage), pair))).toEqual([]);
    expect(codesOf(divideBy(base(kronor(501n), usage), pair))).toEqual(['base-above-amount']);
  });

  it('counts those that take part on the same days, whoever takes part on others', () => {
    const spans = [
      { party: a, to: date('2019-06-30'), at: NOWHERE },
      { party: b, from: date('2019-07-01'), at: NOWHERE },
    ];
    expect(codesOf(divideBy(base(kronor(900n), usage), pair, undefined, { spans }))).toEqual([]);
    expect(codesOf(divideBy(base(kronor(1001n), usage), pair, undefined, { spans }))).toContain(
      'base-above-amount',
    );
  });

  it('is of its part of the amount within a mix: half of 1 000 kr as 100 each and 225 + 75, half equally', () => {
    const half = rational(1n, 2n);
    const key = mix([
      { portion: half, key: base(kronor(100n), usage) },
      { portion: half, key: equal },
    ]);
    expect(amountsOf(divideBy(key, pair))).toEqual(
      new Map([
        ['a', kronor(575n)],
        ['b', kronor(425n)],
      ]),
    );
  });

  it('wants an amount, and tells it once', () => {
    expect(codesOf(divideBy(base(kronor(1n), usage), pair, undefined, { amount: undefined }))).toEqual([
      'missing-amount',
    ]);
  });
});
