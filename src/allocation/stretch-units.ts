import type { Stretch } from '../agreement/participation.js';
import { roundOverTime } from '../apportion/cumulative.js';
import { leavesRest } from '../apportion/rounding.js';
import { nth } from '../kernel/nth.js';
import { compare, divide, multiply, type Rational, rational, sum, ZERO } from '../kernel/number.js';
import { compareText } from '../kernel/party.js';
import { assert } from '../kernel/problem.js';
import type { StretchOfYear, StretchRow } from './allocation.js';
import { type DividedOver, rowsOf } from './portion.js';

/**
 * The stretches of a divided year, with the whole units of the year that fall on each.
 * Law: each party's units add up to its year; its sum at the end of each stretch is its exact sum rounded down or up, but for
 * who takes the rest of the year; more at `roundOverTime`.
 */
export function inWholeUnits(
  stretches: readonly Stretch[],
  { whole: { amount, unit, rows, rounding }, portions }: DividedOver,
): StretchOfYear[] {
  const inUnits = (value: Rational) => divide(value, unit);
  const byCode = [...rows].sort((a, b) => compareText(a.party.code, b.party.code));
  const cells = roundOverTime(
    byCode.map(({ party }) =>
      portions.map((portion) => inUnits(rowsOf(party, [portion])[0]?.row.exact ?? ZERO)),
    ),
    byCode.map((row) => inUnits(row.amount).numerator),
  );
  const unitsOf = new Map(byCode.map(({ party }, i) => [party, nth(cells, i)]));
  const costs = portions.map(({ part }) => multiply(amount, part));
  const wholeCosts = nth(roundOverTime([costs.map(inUnits)], [inUnits(amount).numerator]), 0);
  const inKronor = (units: bigint) => multiply(rational(units), unit);
  return stretches.map((stretch, k) => {
    const exact = nth(costs, k);
    const parts = nth(portions, k).rows.map((row): StretchRow => {
      return { ...row, amount: inKronor(nth(unitsOf.get(row.party) ?? [], k)) };
    });
    assert(compare(sum(parts.map((row) => row.exact)), exact) === 0, 'the parts of a stretch make its cost');
    const paid = sum(parts.map((row) => row.amount));
    return {
      ...stretch,
      division: {
        exact,
        amount: leavesRest(rounding) ? inKronor(nth(wholeCosts, k)) : paid,
        rows: parts,
        totals: { weight: sum(parts.map(({ weight }) => weight)), amount: paid },
      },
    };
  });
}
