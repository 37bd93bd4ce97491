import type { Scenario } from '../../agreement/scenarios.js';
import { absolute, decimalsOf, divide, HUNDRED, multiply, type Rational } from '../../kernel/number.js';
import type { Cell } from '../../sheet/sheet.js';
import type { Difference, DifferenceRow } from './causes.js';

/** A scenario, and what it changes. */
export interface Alternative extends Scenario {
  readonly difference: Difference;
}

/** The change in percent of what was; none of nothing. */
export function percentOf({
  from,
  difference,
}: Pick<DifferenceRow, 'from' | 'difference'>): Rational | undefined {
  return from.numerator === 0n ? undefined : multiply(divide(difference, absolute(from)), HUNDRED);
}

/** A cell of money with the decimals of the alternatives' unit. */
export function moneyOf({ from }: Difference): (value: Rational) => Cell {
  return (value) => ({ kind: 'money', value, decimals: decimalsOf(from.unit) ?? 0 });
}
