import type { External } from '../../../agreement/adjustments.js';
import type { FundingStep } from '../../../allocation/funding.js';
import {
  absolute,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toShortDecimal,
} from '../../../kernel/number.js';
import { MOST } from './whole.js';
import type { WorkbookWords } from './words.js';

/** How a step follows from the cost, in whole numbers; of one in kronor, of a grant that is not alone, and of what is too large for it, nothing. */
export function stepFormula(
  step: FundingStep,
  {
    cost,
    unit,
    steps,
  }: { readonly cost: Rational; readonly unit: Rational; readonly steps: readonly FundingStep[] },
  names: WorkbookWords['names'],
): string | undefined {
  const part = partOf(step);
  if (!part || step.kind === 'own' || !isSmall(step, cost, unit)) return undefined;
  if (step.kind === 'external' && !isFollowed(steps)) return undefined;
  const { numerator, denominator } = part;
  const units = `ROUND(${names.cost}/${names.unit},0)*${numerator}/${denominator}`;
  if (step.kind === 'surcharge') return `ROUND(${units},0)*${names.unit}`;
  const { cap, remains } = step.external.rule ?? {};
  const held = [cap && toShortDecimal(cap), remains && ownFunding(remains, names.cost)].flatMap((one) =>
    one ? [`(${one})/${names.unit}`] : [],
  );
  const least = held.length > 0 ? `MIN(${[units, ...held].join(',')})` : units;
  return `-MAX(0,INT(ROUND(${least},6)))*${names.unit}`;
}

/** What own funding leaves to grant. */
function ownFunding(own: NonNullable<NonNullable<External['rule']>['remains']>, cost: string): string {
  if ('amount' in own) return `${cost}-${toShortDecimal(own.amount)}`;
  const { numerator, denominator } = subtract(ONE, own.part);
  return `${cost}*${numerator}/${denominator}`;
}

/** The part of the whole cost that a step is. */
function partOf(step: FundingStep): Rational | undefined {
  if (step.kind === 'surcharge') return 'part' in step.surcharge ? step.surcharge.part : undefined;
  if (step.kind === 'own') return step.own.part;
  return step.external.rule && !step.external.rule.lines ? step.external.rule.part : undefined;
}

/** Whether a spreadsheet can calculate what a step comes to: only a part of the cost may be too large for it. */
export function isSmall(step: FundingStep, cost: Rational, unit: Rational): boolean {
  const part = partOf(step);
  if (!part) return true;
  const product = multiply(absolute(divide(cost, unit)), rational(part.numerator));
  return compare(product, rational(MOST)) <= 0 && part.denominator <= MOST;
}

/** Whether formulas follow all funding by a rule: when it is alone, from outside, of the whole cost, and handed in by nobody. */
export function isFollowed(steps: readonly FundingStep[]): boolean {
  const external = steps.flatMap((step) => (step.kind === 'external' ? [step.external] : []));
  if (steps.some((step) => step.kind === 'own' && step.own.part)) return false;
  const ruled = external.filter(({ rule }) => rule);
  return ruled.length === 0 || (external.length === 1 && !ruled[0]?.rule?.lines && !ruled[0]?.to);
}
