import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGREEMENT, codesOf, NOWHERE, party, valueIn } from '../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import {
  type Adjustments,
  type External,
  NO_ADJUSTMENTS,
  type OwnFunding,
} from '../agreement/adjustments.js';
import type { Span } from '../agreement/participation.js';
import { ONE, rational, subtract, sum, toShortDecimal, ZERO } from '../kernel/number.js';
import { equal } from '../keys/equal.js';
import { allocate } from './allocate.js';

const PARTIES = [party('alby'), party('byby'), party('krokom')] as const;
const [alby, byby, krokom] = PARTIES;
const kronor = (value: number) => rational(BigInt(value));
const at = (value: number) => ({ value: kronor(value), at: NOWHERE });
const own = (party: OwnFunding['party'], value: number): OwnFunding => ({ party, amount: at(value) });
const part = (party: OwnFunding['party'], thousandths: number): OwnFunding => ({
  ...own(party, 0),
  part: rational(BigInt(thousandths), 1000n),
});
const flat = (value: number): External => ({ title: 'Statsbidrag', amount: at(value) });

function ask(cost: number, adjustments: Partial<Adjustments>, spans: readonly Span[] = []) {
  const agreement = { ...AGREEMENT, parties: PARTIES, amount: at(cost), spans, phases: [] };
  return allocate({
    agreement,
    key: equal,
    input: { agreement, parties: PARTIES, year: 2025, measures: new Map(), at: NOWHERE },
    amount: at(cost),
    unit: ONE,
    rounding: { rule: 'largest-remainder' },
    spans,
    adjustments: { ...NO_ADJUSTMENTS, ...adjustments },
  });
}

/** What each party is to pay, in kronor. */
function pays(...asked: Parameters<typeof ask>): string[] {
  return valueIn(ask(...asked)).rows.map(({ amount, direct = ZERO }) =>
    toShortDecimal(subtract(amount, direct)),
  );
}

const money = fc.integer({ min: 0, max: 300_000 });
const cost = fc.integer({ min: 900_000, max: 2_000_000 });
const leaving = fc.option(fc.constant({ party: alby, to: { year: 2025, month: 6, day: 30 }, at: NOWHERE }));

describe('own funding', () => {
  dearLaw(
    'what all are to pay is the cost and the surcharge less what comes from outside, also when a party leaves',
    [cost, money, money, fc.integer({ min: 0, max: 200 }), leaving],
    (whole, granted, borne, thousandths, span) => {
      const surcharge = { amount: kronor(1000), host: alby, at: NOWHERE };
      const adjustments = {
        surcharge,
        external: [flat(granted)],
        own: [own(krokom, borne), part(byby, thousandths)],
      };
      const paid = pays(whole, adjustments, span ? [span] : []);
      return paid.reduce((all, one) => all + Number(one), 0) === whole + 1000 - granted;
    },
  );

  dearLaw(
    'who bears nothing by itself pays what it would of a cost that is so much less, and who does that and its own',
    [cost, money, leaving],
    (whole, borne, span) => {
      const spans = span ? [span] : [];
      const [others, less] = [
        pays(whole, { own: [own(krokom, borne)] }, spans),
        pays(whole - borne, {}, spans),
      ];
      return same(others, [less[0], less[1], String(Number(less[2]) + borne)]);
    },
  );

  dearLaw('of nought changes nothing', [cost, money], (whole, granted) => {
    const external = [flat(granted)];
    const nought = ask(whole, { external, own: [own(krokom, 0), part(byby, 0)] });
    return same(valueIn(nought).rows, valueIn(ask(whole, { external })).rows);
  });

  dearLaw('is no funding from outside: a grant is what it is without it', [cost, money], (whole, borne) => {
    const rule = { part: rational(9n, 10n), remains: { part: rational(3n, 10n) }, at: NOWHERE };
    const external = [{ ...flat(0), rule }];
    const outcome = ask(whole, { external, own: [own(krokom, Math.min(borne, whole / 4) | 0)] });
    const [grant] = valueIn(outcome).adjustments.external;
    // 70 % of the cost, rounded down.
    return grant?.amount.value.numerator === (BigInt(whole) * 7n) / 10n;
  });

  // Each by hand: alby, byby, krokom.
  it.each<[string, number, Partial<Adjustments>, string[]]>([
    ['is borne beside the part', 900, { own: [own(krokom, 300)] }, ['200', '200', '500']],
    [
      'is deducted after what comes from outside',
      900,
      { external: [flat(600)], own: [own(krokom, 300)] },
      ['0', '0', '300'],
    ],
    [
      'is a part of the cost without the surcharge, rounded down',
      1009,
      { own: [part(byby, 100)] },
      ['303', '403', '303'],
    ],
    ['is a part of a credit, too', -900, { own: [part(krokom, 100)] }, ['-270', '-270', '-360']],
    [
      'goes beside what is paid directly',
      900,
      { own: [own(krokom, 300)], direct: [{ party: krokom, title: 'Mast', amount: at(50) }] },
      ['200', '200', '450'],
    ],
    ['may be of several', 900, { own: [own(krokom, 300), own(alby, 150)] }, ['300', '150', '450']],
  ])('%s', (_, whole, adjustments, expected) => {
    expect(pays(whole, adjustments)).toEqual(expected);
  });

  it.each<[string, number, Partial<Adjustments>, string]>([
    ['above what is left', 900, { external: [flat(500)], own: [own(krokom, 401)] }, 'own-funding-above-cost'],
    ['together above it', 900, { own: [own(krokom, 500), part(byby, 500)] }, 'own-funding-above-cost'],
    ['of a credit', -900, { own: [own(krokom, 1)] }, 'own-funding-above-cost'],
    [
      'of who stands outside',
      900,
      { outside: [{ value: krokom, at: NOWHERE }], own: [own(krokom, 1)] },
      'not-taking-part',
    ],
    [
      'beside more from outside than the cost',
      900,
      { external: [flat(901)], own: [own(krokom, 1)] },
      'external-above-amount',
    ],
  ])('is refused %s', (_, whole, adjustments, code) => {
    expect(codesOf(ask(whole, adjustments))).toEqual([code]);
  });

  it('may be all that is left', () => {
    const { rows } = valueIn(ask(900, { own: [own(krokom, 900)] }));
    expect(toShortDecimal(sum(rows.map(({ amount }) => amount)))).toBe('0');
  });

  it('of a party that is not asked about is not deducted', () => {
    const agreement = { ...AGREEMENT, parties: PARTIES, amount: at(900), spans: [], phases: [] };
    const input = { agreement, parties: [alby, byby], year: 2025, measures: new Map(), at: NOWHERE };
    const adjustments = { ...NO_ADJUSTMENTS, own: [own(krokom, 300)] };
    const rounding = { rule: 'largest-remainder' as const };
    const answer = valueIn(
      allocate({ agreement, key: equal, input, amount: at(900), unit: ONE, rounding, adjustments }),
    );
    expect(answer.rows.map(({ amount }) => toShortDecimal(amount))).toEqual(['450', '450']);
  });
});
