import { nth } from '../../kernel/nth.js';
import {
  absolute,
  compare,
  divide,
  isWhole,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../kernel/number.js';
import type { PrintedFigure } from '../../text/foreign/foreign.js';
import { type Column, claimsOf, FINEST, finestStep, inUnits, type Made, readingOf } from './column.js';
import { tryNearest, tryParts, tryRules } from './rules.js';

/** What amounts may have been made of. */
export interface Making {
  readonly weights?: Column;
  readonly percents?: Column;
  readonly whole: Rational;
  /** The printed sum, and what rounding left to nobody. */
  readonly total?: PrintedFigure;
  readonly rest?: PrintedFigure;
  /** The unit that was asked for; else what they are written with, or a coarser one that every amount is whole in. */
  readonly unit?: Rational;
}

/**
 * Amounts as parts of the printed total, or of what the rows make, by weights or else by the printed percentages. A total
 * that is not whole in the unit can only be divided where a row of its own has what that leaves over.
 */
export function readAmounts(amounts: Column, making: Making): Made | undefined {
  const added = sum([...amounts, ...(making.rest ? [making.rest] : [])].map(({ value }) => value));
  const totals = making.total ? [making.total.value, added] : [added];
  const units = making.unit ? [making.unit] : unitsOf(amounts);
  const bases = (['weight', 'percent'] as const).flatMap((basis) => {
    const column = basis === 'weight' ? making.weights : making.percents;
    return column ? [{ basis, values: column.map(({ value }) => value) }] : [];
  });
  let best: Made | undefined;
  for (const { basis, values } of bases) {
    for (const total of totals) {
      for (const unit of units.filter((one) => making.rest || isWhole(divide(total, one)))) {
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
  readonly basis: Made['basis'];
  readonly values: readonly Rational[];
  readonly total: Rational;
  readonly unit: Rational;
  readonly whole: Rational;
}

function readingBy(amounts: Column, { basis, values, total, unit, whole }: Basis): Made {
  const units = divide(total, unit);
  const printed = amounts.map(({ value }) => inUnits(value, unit));
  const made = sum(values);
  const missing = absolute(subtract(made, whole));
  const noise = multiply(FINEST, rational(BigInt(values.length)));
  const isWholeShare = basis === 'weight' || compare(missing, noise) <= 0;
  const trials = () => {
    if (!isWhole(units)) return tryNearest(units, values, isWholeShare ? made : whole, printed);
    if (isWholeShare) return tryRules(units.numerator, claimsOf(values), printed);
    return tryParts(units.numerator, values, whole, printed);
  };
  return readingOf({ basis, total, unit, trials: trials() }, printed);
}

/** Whether every amount lies within a unit of what its percentage, before it was rounded, could have made. */
function isOpen(amounts: Column, percents: Column, { whole }: Making, { total, unit }: Made): boolean {
  const half = divide(finestStep(percents), rational(2n));
  return amounts.every(({ value }, i) => {
    const share = divide(nth(percents, i).value, whole);
    const slack = multiply(absolute(total), divide(half, whole));
    const error = absolute(subtract(value, multiply(total, share)));
    return compare(error, sum([slack, unit])) < 0;
  });
}

/**
 * The units that amounts may have been rounded to: as they are written, then ever coarser ones that all are whole in.
 * Zero is whole in any and tells nothing.
 */
function unitsOf(figures: Column): Rational[] {
  const paid = figures.filter(({ value }) => value.numerator !== 0n);
  const isUnit = (unit: Rational) =>
    paid.length > 0 && paid.every(({ value }) => isWhole(divide(value, unit)));
  const finest = finestStep(figures);
  const units = [finest];
  for (let unit = multiply(finest, TEN); isUnit(unit); unit = multiply(unit, TEN)) units.push(unit);
  return units;
}

const TEN = rational(10n);
