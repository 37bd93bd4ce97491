import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byHand, type Meaning } from '../../tests/helpers/by-hand.js';
import { type Bill, bill, type Rule } from '../../tests/helpers/claims.js';
import { law, same } from '../../tests/helpers/laws.js';
import {
  absolute,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../kernel/number.js';
import { apportion, type Claim } from './apportion.js';
import type { PointRule } from './rounding.js';

/*
 * Every rule against its definition, carried out by hand: round each share by itself, then hand out what is left over,
 * or take back what is too much, one unit at a time.
 */

/** What each name means: how a share is rounded, whose turn it is, and how much is taken at a turn. */
const MEANINGS: Readonly<Record<PointRule, Meaning>> = {
  'largest-remainder': ['down', 'largest remainder', 'a unit'],
  'half-up': ['nearest', undefined],
  floor: ['down', undefined],
  residual: ['nearest', 'named', 'all'],
  'residual-first': ['nearest', 'first', 'all'],
  'residual-last': ['nearest', 'last', 'all'],
  'residual-largest': ['nearest', 'largest', 'all'],
  'residual-each-first': ['nearest', 'first', 'a unit'],
  'residual-each-last': ['nearest', 'last', 'a unit'],
  'residual-each-largest': ['nearest', 'largest', 'a unit'],
  'floor-to': ['down', 'named', 'all'],
  'floor-first': ['down', 'first', 'all'],
  'floor-last': ['down', 'last', 'all'],
  'floor-largest': ['down', 'largest', 'all'],
  'floor-each-first': ['down', 'first', 'a unit'],
  'floor-each-last': ['down', 'last', 'a unit'],
  'floor-each-largest': ['down', 'largest', 'a unit'],
};

describe.each(Object.entries(MEANINGS) as [PointRule, Meaning][])('the rule %s', (rule, meaning) => {
  const [rounds, turn, portion] = meaning;
  law('is what its name says', [bill(rule)], (given) => {
    const { amounts, leftovers } = apportion(given.units, given.claims, given.rounding);
    const hands = byHand(given, meaning);
    return (
      same(
        amounts,
        hands.map(({ share, taken }) => share + taken),
      ) &&
      same(
        leftovers,
        hands.map(({ taken }) => taken),
      )
    );
  });

  /** Who takes a unit that was rounded down may be whole already; to the nearest it may be half a unit off already. */
  const most =
    portion === undefined || turn === 'largest remainder' ? 'less than 1' : rounds === 'down' ? 1 : 1.5;
  if (portion !== 'all') {
    law(`keeps each amount ${most} from its exact share`, [bill(rule)], (given) =>
      errorsOf(given).every((error) =>
        most === 'less than 1'
          ? compare(error, rational(1n)) < 0
          : compare(error, rational(most === 1 ? 2n : 3n, 2n)) <= 0,
      ),
    );
  }
});

describe('a cascade', () => {
  law(
    'gives each in turn the nearest part of what is left',
    [bill('cascade')],
    ({ units, claims, rounding }) => {
      let left = units < 0n ? -units : units;
      const expected = claims.map(({ weight }, i) => {
        const over = sum(claims.slice(i).map((claim) => claim.weight));
        if (over.numerator === 0n) return 0n;
        const { numerator, denominator } = divide(multiply(rational(left), weight), over);
        const down = numerator / denominator;
        const part = 2n * (numerator % denominator) >= denominator ? down + 1n : down;
        left -= part;
        return units < 0n ? -part : part;
      });
      return left === 0n && same(apportion(units, claims, rounding).amounts, expected);
    },
  );

  it('leaves the last above zero what is left', () => {
    // 10 over 1:1:1:0 is 3.33, then 7 over 1:1 is 3.5, then 3.
    const claims = [1n, 1n, 1n, 0n].map((weight, i) => ({ code: String(i), weight: rational(weight) }));
    expect(apportion(10n, claims, { rule: 'cascade' }).amounts).toEqual([3n, 4n, 3n, 0n]);
    expect(apportion(-10n, claims, { rule: 'cascade' }).amounts).toEqual([-3n, -4n, -3n, 0n]);
  });
});

describe('where nobody takes all that is left', () => {
  const rules: Rule[] = ['cascade', 'webster', 'dhondt', 'huntington-hill'];
  for (const [rule, [, , portion]] of Object.entries(MEANINGS) as [PointRule, Meaning][])
    if (portion !== 'all') rules.push(rule);

  law(
    'no amount has another sign than the total, and a weight of zero has nothing',
    [fc.constantFrom(...rules).chain(bill)],
    ({ units, claims, rounding }) =>
      apportion(units, claims, rounding).amounts.every(
        (amount, i) => amount * units >= 0n && (claims[i]?.weight.numerator !== 0n || amount === 0n),
      ),
  );
});

describe('examples of one unit each', () => {
  const split = (rule: 'residual-each-first' | 'residual-each-last' | 'floor-each-largest', units: bigint) =>
    apportion(
      units,
      [1n, 1n, 3n, 1n].map((weight, i) => ({ code: String(i), weight: rational(weight) })),
      { rule },
    ).amounts.map(Number);

  it('what is too much is taken back from those that have something, in turn', () => {
    // 3 over 1:1:3:1 is 0.5, 0.5, 1.5 and 0.5: 1, 1, 2 and 1 are two too many.
    expect(split('residual-each-first', 3n)).toEqual([0, 0, 2, 1]);
    expect(split('residual-each-last', 3n)).toEqual([1, 1, 1, 0]);
  });

  it('the largest weight is first, then those with the lowest codes', () => {
    // 9 over 1:1:3:1 is 1.5, 1.5, 4.5 and 1.5: 1, 1, 4 and 1, two left over.
    expect(split('floor-each-largest', 9n)).toEqual([2, 1, 5, 1]);
  });
});

/** How far each amount lies from its exact share. */
function errorsOf({ units, claims, rounding }: Bill): Rational[] {
  const whole = sum(claims.map(({ weight }: Claim) => weight));
  const { amounts } = apportion(units, claims, rounding);
  return claims.map(({ weight }, i) =>
    absolute(subtract(rational(amounts[i] ?? 0n), divide(multiply(rational(units), weight), whole))),
  );
}
