import type { External } from '../agreement/adjustments.js';
import type { Rational } from '../kernel/number.js';
import type { Allocation } from './allocation.js';

/** The whole cost, and the funding from outside that was deducted before the rest was divided; of a split none. */
export function fundingOf(allocation: Allocation): {
  readonly cost: Rational;
  readonly external: readonly External[];
} {
  if (allocation.kind === 'split') return { cost: allocation.amount, external: [] };
  return { cost: allocation.cost, external: allocation.adjustments.external };
}
