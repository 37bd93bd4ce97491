import type { Division } from '../../../allocation/allocation.js';
import { nth } from '../../../kernel/nth.js';
import { absolute, decimalsOf, divide, multiply, ONE, rational, toIntegers } from '../../../kernel/number.js';

/** Products up to this are exact in a spreadsheet, and so are their quotients rounded down or to the nearest. */
export const MOST = 10n ** 13n;

/** So many units can be counted also when a unit is an öre: a hundred thousand million. */
export const MOST_UNITS = 10n ** 11n;

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
export function wholeOf({ rows, amount, unit }: Pick<Division, 'rows' | 'amount' | 'unit'>): Whole {
  const places = rows.map(({ weight }) => decimalsOf(weight));
  const isDecimal = places.every((count) => count !== undefined);
  const scale = isDecimal
    ? 10n ** BigInt(Math.max(...places.map((count) => count ?? 0)))
    : nth(toIntegers([ONE, ...rows.map(({ weight }) => weight)]), 0);
  const weights = rows.map(({ weight }) => multiply(weight, rational(scale)).numerator);
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const units = absolute(divide(amount, unit)).numerator;
  return { weights, scale, total, units, each: units / total, over: units % total, isDecimal };
}
