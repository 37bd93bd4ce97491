import type { Rounding } from '../../apportion/rounding.js';
import { nth } from '../../kernel/nth.js';
import { compare, divide, multiply, type Rational, rational, roundHalfAway } from '../../kernel/number.js';
import type { PrintedFigure } from '../../text/foreign/foreign.js';
import { distance, type Trial, tryRules } from './rules.js';

/** A printed column, row by row. */
export type Column = readonly PrintedFigure[];

/** How a column was made, or may have been: of weights or percentages, a total and whole units, by one or more rules. */
export interface Made {
  readonly basis: 'weight' | 'percent';
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
  /** No rule makes the rows, but rounded percentages cannot tell: every row lies within what they leave open. */
  readonly isWithinPercents: boolean;
}

/** How a column was made, and whether that can be told of this table. */
export interface Reading extends Made {
  /** No rule makes the rows, but they may be made of something else than what was read. */
  readonly isUndecided: boolean;
}

/** Percentages as each weight's part of the whole, rounded to the finest place that they are printed with. */
export function readPercents(percents: Column, weights: Column, whole: Rational): Made {
  const unit = nth([finestStep(percents), FINEST].toSorted(compare), 1);
  const printed = percents.map(({ value }) => inUnits(value, unit));
  const units = inUnits(whole, unit);
  const claims = claimsOf(weights.map(({ value }) => value));
  const likely = ['half-up', 'largest-remainder', 'residual', 'residual-last', 'residual-largest'];
  const trials = tryRules(units, claims, printed).filter(({ rounding }) => likely.includes(rounding.rule));
  const inTurn = trials.sort((a, b) => likely.indexOf(a.rounding.rule) - likely.indexOf(b.rounding.rule));
  return readingOf({ basis: 'weight', total: whole, unit, trials: inTurn }, printed);
}

/** The trials that make every row, or the nearest: the fewest rows that differ, by the fewest units. */
export function readingOf(
  { trials, unit, ...made }: Pick<Made, 'basis' | 'total' | 'unit'> & { trials: readonly Trial[] },
  printed: readonly bigint[],
): Made {
  const nearest = trials.reduce((best, trial) => {
    const fewer = trial.deviations - best.deviations;
    return fewer < 0 || (fewer === 0 && distance(trial, printed) < distance(best, printed)) ? trial : best;
  });
  return {
    ...made,
    unit,
    rules: trials.filter(({ deviations }) => deviations === 0).map(({ rounding }) => rounding),
    tried: trials,
    nearest: nearest.rounding,
    computed: nearest.computed.map((units) => multiply(rational(units), unit)),
    deviating: nearest.computed.flatMap((amount, i) => (amount === printed[i] ? [] : [i])),
    isWithinPercents: false,
  };
}

/** The finest percentage that is compared: beyond it a spreadsheet's own rounding shows. */
export const FINEST = rational(1n, 10n ** 10n);

/** The last place that the finest figure is written to. */
export function finestStep(figures: Column): Rational {
  return nth(figures.map(({ step }) => step).toSorted(compare), 0);
}

/** A figure in whole units of a kind. */
export function inUnits(value: Rational, unit: Rational): bigint {
  return roundHalfAway(divide(value, unit));
}

/** Rows as claims, of equals the earlier first. */
export function claimsOf(weights: readonly Rational[]) {
  return weights.map((weight, i) => ({ code: String(i).padStart(6, '0'), weight }));
}
