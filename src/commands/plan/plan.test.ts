import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../../../tests/helpers/claims.js';
import { NOWHERE, party, valueIn } from '../../../tests/helpers/cooperation.js';
import { given, monthly, sheet, sheetOf, sumOf } from '../../../tests/helpers/costs.js';
import { dearLaw } from '../../../tests/helpers/laws.js';
import { agreed } from '../../../tests/helpers/sharing.js';
import { costFigures } from '../../agreement/costs/costs.js';
import type { Agreed } from '../../allocation/allocation.js';
import { share } from '../../allocation/share.js';
import type { Rounding } from '../../apportion/apportion.js';
import type { Issue } from '../../kernel/issue.js';
import {
  absolute,
  compare,
  multiply,
  ONE,
  parseDecimal,
  type Rational,
  rational,
  subtract,
  sum,
  toShortDecimal,
} from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { leavesOf, planLines, type TotalledSheet } from './plan.js';
import { planYear } from './year-plan.js';

/** Sheets whose total is one of their lines. */
const totalled: fc.Arbitrary<TotalledSheet> = fc
  .tuple(sheet, fc.nat())
  .map(([lines, pick]) => withTotal(lines, lines[pick % lines.length]?.id ?? ''));

const PARTIES = Array.from({ length: 10 }, (_, i) => party(`p${i}`));

const weights = fc
  .array(figure, { minLength: 1, maxLength: 9 })
  .map((drawn) => (drawn.every(({ numerator }) => numerator === 0n) ? [ONE, ...drawn] : drawn));

const shared = fc.integer({ min: -10_000, max: 10_000 });

describe('the lines of a plan', () => {
  dearLaw('add up to the total of the sheet', [totalled], (one) => {
    const years = leavesOf(one).map(({ year }) => year);
    return compare(sum(years), costFigures(one).get(one.total.value)?.year as Rational) === 0;
  });

  dearLaw('are whole units that add up both ways', [totalled, weights, shared], (one, parts, amount) => {
    const allocation = shareOut(amount, parts);
    const planned = planLines(allocation, one, NOWHERE);
    if (!planned.ok) return planned.issues.every(isContradiction);
    const { lines } = planned.value;
    return (
      compare(sum(lines.map((line) => line.amount)), allocation.amount) === 0 &&
      lines.every(
        (line) =>
          compare(sum(line.amounts), line.amount) === 0 &&
          isWithinOne(line.amount, line.exact) &&
          line.amounts.every(({ denominator }) => denominator === 1n),
      ) &&
      allocation.rows.every(
        (row, j) => compare(sum(lines.map(({ amounts }) => amounts[j] as Rational)), row.amount) === 0,
      )
    );
  });

  dearLaw(
    'give each party its share of each, but for rounding',
    [totalled, weights, shared],
    (one, parts, amount) => {
      const allocation = shareOut(amount, parts);
      const planned = planLines(allocation, one, NOWHERE);
      if (!planned.ok) return planned.issues.every(isContradiction);
      return planned.value.lines.every((line) =>
        allocation.rows.every((row, j) =>
          isWithinOne(line.amounts[j] as Rational, multiply(line.amount, row.share)),
        ),
      );
    },
  );

  // With unequal shares a few tables have no rounding: weights 5, 2, 5, 2 and 2 with the lines 8 and -3.
  dearLaw(
    'are always found in equal shares',
    [totalled, fc.integer({ min: 1, max: 9 }), shared],
    (one, count, amount) =>
      planLines(
        shareOut(
          amount,
          Array.from({ length: count }, () => ONE),
        ),
        one,
        NOWHERE,
      ).ok,
  );

  it('are those that a sum of sums comes to, and a difference', () => {
    const budget = withTotal(
      [
        given('a', '10'),
        given('b', '20'),
        sumOf('ab', ['a', 'b']),
        given('c', '5'),
        sumOf('all', ['ab', 'c']),
      ],
      'all',
    );
    expect(linesOf(shareOut(40, [ONE, ONE]), budget)).toEqual([
      ['a', '5', '5'],
      ['b', '10', '10'],
      ['c', '3', '2'],
      ['difference', '2', '3'],
    ]);
  });

  it('count twice what is summed twice', () => {
    const budget = withTotal([given('a', '10'), sumOf('b', ['a']), sumOf('all', ['a', 'b'])], 'all');
    expect(linesOf(shareOut(20, [ONE]), budget)).toEqual([['a', '20']]);
  });

  it('keep a sum that is rounded by the month whole', () => {
    // 100,40 a month is rounded to 100, so the year is 1200 and not 1204,80.
    const budget = withTotal([monthly('a', '100.4'), sumOf('all', ['a'], { months: 12, round: ONE })], 'all');
    expect(linesOf(shareOut(1200, [ONE]), budget)).toEqual([['all', '1200']]);
  });

  it('that are not whole kronor are rounded by the largest remainder', () => {
    const budget = withTotal(
      [given('a', '10.50'), given('b', '10.75'), given('c', '0.75'), sumOf('all', ['a', 'b', 'c'])],
      'all',
    );
    expect(linesOf(shareOut(22, [ONE]), budget)).toEqual([
      ['a', '10'],
      ['b', '11'],
      ['c', '1'],
    ]);
  });

  it('that no table of whole units has are refused with the cells that cannot hold them', () => {
    // The parties pay 1 kr each. P0 has 2 or 3 of line a and -1 or 0 of line b: only 2 - 1 is 1, and so for P2. That
    // leaves 4 of line a for the others, whose shares of it are exactly 1 each.
    const weights = ['5', '2', '5', '2', '2'].map(parseDecimal);
    const budget = withTotal([given('a', '8'), given('b', '-3'), sumOf('all', ['a', 'b'])], 'all');
    expect(planLines(shareOut(5, weights), budget, NOWHERE)).toMatchObject({
      issues: [
        {
          code: 'impossible-margins',
          facts: {
            kind: 'cells',
            lines: ['a'],
            parties: ['P1', 'P3', 'P4'],
            needed: rational(4n),
            most: rational(3n),
          },
        },
      ],
    });
  });

  it('come to more than the parties pay when each row is rounded alone', () => {
    const planned = planLines(
      shareOut(100, [ONE, ONE, ONE], { rule: 'half-up' }),
      withTotal([given('a', '100')], 'a'),
      NOWHERE,
    );
    expect(planned).toMatchObject({
      issues: [
        {
          code: 'impossible-margins',
          facts: { kind: 'totals', lines: rational(100n), parties: rational(99n) },
        },
      ],
    });
  });
});

describe('the plan of a year', () => {
  dearLaw('adds up both ways', [fc.array(fc.tuple(weights, shared), { maxLength: 4 })], (drawn) => {
    const allocations = drawn.map(([parts, amount]) => shareOut(amount, parts));
    const { rows, totals, unclaimed } = planYear(allocations);
    return (
      rows.every(
        ({ amounts, total }) => compare(sum(amounts.map((one) => one ?? rational(0n))), total) === 0,
      ) &&
      compare(sum([...rows.map(({ total }) => total), unclaimed.total]), totals.total) === 0 &&
      compare(sum(allocations.map(({ amount }) => amount)), totals.total) === 0
    );
  });

  it('has no amount for a party that takes no part', () => {
    const { rows } = planYear([shareOut(10, [ONE, ONE]), shareOut(9, [ONE, ONE, ONE])]);
    expect(
      rows.map(({ party, amounts }) => [party.id, ...amounts.map((one) => one && toShortDecimal(one))]),
    ).toEqual([
      ['p0', '5', '3'],
      ['p1', '5', '3'],
      ['p2', undefined, '3'],
    ]);
  });
});

function shareOut(
  amount: number,
  parts: readonly Rational[],
  rounding: Rounding = { rule: 'largest-remainder' },
): Agreed {
  const cost = { amount: { value: rational(BigInt(amount)), at: NOWHERE }, unit: ONE, rounding };
  const claimants = parts.map((weight, i) => ({ party: PARTIES[i] as Party, weight, at: NOWHERE }));
  return agreed(valueIn(share(cost, claimants)));
}

function withTotal(lines: TotalledSheet['lines'], total: string): TotalledSheet {
  return { ...sheetOf(lines), total: { value: total, at: NOWHERE } };
}

function linesOf(allocation: Agreed, budget: TotalledSheet): string[][] {
  const { lines } = valueIn(planLines(allocation, budget, NOWHERE));
  return lines.map(({ id, amounts }) => [id, ...amounts.map((amount) => toShortDecimal(amount))]);
}

/** Whether an issue says that more, or less, is asked of some cells than they can hold. */
function isContradiction({ facts }: Issue): boolean {
  const { needed, least, most } = facts as { needed: Rational; least: Rational; most: Rational };
  return compare(needed, least) < 0 || compare(needed, most) > 0;
}

function isWithinOne(a: Rational, b: Rational): boolean {
  return compare(absolute(subtract(a, b)), parseDecimal('1')) < 0;
}
