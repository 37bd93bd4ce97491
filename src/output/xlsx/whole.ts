import type { Allocation } from '../../core/allocation.js';
import { absolute, decimalsOf, divide, multiply, ONE, rational, toIntegers } from '../../core/number.js';
import type { Rounding } from '../../core/rounding.js';
import type { Still } from '../words/workbook.js';
import { fits } from './book.js';

/** Products up to this are exact in a spreadsheet, and so are their quotients rounded down or to the nearest. */
export const MOST = 10n ** 13n;

/** So many units can be counted also when a unit is an öre: a hundred thousand million. */
export const MOST_UNITS = 10n ** 11n;

/** Ranking compares every row with every other. */
const MOST_ROWS = 1000;

/** How finely a unit may be stated. */
export const UNIT_DECIMALS = 6;

/** The figures that formulas start from. */
export interface Whole {
  readonly weights: readonly bigint[];
  readonly scale: bigint;
  readonly total: bigint;
  readonly units: bigint;
  readonly each: bigint;
  readonly over: bigint;
  readonly isDecimal: boolean;
}

/**
 * Weights and amount in whole numbers: units = each × total + over, so that a row's exact units are
 * each × weight + over × weight / total, with no product larger than total².
 */
export function wholeOf({ rows, amount, unit }: Pick<Allocation, 'rows' | 'amount' | 'unit'>): Whole {
  const places = rows.map(({ weight }) => decimalsOf(weight));
  const isDecimal = places.every((count) => count !== undefined);
  const scale = isDecimal
    ? 10n ** BigInt(Math.max(...places.map((count) => count ?? 0)))
    : (toIntegers([ONE, ...rows.map(({ weight }) => weight)])[0] ?? 1n);
  const weights = rows.map(({ weight }) => multiply(weight, rational(scale)).numerator);
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const units = absolute(divide(amount, unit)).numerator;
  return { weights, scale, total, units, each: units / total, over: units % total, isDecimal };
}

/** The rules of rounding that formulas can follow. */
export type LiveRule = 'largest-remainder' | 'half-up' | 'residual';

export function isLive(rule: Rounding['rule']): rule is LiveRule {
  return rule === 'largest-remainder' || rule === 'half-up' || rule === 'residual';
}

/** Why the amounts of an allocation cannot be formulas; undefined when they can. */
export function stillBecause(allocation: Allocation): Still | undefined {
  const { rows, stretches, unit, rounding } = allocation;
  if (stretches.length > 0) return 'stretches';
  if (rows.some(({ unlimited }) => unlimited !== undefined)) return 'limits';
  if (!isLive(rounding.rule)) return 'rule';
  if (rows.length > MOST_ROWS) return 'rows';
  const { weights, total, units, over } = wholeOf(allocation);
  const isSmall = units <= MOST_UNITS && total <= MOST && weights.every((weight) => over * weight <= MOST);
  const isPlain = (decimalsOf(unit) ?? UNIT_DECIMALS + 1) <= UNIT_DECIMALS && fits(allocation.amount);
  return isSmall && isPlain ? undefined : 'size';
}
