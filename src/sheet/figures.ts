import {
  absolute,
  compare,
  decimalsOf,
  divide,
  floor,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  toDecimal,
  toShortDecimal,
} from '../kernel/number.js';

/** The mark before decimals: comma in Swedish, point in English. */
export type DecimalMark = ',' | '.';

/** A figure as data: exact, or with twelve decimals. */
export function decimal(value: Rational): string {
  return toShortDecimal(value);
}

/** The same of a figure that may not be there. */
export function decimalOrNull(value: Rational | undefined): string | null {
  return value ? decimal(value) : null;
}

/** A figure for people, as short as it is exact, without grouping: `3468,7`. */
export function showNumber(value: Rational, mark: DecimalMark, decimals?: number): string {
  const text = decimals === undefined ? toShortDecimal(value, 6) : toDecimal(value, decimals);
  return text.replace('.', mark);
}

/** An amount in kronor for people: `50 078 kr`. */
export function showMoney(value: Rational, mark: DecimalMark, decimals = moneyDecimals(value)): string {
  return `${showGrouped(value, mark, decimals)} kr`;
}

/** Öre are written with two decimals or none. */
function moneyDecimals(value: Rational): number {
  const decimals = decimalsOf(value) ?? 6;
  return decimals === 1 ? 2 : decimals;
}

/** The unit that is rounded to, unless it is a krona: `0,01 kr`. */
export function showUnit(unit: Rational, mark: DecimalMark): string | undefined {
  return compare(unit, ONE) === 0 ? undefined : showMoney(unit, mark);
}

/** A figure for people, groups of three with a space between: `50 078`. */
export function showGrouped(value: Rational, mark: DecimalMark, decimals = decimalsOf(value) ?? 6): string {
  const [whole = '', rest] = toDecimal(value, decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${grouped}${rest === undefined ? '' : `${mark}${rest}`}`;
}

/** An amount before rounding: with six decimals, cut rather than rounded, and dots when there are more. */
export function showExact(value: Rational, mark: DecimalMark): string {
  return decimalsOf(value) === 1 ? showMoney(value, mark) : `${showExactly(value, mark)} kr`;
}

/** The same without its unit. */
export function showExactly(value: Rational, mark: DecimalMark): string {
  const decimals = decimalsOf(value);
  if (decimals !== undefined && decimals <= CUT) return showGrouped(value, mark);
  const places = rational(10n ** BigInt(CUT));
  const size = divide(rational(floor(multiply(absolute(value), places))), places);
  const cut = value.numerator < 0n ? negate(size) : size;
  return `${showGrouped(cut, mark, CUT)}…`;
}

/** How many decimals an exact amount is shown with. */
const CUT = 6;

/** A percentage in a table, as the board prints it, with two decimals unless told otherwise: `4,17%`. */
export function showPercent(value: Rational, mark: DecimalMark, decimals = 2): string {
  return `${toDecimal(value, decimals).replace('.', mark)}%`;
}

/**
 * A percentage in a sentence, as short as it is exact unless told otherwise: `4,17 %` in Swedish, with a space that no line
 * breaks at, and `4.17%` in English.
 */
export function percentText(value: Rational, mark: DecimalMark, decimals?: number): string {
  return `${showNumber(value, mark, decimals)}${mark === ',' ? '\u00A0' : ''}%`;
}
