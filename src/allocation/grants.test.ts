import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGREEMENT, codesOf, NOWHERE, party, valueIn } from '../../tests/helpers/cooperation.js';
import { given, monthly, sheetOf, sumOf } from '../../tests/helpers/costs.js';
import { dearLaw } from '../../tests/helpers/laws.js';
import { type External, type Grant, NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import {
  add,
  compare,
  multiply,
  ONE,
  parseDecimal,
  type Rational,
  rational,
  subtract,
  sum,
  toShortDecimal,
  ZERO,
} from '../kernel/number.js';
import { equal } from '../keys/equal.js';
import { allocate } from './allocate.js';
import type { Question } from './question.js';

const [alby, byby, krokom] = [party('alby'), party('byby'), party('krokom')];
const kronor = (value: number) => rational(BigInt(value));
const part = (percent: string) => multiply(parseDecimal(percent), rational(1n, 100n));

function rule(own: Partial<Grant> & Pick<Grant, 'part'>, to?: External['to']): External {
  return { title: 'Bidrag', amount: { value: ZERO, at: NOWHERE }, to, rule: { ...own, at: NOWHERE } };
}

function flat(value: number): External {
  return { title: 'Statsbidrag', amount: { value: kronor(value), at: NOWHERE } };
}

function ask(cost: number, external: readonly External[], more: Partial<Question> = {}) {
  const parties = [alby, byby, krokom];
  const amount = { value: kronor(cost), at: NOWHERE };
  const agreement = { ...AGREEMENT, parties, amount, spans: [], phases: [] };
  return allocate({
    agreement,
    key: equal,
    input: { agreement, parties, year: 2025, measures: new Map(), at: NOWHERE },
    amount,
    unit: ONE,
    rounding: { rule: 'largest-remainder' },
    adjustments: { ...NO_ADJUSTMENTS, external },
    ...more,
  });
}

/** What each grant comes to, in kronor. */
function grants(...asked: Parameters<typeof ask>): string[] {
  return valueIn(ask(...asked)).adjustments.external.map(({ amount }) => toShortDecimal(amount.value));
}

const percent = fc.integer({ min: 0, max: 10_000 }).map((n) => rational(BigInt(n), 10_000n));
const money = fc.integer({ min: 0, max: 2_000_000 });
const rules = fc.array(
  fc.record({
    part: percent,
    cap: fc.option(money.map(kronor), { nil: undefined }),
    remains: fc.option(
      percent.map((one) => ({ part: one })),
      { nil: undefined },
    ),
    isReceived: fc.boolean(),
  }),
  { minLength: 1, maxLength: 3 },
);

describe('the laws of funding by a rule', () => {
  dearLaw(
    'what is divided and what is granted make the cost; no cap is passed, and what must remain does; what a party hands in, all others need not pay',
    [money, rules],
    (cost, drawn) => {
      const external = drawn.map(({ isReceived, ...own }) => rule(own, isReceived ? krokom : undefined));
      const answer = ask(cost, external);
      // More than all of the cost is told as it is of flat sums.
      if (!answer.ok) return codesOf(answer).every((code) => code === 'external-above-amount');
      const { adjustments, rows, amount } = answer.value;
      const granted = sum(adjustments.external.map((one) => one.amount.value));
      const handedIn = sum(adjustments.external.flatMap((one) => (one.to ? [one.amount.value] : [])));
      const toPay = sum(rows.map((row) => subtract(row.amount, row.direct ?? ZERO)));
      return (
        compare(add(amount, granted), kronor(cost)) === 0 &&
        compare(sum(rows.map((row) => row.amount)), amount) === 0 &&
        compare(toPay, add(amount, handedIn)) === 0 &&
        adjustments.external.every(({ amount: { value }, rule: own, made }) => {
          const remains =
            own?.remains && 'part' in own.remains ? multiply(own.remains.part, kronor(cost)) : ZERO;
          const isHeld = value.numerator === 0n || compare(subtract(kronor(cost), granted), remains) >= 0;
          const isCapped = !own?.cap || compare(value, own.cap) <= 0;
          return isHeld && isCapped && made !== undefined && compare(value, made.exact) <= 0;
        })
      );
    },
  );
});

describe('funding by a rule', () => {
  // Each by hand.
  it.each<[string, number, External[], string[]]>([
    ['is a part of the cost', 900_000, [rule({ part: part('50') })], ['450000']],
    ['up to its cap', 900_000, [rule({ part: part('50'), cap: kronor(400_000) })], ['400000']],
    [
      'so that its own funding remains',
      900_000,
      [rule({ part: part('90'), remains: { part: part('20') } })],
      ['720000'],
    ],
    [
      'or kronor of it',
      900_000,
      [rule({ part: part('90'), remains: { amount: kronor(300_000) } })],
      ['600000'],
    ],
    [
      'also beside what is granted otherwise',
      900_000,
      [flat(100_000), rule({ part: part('90'), remains: { part: part('20') } })],
      ['100000', '620000'],
    ],
    [
      'and beside what is granted after it',
      300_000,
      [rule({ part: part('60'), remains: { part: part('30') } }), rule({ part: part('35') })],
      ['180000', '30000'],
    ],
    ['rounded down: no more is asked for than is granted', 100, [rule({ part: rational(2n, 3n) })], ['66']],
    [
      'and nothing where nothing may be granted',
      100,
      [flat(90), rule({ part: ONE, remains: { part: part('20') } })],
      ['90', '0'],
    ],
  ])('%s', (_, cost, external, expected) => {
    expect(grants(cost, external)).toEqual(expected);
  });

  it('is reckoned of the cost without the surcharge of the host', () => {
    const surcharge = { part: part('10'), host: alby, at: NOWHERE };
    const adjustments = { ...NO_ADJUSTMENTS, surcharge, external: [rule({ part: part('50') })] };
    const answer = valueIn(ask(1000, [], { adjustments }));
    // 1000 + 100 - 500.
    expect(toShortDecimal(answer.amount)).toBe('600');
  });

  it('is handed in by the party that receives it, beside its part', () => {
    const rows = valueIn(ask(900, [rule({ part: part('50') }, krokom)])).rows;
    const pays = (row: (typeof rows)[number]): Rational => subtract(row.amount, row.direct ?? ZERO);
    expect(rows.map((row) => toShortDecimal(pays(row)))).toEqual(['150', '150', '600']);
  });

  it('its own funding may not be above the cost', () => {
    expect(codesOf(ask(900, [rule({ part: part('50'), remains: { amount: kronor(901) } })]))).toEqual([
      'own-funding-above-cost',
    ]);
  });

  describe('of lines of the cost sheet', () => {
    const sheet = sheetOf([monthly('pay', '30000'), given('it', '100000'), given('rent', '440000')]);
    const lines = ['pay', 'it'].map((value) => ({ value, at: NOWHERE }));
    const external = [rule({ part: part('50'), lines })];
    const asked = (came?: ReadonlyMap<string, Rational>, cost = 900_000) => {
      const spent = came && new Map([...came].map(([id, value]) => [id, { value, at: NOWHERE }]));
      const amount = { value: kronor(900_000), at: NOWHERE };
      const agreement = {
        ...AGREEMENT,
        parties: [alby, byby, krokom],
        amount,
        costs: sheet,
        spans: [],
        phases: [],
      };
      return ask(cost, external, { agreement, spent });
    };

    it('is a part of what they come to in the sheet', () => {
      // 50 % of 360 000 + 100 000.
      const [grant] = valueIn(asked()).adjustments.external;
      expect(grant && toShortDecimal(grant.amount.value)).toBe('230000');
    });

    it('and of what they came to cost at a settlement', () => {
      const spent = new Map([
        ['pay', kronor(330_000)],
        ['it', kronor(50_001)],
      ]);
      const [grant] = valueIn(asked(spent, 800_000)).adjustments.external;
      expect(grant && toShortDecimal(grant.amount.value)).toBe('190000');
    });

    it.each([
      ['of another amount', undefined, 800_000],
      ['of an outcome that does not tell of them', new Map([['pay', kronor(1)]]), 800_000],
    ])('is told %s', (_, spent, cost) => {
      expect(codesOf(asked(spent, cost))).toEqual(['grant-needs-lines']);
    });

    it('is told of a line that counts twice: by itself, or within a sum', () => {
      const summed = sheetOf([given('pay', '360000'), given('it', '100000'), sumOf('all', ['pay', 'it'])]);
      const agreement = { ...AGREEMENT, costs: summed, spans: [], phases: [] };
      const of = (...ids: string[]) =>
        codesOf(
          ask(900, [rule({ part: part('50'), lines: ids.map((value) => ({ value, at: NOWHERE })) })], {
            agreement,
          }),
        );
      expect([of('pay', 'pay'), of('pay', 'all'), of('all', 'it')]).toEqual(
        Array.from({ length: 3 }, () => ['duplicate-row']),
      );
    });

    it('is told of a line that is not there, and of a sheet that is not', () => {
      const strange = [rule({ part: part('50'), lines: [{ value: 'pai', at: NOWHERE }] })];
      expect(codesOf(ask(900, strange))).toEqual(['missing-costs']);
      const agreement = { ...AGREEMENT, costs: sheet, spans: [], phases: [] };
      expect(codesOf(ask(900, strange, { agreement }))).toEqual(['unknown-line']);
    });
  });
});
