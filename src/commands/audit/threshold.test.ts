import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dearLaw, same } from '../../../tests/helpers/laws.js';
import { printedTable } from '../../../tests/helpers/printed-table.js';
import { apportion } from '../../apportion/apportion.js';
import { DIVISOR_RULES } from '../../apportion/divisors.js';
import { type Rational, rational, sum } from '../../kernel/number.js';
import { auditTable } from './make.js';

/** Votes and seats, the sums below. */
function seatsBy(votes: readonly number[], seats: readonly number[]) {
  const figures = (all: readonly number[]) => {
    const values = all.map((one) => rational(BigInt(one)));
    return { values, total: sum(values) };
  };
  return printedTable([
    { heading: 'Röster', kind: 'weight', role: 'weight', ...figures(votes) },
    { heading: 'Mandat', kind: 'amount', role: 'amount', ...figures(seats) },
  ]);
}

/** What is found of the seats: the state, and the rules by the key with its threshold. */
function foundOf(table: ReturnType<typeof seatsBy>, threshold?: Rational) {
  const ruling = auditTable(table, { threshold }).rulings.find(({ column }) => column.role === 'amount');
  const byVotes = ruling?.found.find(({ key }) => key.kind === 'column');
  return {
    state: ruling?.state,
    rules: byVotes?.rules.map(({ rule }) => rule) ?? [],
    threshold: byVotes?.key.kind === 'column' ? byVotes.key.threshold : undefined,
  };
}

const FOUR = rational(1n, 25n);

describe('who has less than a part of the votes gets no seat', () => {
  it('the Riksdag of 2022: 349 seats, first divisor 1.2, four per cent of the votes', () => {
    // Valmyndigheten, the final count: eight parties, and 100 076 votes for all others.
    const votes = [1_964_474, 1_330_325, 1_237_428, 437_050, 434_945, 345_712, 329_242, 298_542, 100_076];
    const table = seatsBy(votes, [107, 73, 68, 24, 24, 19, 18, 16, 0]);
    const found = foundOf(table, FOUR);
    expect(found).toMatchObject({ state: 'known', threshold: FOUR });
    expect(found.rules).toContain('webster-1.2');
    // 100 076 / 1.2 would be worth a seat: the last of the 349 went for some 18 000 votes.
    expect(foundOf(table).state).not.toBe('known');
  });

  it('nineteen seats by Sainte-Laguë: 2 700 of 100 000 votes are too few', () => {
    // The eighteenth quotient is 46 100/17 = 2 711.8. The nineteenth is 2 700/1, and among the others 33 700/13 = 2 592.3.
    const votes = [46_100, 33_700, 12_300, 5_200, 2_700];
    expect(foundOf(seatsBy(votes, [9, 7, 2, 1, 0]), FOUR).rules).toContain('webster');
    expect(foundOf(seatsBy(votes, [9, 7, 2, 1, 0])).rules).not.toContain('webster');
    expect(foundOf(seatsBy(votes, [9, 6, 2, 1, 1])).rules).toContain('webster');
    expect(foundOf(seatsBy(votes, [9, 6, 2, 1, 1]), FOUR).rules).not.toContain('webster');
  });

  it('just the part is enough', () => {
    expect(foundOf(seatsBy([60, 36, 4], [60, 36, 4]), FOUR).state).toBe('known');
    expect(foundOf(seatsBy([60, 36, 4], [60, 36, 4]), rational(41n, 1000n)).rules).toEqual([]);
  });

  it('a part that nobody has is no key', () => {
    expect(foundOf(seatsBy([30, 30, 40], [3, 3, 4]), rational(1n, 2n)).rules).toEqual([]);
  });

  const drawn = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 3, maxLength: 8 });
  dearLaw(
    'is found again, whatever the votes, the part and the method',
    [
      drawn,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 8, max: 400 }),
      fc.constantFrom(...DIVISOR_RULES),
    ],
    (votes, percent, seats, rule) => {
      const all = votes.reduce((a, b) => a + b, 0);
      const inside = votes.flatMap((one, i) => (100 * one < percent * all ? [] : [i]));
      if (inside.length === 0) return true;
      const claims = inside.map((i) => ({
        code: String(i).padStart(3, '0'),
        weight: rational(BigInt(votes[i] ?? 0)),
      }));
      const { amounts } = apportion(BigInt(seats), claims, { rule });
      const printed = votes.map((_, i) => Number(amounts[inside.indexOf(i)] ?? 0n));
      const part = rational(BigInt(percent), 100n);
      const { state, rules, threshold } = foundOf(seatsBy(votes, printed), part);
      return state === 'known' && rules.includes(rule) && same(threshold, part);
    },
  );
});
