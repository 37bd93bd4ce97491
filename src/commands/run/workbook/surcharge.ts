import type { FundingStep } from '../../../allocation/funding.js';
import { absolute, compare, divide, multiply, type Rational, rational } from '../../../kernel/number.js';
import { MOST } from './whole.js';
import type { WorkbookWords } from './words.js';

/** How a surcharge follows from the cost, in whole numbers; of one in kronor, of funding, and of what is too large for it, nothing. */
export function surchargeFormula(
  step: FundingStep,
  cost: Rational,
  unit: Rational,
  names: WorkbookWords['names'],
): string | undefined {
  if (step.kind !== 'surcharge' || !('part' in step.surcharge) || !isSmall(step, cost, unit))
    return undefined;
  const { numerator, denominator } = step.surcharge.part;
  return `ROUND(ROUND(${names.cost}/${names.unit},0)*${numerator}/${denominator},0)*${names.unit}`;
}

/** Whether a spreadsheet can calculate what a step comes to: only a part of the cost may be too large for it. */
export function isSmall(step: FundingStep, cost: Rational, unit: Rational): boolean {
  if (step.kind !== 'surcharge' || !('part' in step.surcharge)) return true;
  const { numerator, denominator } = step.surcharge.part;
  const product = multiply(absolute(divide(cost, unit)), rational(numerator));
  return compare(product, rational(MOST)) <= 0 && denominator <= MOST;
}
