import type { Claim, Rounding, Rule } from '../../../apportion/rounding.js';
import {
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  roundHalfAway,
  toIntegers,
} from '../../../kernel/number.js';
import { distance, type Trial, tryRules } from './trials.js';

/** Figures as they were made of a total and whole units: by the rules that make every row, or by the nearest. */
export interface Made {
  readonly total: Rational;
  readonly unit: Rational;
  /** The rules that make every printed row; none when no rule does. */
  readonly rules: readonly Rounding[];
  /** Every rule that was tried, and how many rows are printed otherwise. */
  readonly tried: readonly { readonly rounding: Rounding; readonly deviations: number }[];
  /** The rule that comes nearest: the first of `rules` when there are any. */
  readonly nearest: Rounding;
  readonly computed: readonly Rational[];
  /** The rows that are printed otherwise than computed, as indexes. */
  readonly deviating: readonly number[];
}

/** The trials that make every row, or the nearest: the fewest rows that differ, by the fewest units. */
export function madeBy(
  { trials, unit, total }: Pick<Made, 'total' | 'unit'> & { readonly trials: readonly Trial[] },
  printed: readonly bigint[],
): Made {
  const nearest = trials.reduce((best, trial) => {
    const fewer = trial.deviations - best.deviations;
    return fewer < 0 || (fewer === 0 && distance(trial, printed) < distance(best, printed)) ? trial : best;
  });
  return {
    total,
    unit,
    rules: trials.filter(({ deviations }) => deviations === 0).map(({ rounding }) => rounding),
    tried: trials.map(({ rounding, deviations }) => ({ rounding, deviations })),
    nearest: nearest.rounding,
    computed: nearest.computed.map((units) => multiply(rational(units), unit)),
    deviating: nearest.computed.flatMap((amount, i) => (amount === printed[i] ? [] : [i])),
  };
}

/** Percentages as each weight's part of the whole, rounded to a place, by the rules that shares are printed with. */
export function madeShares(
  percents: readonly Rational[],
  step: Rational,
  weights: readonly Rational[],
  whole: Rational,
): Made {
  const unit = compare(step, FINEST) < 0 ? FINEST : step;
  const printed = percents.map((value) => inUnits(value, unit));
  const trials = tryRules(inUnits(whole, unit), claimsOf(toIntegers(weights)), printed, { rules: LIKELY });
  const inTurn = trials.sort((a, b) => LIKELY.indexOf(a.rounding.rule) - LIKELY.indexOf(b.rounding.rule));
  return madeBy({ total: whole, unit, trials: inTurn }, printed);
}

const LIKELY: readonly Rule[] = [
  'half-up',
  'largest-remainder',
  'residual',
  'residual-last',
  'residual-largest',
];

/** The finest percentage that is compared: beyond it a spreadsheet's own rounding shows. */
export const FINEST = rational(1n, 10n ** 10n);

/** A figure in whole units of a kind. */
export function inUnits(value: Rational, unit: Rational): bigint {
  return roundHalfAway(divide(value, unit));
}

/** Rows as claims, of equals the earlier first: the same weights are the same claims, so that what is known of them is found once. */
export function claimsOf(weights: readonly bigint[]): readonly Claim[] {
  const known = CLAIMS.get(weights);
  if (known) return known;
  const claims = weights.map((weight, i) => ({ code: String(i).padStart(6, '0'), weight: rational(weight) }));
  CLAIMS.set(weights, claims);
  return claims;
}

const CLAIMS = new WeakMap<readonly bigint[], readonly Claim[]>();
