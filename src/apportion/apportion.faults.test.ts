import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnshared, RULES, reordered, roundingOf } from '../../tests/helpers/claims.js';
import { NOWHERE, party } from '../../tests/helpers/cooperation.js';
import { law } from '../../tests/helpers/laws.js';
import { ApportionError, apportion, type Claim, type Rounding, rational, share } from '../index.js';

const HAMILTON: Rounding = { rule: 'largest-remainder' };

describe('what has no answer', () => {
  it.each<[string, bigint, Record<string, bigint>, Rounding]>([
    ['no-parties', 5n, {}, HAMILTON],
    ['no-parties', 0n, {}, { rule: 'residual', code: 'a' }],
    ['all-weights-zero', 5n, { a: 0n, b: 0n }, HAMILTON],
    ['all-weights-zero', 0n, { a: 0n }, { rule: 'residual-largest' }],
    ['all-weights-zero', 5n, { a: 0n }, { rule: 'webster' }],
    ['negative-weight', 5n, { a: 3n, b: -1n }, HAMILTON],
    ['negative-weight', 5n, { a: 1n, b: -1n }, { rule: 'half-up' }],
    ['duplicate-party', 5n, { A: 1n, a: 1n }, HAMILTON],
    ['duplicate-party', 5n, { 'Å\u200D': 1n, 'a\u030A': 1n }, HAMILTON],
    ['not-taking-part', 5n, { a: 1n, b: 1n }, { rule: 'residual', code: 'c' }],
    ['too-few-units', 1n, { a: 1n, b: 1n }, { rule: 'huntington-hill' }],
    ['too-few-units', -1n, { a: 1n, b: 1n, c: 0n }, { rule: 'huntington-hill' }],
  ])('is said by its code, %s', (code, units, weights, rounding) => {
    const claims = claimsOf(weights);
    expect(() => apportion(units, claims, rounding)).toThrow(
      expect.objectContaining({ name: 'ApportionError', code }),
    );
  });

  it('of a program that is not typed may be a rule that there is none of', () => {
    const rounding: Rounding = JSON.parse('{ "rule": "toString" }');
    expect(() => apportion(5n, claimsOf({ a: 1n }), rounding)).toThrow(
      expect.objectContaining({ code: 'unknown-choice' }),
    );
  });

  it('has as many units as it needs, and then has an answer', () => {
    const two = claimsOf({ a: 1n, b: 1n, c: 0n });
    expect(apportion(-2n, two, { rule: 'huntington-hill' }).amounts).toEqual([-1n, -1n, 0n]);
  });

  const weights = fc.array(fc.tuple(fc.constantFrom('a', 'A', 'b', 'c'), fc.bigInt(-1n, 3n)), {
    maxLength: 4,
  });
  law(
    'is told by an error of its own, whatever is asked and in whatever order',
    [weights.chain((drawn) => reordered(drawn)), fc.bigInt(-4n, 4n), fc.constantFrom(...RULES)],
    (drawn, units, rule) => {
      const claims = drawn.map(([code, weight]): Claim => ({ code, weight: rational(weight) }));
      try {
        const { amounts, leftover } = apportion(units, claims, roundingOf(rule, 'a'));
        const unclaimed = isUnshared(rule) ? leftover : 0n;
        return amounts.reduce((sum, amount) => sum + amount, unclaimed) === units;
      } catch (error) {
        return error instanceof ApportionError;
      }
    },
  );
});

describe('sharing between parties of one code', () => {
  it('is a fault at the second', () => {
    const claimant = (id: string, code: string) => ({
      party: party(id, code),
      weight: rational(1n),
      at: NOWHERE,
    });
    const cost = { amount: { value: rational(5n), at: NOWHERE }, unit: rational(1n), rounding: HAMILTON };
    const shared = share(cost, [claimant('x', '23'), claimant('y', '2\u00AD3'), claimant('z', '24')]);
    expect(shared).toMatchObject({
      ok: false,
      issues: [{ code: 'duplicate-party', facts: { text: '2\u00AD3' } }],
    });
  });
});

function claimsOf(weights: Readonly<Record<string, bigint>>): Claim[] {
  return Object.entries(weights).map(([code, weight]) => ({ code, weight: rational(weight) }));
}
