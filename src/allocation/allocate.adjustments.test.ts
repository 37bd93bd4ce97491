import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, NOWHERE, party, placeAt, valueIn } from '../../tests/helpers/cooperation.js';
import { SAMPLES } from '../../tests/helpers/keys.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import {
  amountsOf,
  divide,
  divideBy,
  type Sharing,
  sharing,
  tableOf,
  without,
} from '../../tests/helpers/sharing.js';
import { type Adjustments, NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import { add, ONE, parseDecimal, rational, subtract, sum, ZERO } from '../kernel/number.js';

const adjusted = (changes: Partial<Adjustments>) => ({ adjustments: { ...NO_ADJUSTMENTS, ...changes } });
const external = (...amounts: bigint[]) =>
  amounts.map((amount) => ({ title: 'grant', amount: { value: rational(amount), at: placeAt(7) } }));

describe('funding from outside', () => {
  dearLaw(
    'and what is divided are the cost, and what is divided is divided as ever',
    [sharing, fc.array(fc.bigInt(0n, 10n ** 9n), { maxLength: 3 })],
    (sharing, amounts) => {
      const funding = sum(amounts.map((amount) => rational(amount)));
      const whole = { ...sharing, amount: add(sharing.amount, funding) };
      const outcome = divide(whole, adjusted({ external: external(...amounts) }));
      if (!outcome.ok) {
        return sharing.amount.numerator < 0n && same(codesOf(outcome), ['external-above-amount']);
      }
      const { cost, amount, rows } = outcome.value;
      return (
        same(cost, whole.amount) &&
        same(add(sum(rows.map((row) => row.amount)), funding), cost) &&
        same(amount, sharing.amount) &&
        same(amountsOf(outcome), amountsOf(divide(sharing)))
      );
    },
  );

  const pair: Sharing = {
    parties: [party('a'), party('b')],
    figures: [rational(1n), rational(3n)],
    amount: rational(1000n),
  };

  it('of 200 kr leaves 800 of 1 000 kr to divide 1:3', () => {
    expect([...amountsOf(divide(pair, adjusted({ external: external(150n, 50n) }))).values()]).toEqual([
      rational(200n),
      rational(600n),
    ]);
  });

  it('may be all of the cost, and nobody pays', () => {
    expect([...amountsOf(divide(pair, adjusted({ external: external(1000n) }))).values()]).toEqual([
      ZERO,
      ZERO,
    ]);
  });

  it('may not be more than the cost', () => {
    expect(divide(pair, adjusted({ external: external(1001n) }))).toMatchObject({
      issues: [
        { code: 'external-above-amount', facts: { external: rational(1001n), amount: rational(1000n) } },
      ],
    });
  });

  it('of a single krona is more than a cost of nothing', () => {
    const outcome = divide({ ...pair, amount: ZERO }, adjusted({ external: external(1n) }));
    expect(outcome).toMatchObject({ issues: [{ code: 'external-above-amount', at: placeAt(7) }] });
  });

  it('and what is paid directly are whole units too: every fault is told', () => {
    const half = { value: parseDecimal('0.5'), at: placeAt(8) };
    const [a] = pair.parties;
    if (!a) return;
    const outcome = divide(
      pair,
      adjusted({
        external: [{ title: 'grant', amount: half }],
        direct: [{ party: a, title: 'paid', amount: half }],
      }),
    );
    expect(codesOf(outcome)).toEqual(['amount-finer-than-unit', 'amount-finer-than-unit']);
  });
});

describe.each(SAMPLES)('a party outside a division by the kind $kind', ({ of }) => {
  dearLaw('pays nothing, and the others pay as if it were not there', [sharing], (sharing) => {
    const [first] = sharing.parties;
    if (!first) return false;
    const key = of(sharing);
    const years = [2015, 2016, 2017];
    const table = tableOf(without(sharing, first), years);
    const outside = divideBy(key, sharing, table, adjusted({ outside: [{ value: first, at: NOWHERE }] }));
    const absent = divideBy(key, without(sharing, first), table);
    if (!absent.ok) return same(codesOf(outside), codesOf(absent));
    return same(amountsOf(outside), new Map([[first.id, ZERO], ...amountsOf(absent)]));
  });

  it('leaves nobody to pay when all are outside, and only that is told', () => {
    const [a, b] = [party('a'), party('b')];
    const pair = { parties: [a, b], figures: [ONE, ONE], amount: ONE };
    const outside = [a, b].map((value, i) => ({ value, at: placeAt(i + 5) }));
    const outcome = divideBy(of(pair), pair, tableOf(pair, [2015, 2016, 2017]), adjusted({ outside }));
    expect(outcome).toEqual({ ok: false, issues: [{ code: 'no-parties', facts: {}, at: placeAt(5) }] });
  });
});

describe('a party outside', () => {
  it('is not held by a floor that all others have', () => {
    const [a, b, c] = [party('a'), party('b'), party('c')];
    const three = {
      parties: [a, b, c],
      figures: [1n, 1n, 1n].map((n) => rational(n)),
      amount: rational(90n),
    };
    const limits = three.parties.map((one) => ({
      party: one,
      floor: { amount: rational(10n) },
      at: NOWHERE,
    }));
    const outcome = divide(three, adjusted({ limits, outside: [{ value: c, at: NOWHERE }] }));
    expect([...amountsOf(outcome).values()]).toEqual([rational(45n), rational(45n), ZERO]);
  });
});

it('an adjustment of a party that is not asked about is not part of the answer', () => {
  const [a, b, c] = [party('a'), party('b'), party('c')];
  const pair = { parties: [a, b], figures: [ONE, ONE], amount: rational(90n) };
  const of = (one: typeof a) => ({
    outside: [],
    limits: [{ party: one, floor: { amount: rational(50n) }, at: NOWHERE }],
    direct: [{ party: one, title: 'paid', amount: { value: ONE, at: NOWHERE } }],
  });
  const asked = (changes: Partial<Adjustments>) => valueIn(divide(pair, adjusted(changes))).adjustments;
  expect(asked({ ...of(c), outside: [{ value: c, at: NOWHERE }] })).toEqual(NO_ADJUSTMENTS);
  expect(asked(of(a))).toEqual({ ...NO_ADJUSTMENTS, ...of(a) });
  const outside = [{ value: b, at: NOWHERE }];
  expect(asked({ outside })).toEqual({ ...NO_ADJUSTMENTS, outside });
});

describe('what a party has paid directly', () => {
  dearLaw('moves no amount, and is told beside it', [sharing, fc.bigInt(0n, 10n ** 9n)], (sharing, paid) => {
    const [first] = sharing.parties;
    if (!first) return false;
    const direct = [paid, 1n].map((amount) => ({
      party: first,
      title: 'paid',
      amount: { value: rational(amount), at: NOWHERE },
    }));
    const outcome = divide(sharing, adjusted({ direct }));
    const { rows } = valueIn(outcome);
    return (
      same(amountsOf(outcome), amountsOf(divide(sharing))) &&
      rows.every(({ party, direct }) => same(direct, party === first ? rational(paid + 1n) : undefined)) &&
      same(subtract(rows[0]?.amount ?? ZERO, rows[0]?.direct ?? ZERO).denominator, 1n)
    );
  });
});
