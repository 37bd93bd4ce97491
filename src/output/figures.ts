import { decimalsOf, type Rational, toDecimal, toShortDecimal } from '../core/number.js';

/** The mark before decimals: comma in Swedish, point in English. */
export type DecimalMark = ',' | '.';

/** A figure for people, as short as it is exact, without grouping: `3468,7`. */
export function showNumber(value: Rational, mark: DecimalMark, decimals?: number): string {
  const text = decimals === undefined ? toShortDecimal(value, 6) : toDecimal(value, decimals);
  return text.replace('.', mark);
}

/** An amount in kronor for people, groups of three with a space between: `50 078 kr`. */
export function showMoney(value: Rational, mark: DecimalMark, decimals = decimalsOf(value) ?? 6): string {
  const [whole = '', rest] = toDecimal(value, decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${grouped}${rest === undefined ? '' : `${mark}${rest}`} kr`;
}

/** A percentage with two decimals: `4,17%`. */
export function showPercent(value: Rational, mark: DecimalMark): string {
  return `${toDecimal(value, 2).replace('.', mark)}%`;
}
