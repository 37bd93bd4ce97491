import { compare, decimalsOf, divide, ONE, type Rational } from '../../kernel/number.js';
import { type DecimalMark, showNumber } from '../../sheet/figures.js';

/** A part of a whole as it stands: `442,6 / 11260`, or shortened when no decimals write the two; of a whole of one the part alone. */
export function showFraction(part: Rational, whole: Rational, mark: DecimalMark): string {
  if (isWritten(part) && isWritten(whole)) {
    const shown = showNumber(part, mark);
    return compare(whole, ONE) === 0 ? shown : `${shown} / ${showNumber(whole, mark)}`;
  }
  const { numerator, denominator } = divide(part, whole);
  return `${numerator} / ${denominator}`;
}

/** Whether decimals write the number; rounded, it would not make the amount. */
export function isWritten(value: Rational): boolean {
  return decimalsOf(value) !== undefined;
}
