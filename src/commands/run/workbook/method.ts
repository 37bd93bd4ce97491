import type { Allocation, Result } from '../../../allocation/allocation.js';
import { fundingOf } from '../../../allocation/funding.js';
import type { Rounding } from '../../../apportion/rounding.js';
import { fits } from '../../../formats/xlsx/book.js';
import { decimalsOf } from '../../../kernel/number.js';
import { isFine } from './fine.js';
import { isFollowed, isSmall as isSmallStep } from './step-formula.js';
import { MOST, MOST_UNITS, UNIT_DECIMALS, wholeOf } from './whole.js';

/** Why a table stands as figures instead of formulas. */
export type Still = 'stretches' | 'limits' | 'grants' | 'rule' | 'size' | 'rows';

/** The rules of rounding that formulas can follow. */
type LiveRule = 'largest-remainder' | 'half-up' | 'residual';

export function isLive(rule: Rounding['rule']): rule is LiveRule {
  return rule === 'largest-remainder' || rule === 'half-up' || rule === 'residual';
}

/** Ranking compares every row with every other. */
const MOST_ROWS = 1000;

/** How amounts can be formulas, in whole numbers or with six decimals; or why they cannot. */
export function methodOf(allocation: Allocation): 'whole' | 'fine' | Still {
  if (allocation.kind === 'divided-year') return 'stretches';
  const { rows, unit, rounding, amount } = allocation;
  if (rows.some(({ limited }) => limited !== undefined)) return 'limits';
  if (!isLive(rounding.rule)) return 'rule';
  if (rows.length > MOST_ROWS) return 'rows';
  const { cost, steps } = fundingOf(allocation);
  if (!isFollowed(steps)) return 'grants';
  if (!steps.every((step) => isSmallStep(step, cost, unit))) return 'size';
  const { weights, total, units, over } = wholeOf(allocation);
  const isSmall = units <= MOST_UNITS && total <= MOST && weights.every((weight) => over * weight <= MOST);
  const isPlain = (decimalsOf(unit) ?? UNIT_DECIMALS + 1) <= UNIT_DECIMALS && fits(amount);
  if (isSmall && isPlain) return 'whole';
  const canBeFine = isPlain && rounding.rule === 'largest-remainder' && hasExactWeights(allocation);
  return canBeFine && isFine(allocation) ? 'fine' : 'size';
}

/** Whether every weight is what its cell holds, or as near as a fraction comes. */
export function hasExactWeights({ rows, totals }: Result): boolean {
  return [...rows.map(({ weight }) => weight), totals.weight].every(
    (weight) => decimalsOf(weight) === undefined || fits(weight),
  );
}
