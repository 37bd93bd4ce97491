import { distance, type Trial, tryParts, tryRules } from './audit-rules.js';
import type { PrintedFigure } from './foreign.js';
import {
  absolute,
  compare,
  divide,
  isWhole,
  multiply,
  type Rational,
  rational,
  roundHalfAway,
  subtract,
  sum,
} from './number.js';
import type { Rounding } from './rounding.js';

/** A printed column, row by row. */
export type Column = readonly PrintedFigure[];

/** How a column was made, or may have been: of weights or percentages, a total and whole units, by one or more rules. */
export interface Reading {
  readonly basis: 'weight' | 'percent';
  readonly total: Rational;
  readonly unit: Rational;
  /** The rules that make every printed row; none when no rule does. */
  readonly rules: readonly Rounding[];
  /** The rule that comes nearest: the first of `rules` when there are any. */
  readonly nearest: Rounding;
  readonly computed: readonly Rational[];
  /** The rows that are printed otherwise than computed, as indexes. */
  readonly deviating: readonly number[];
  /** No rule makes the rows, but rounded percentages cannot tell: every row lies within what they leave open. */
  readonly isWithinPercents: boolean;
}

/** Percentages as each weight's part of the whole, rounded to the finest place that they are printed with. */
export function readPercents(percents: Column, weights: Column, whole: Rational): Reading {
  const unit = coarser(finestStep(percents), FINEST);
  const printed = percents.map(({ value }) => inUnits(value, unit));
  const units = inUnits(whole, unit);
  const claims = claimsOf(weights.map(({ value }) => value));
  const likely = ['half-up', 'largest-remainder', 'residual', 'residual-last', 'residual-largest'];
  const trials = tryRules(units, claims, printed).filter(({ rounding }) => likely.includes(rounding.rule));
  const inTurn = trials.sort((a, b) => likely.indexOf(a.rounding.rule) - likely.indexOf(b.rounding.rule));
  return readingOf({ basis: 'weight', total: whole, unit, trials: inTurn }, printed);
}

/** What amounts may have been made of. */
export interface Making {
  readonly weights?: Column;
  readonly percents?: Column;
  readonly whole: Rational;
  /** The printed sum. */
  readonly total?: PrintedFigure;
  /** The unit that was asked for; else what they are written with, or a coarser one that every amount is whole in. */
  readonly unit?: Rational;
}

/** Amounts as parts of the printed total, or of what the rows make, by weights or else by the printed percentages. */
export function readAmounts(amounts: Column, making: Making): Reading | undefined {
  const added = sum(amounts.map(({ value }) => value));
  const printedTotal = making.total?.value;
  const isOff = printedTotal && compare(printedTotal, added) !== 0;
  const totals = [printedTotal ?? added, ...(isOff ? [added] : [])];
  const units = making.unit ? [making.unit] : unitsOf([...amounts, ...(making.total ? [making.total] : [])]);
  const bases = (['weight', 'percent'] as const).flatMap((basis) => {
    const column = basis === 'weight' ? making.weights : making.percents;
    const values = column?.map(({ value }) => value) ?? [];
    return values.some(({ numerator }) => numerator > 0n) ? [{ basis, values }] : [];
  });
  let best: Reading | undefined;
  for (const { basis, values } of bases) {
    for (const total of totals) {
      for (const unit of units.filter((one) => isWhole(divide(total, one)))) {
        const reading = readingBy(amounts, { basis, values, total, unit, whole: making.whole });
        if (reading.rules.length > 0) return reading;
        if (!best || reading.deviating.length < best.deviating.length) best = reading;
      }
    }
  }
  const isWithin =
    !making.weights && making.percents && best && isOpen(amounts, making.percents, making, best);
  return best && { ...best, isWithinPercents: isWithin === true };
}

interface Basis {
  readonly basis: Reading['basis'];
  readonly values: readonly Rational[];
  readonly total: Rational;
  readonly unit: Rational;
  readonly whole: Rational;
}

function readingBy(amounts: Column, { basis, values, total, unit, whole }: Basis): Reading {
  const units = inUnits(total, unit);
  const printed = amounts.map(({ value }) => inUnits(value, unit));
  const missing = absolute(subtract(sum(values), whole));
  const noise = multiply(FINEST, rational(BigInt(values.length)));
  const isWholeShare = basis === 'weight' || compare(missing, noise) <= 0;
  const trials = isWholeShare
    ? tryRules(units, claimsOf(values), printed)
    : tryParts(units, values, whole, printed);
  return readingOf({ basis, total, unit, trials }, printed);
}

/** The trials that make every row, or the nearest: the fewest rows that differ, by the fewest units. */
function readingOf(
  { trials, unit, ...made }: Pick<Reading, 'basis' | 'total' | 'unit'> & { trials: readonly Trial[] },
  printed: readonly bigint[],
): Reading {
  const nearest = trials.reduce((best, trial) => {
    const fewer = trial.deviations - best.deviations;
    return fewer < 0 || (fewer === 0 && distance(trial, printed) < distance(best, printed)) ? trial : best;
  });
  return {
    ...made,
    unit,
    rules: trials.filter(({ deviations }) => deviations === 0).map(({ rounding }) => rounding),
    nearest: nearest.rounding,
    computed: nearest.computed.map((units) => multiply(rational(units), unit)),
    deviating: nearest.computed.flatMap((amount, i) => (amount === printed[i] ? [] : [i])),
    isWithinPercents: false,
  };
}

/** Whether every amount lies within a unit of what its percentage, before it was rounded, could have made. */
function isOpen(amounts: Column, percents: Column, { whole }: Making, { total, unit }: Reading): boolean {
  const half = divide(finestStep(percents), rational(2n));
  return amounts.every(({ value }, i) => {
    const share = divide(percents[i]?.value ?? whole, whole);
    const slack = multiply(absolute(total), divide(half, whole));
    const error = absolute(subtract(value, multiply(total, share)));
    return compare(error, sum([slack, unit])) < 0;
  });
}

/** The finest percentage that is compared: beyond it a spreadsheet's own rounding shows. */
const FINEST = rational(1n, 10n ** 10n);

/** The units that amounts may have been rounded to: as they are written, then ever coarser ones that all are whole in. */
function unitsOf(figures: Column): Rational[] {
  const finest = finestStep(figures);
  const units = [finest];
  for (let unit = multiply(finest, TEN); units.length < 12; unit = multiply(unit, TEN)) {
    if (!figures.every(({ value }) => isWhole(divide(value, unit)))) break;
    units.push(unit);
  }
  return units;
}

const TEN = rational(10n);

function finestStep(figures: Column): Rational {
  return figures.map(({ step }) => step).reduce((a, b) => (compare(a, b) < 0 ? a : b));
}

function coarser(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? b : a;
}

function inUnits(value: Rational, unit: Rational): bigint {
  return roundHalfAway(divide(value, unit));
}

/** Rows as claims, of equals the earlier first. */
function claimsOf(weights: readonly Rational[]) {
  return weights.map((weight, i) => ({ code: String(i).padStart(6, '0'), weight }));
}
