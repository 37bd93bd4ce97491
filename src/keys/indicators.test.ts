import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../../tests/helpers/claims.js';
import { codesOf, measure, party, type Table, valueIn } from '../../tests/helpers/cooperation.js';
import { named } from '../../tests/helpers/keys.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import { amountsOf, divideBy, inputFor, type Sharing, sharing } from '../../tests/helpers/sharing.js';
import { multiply, ONE, type Rational, rational, ZERO } from '../kernel/number.js';
import { benefitBy } from './benefit.js';
import { proportional } from './proportional.js';

const [cases, users] = [named('cases'), named('users')];
const whole = (of: bigint) => rational(of);
const pair: Sharing = { parties: [party('a'), party('b')], figures: [ONE, ONE], amount: ONE };
const table = (a: bigint, b: bigint): Table => ({ a: { 2017: whole(a) }, b: { 2017: whole(b) } });

/** What a and b weigh: a has 300 of 400 cases and 20 of 100 users. */
function weights(key: ReturnType<typeof benefitBy>, ofUsers = table(20n, 80n)): Rational[] {
  const measures = [
    measure('cases', { yearsBack: 2 }, table(300n, 100n)),
    measure('users', { yearsBack: 2 }, ofUsers),
  ];
  const input = { ...inputFor(key, pair), measures: new Map(measures.map((one) => [one.id, one])) };
  return valueIn(key.weigh(input)).weights.map(({ value }) => value);
}

describe('benefit by indicators', () => {
  const both = [
    { measure: cases, weight: whole(2n) },
    { measure: users, weight: ONE },
  ];

  it('makes each a share first: 2/3 × 300/400 + 1/3 × 20/100 = 17/30', () => {
    expect(weights(benefitBy(both))).toEqual([rational(17n, 30n), rational(13n, 30n)]);
  });

  it('adds figures as they are when they are not to be compared: 2 × 300 + 20 = 620', () => {
    expect(weights(benefitBy(both, false))).toEqual([whole(620n), whole(280n)]);
  });

  it('counts the points of the highest step that a figure reaches, in whichever order, and none below the scale', () => {
    const steps = [
      { from: whole(300n), points: whole(5n) },
      { from: whole(100n), points: whole(3n) },
    ];
    const few = [{ from: whole(50n), points: whole(4n) }];
    const key = [
      { measure: cases, weight: whole(2n), points: steps },
      { measure: users, weight: ONE, points: few },
    ];
    expect(weights(benefitBy(key, false))).toEqual([whole(10n), whole(10n)]);
    expect(weights(benefitBy(key))).toEqual([rational(5n, 12n), rational(7n, 12n)]);
  });

  it('says in its title which was done', () => {
    expect(benefitBy(both).title.sv).toContain('cases × 2, users × 1; vart och ett som andel av sin summa');
    expect(benefitBy(both, false).title.en).toContain('the figures are added as they are');
  });

  it('compares no indicator that nobody has anything of', () => {
    const key = benefitBy(both);
    const input = inputFor(key, pair, { a: { 2017: ZERO }, b: { 2017: ZERO } });
    expect(codesOf(key.weigh(input))).toEqual(['all-weights-zero']);
  });

  dearLaw(
    'of one indicator is its measure alone, comparable or not',
    [sharing, fc.boolean()],
    (given, comparable) =>
      same(
        amountsOf(divideBy(benefitBy([{ measure: cases, weight: ONE }], comparable), given)),
        amountsOf(divideBy(proportional(cases), given)),
      ),
  );

  dearLaw('that are comparable is the same when one is counted in another unit', [figure], (unit) => {
    if (unit.numerator === 0n) return true;
    const times = (of: bigint) => multiply(unit, whole(of));
    const other = { a: { 2017: times(20n) }, b: { 2017: times(80n) } };
    return same(weights(benefitBy(both), other), weights(benefitBy(both)));
  });
});
