import type { Complaint } from '../../../kernel/complaint.js';
import type { Stranger } from '../../../kernel/faults/names.js';
import type { Place } from '../../../kernel/issue.js';
import { decimalsOf, HUNDRED, multiply, type Rational, toShortDecimal } from '../../../kernel/number.js';
import { placeName } from '../../../kernel/place.js';

/** What nothing is called, with what may be meant; else `otherwise`. */
export function stranger(said: (text: string) => string, otherwise = '') {
  return ({ text, known, suggestion }: Stranger): Complaint => [
    said(text),
    didYouMean(suggestion, known) || otherwise,
  ];
}

export function didYouMean(suggestion: string | undefined, known: readonly string[]): string {
  if (suggestion !== undefined) return `Did you mean ${suggestion}?`;
  if (known.length === 0) return '';
  return `Choose from: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ' and more' : ''}.`;
}

/** A part of a whole: 40 % when that is exact, otherwise 1/3. */
export function part(value: Rational): string {
  const percent = multiply(value, HUNDRED);
  return decimalsOf(percent) === undefined
    ? `${value.numerator}/${value.denominator}`
    : `${toShortDecimal(percent)} %`;
}

export function where(at: Place): string {
  return at.file === undefined ? 'the command line' : placeName(at);
}

/** A character and its number: – (U+2013). */
export function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}
