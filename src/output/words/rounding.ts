import type { DivisorRule } from '../../core/divisors.js';

/** What is said of rules of rounding beyond the largest remainder. Amounts come written. */
export interface RoundingWords {
  /** Why nothing is left over, and what the rule does not promise. */
  readonly divisors: string;
  /** How equal quotients were settled. */
  readonly tie: string;
  readonly divisorStep: (rule: DivisorRule, amount: string) => string;
  readonly downStep: (unit: string, amount: string) => string;
}
