import type { Complaint } from '../../../kernel/complaint.js';
import type { Stranger } from '../../../kernel/faults/names.js';
import type { Place } from '../../../kernel/issue.js';
import { decimalsOf, HUNDRED, multiply, type Rational, toShortDecimal } from '../../../kernel/number.js';
import { placeName } from '../../../kernel/place.js';

/** Det som ingenting heter, med det som kan vara menat; annars `otherwise`. */
export function stranger(said: (text: string) => string, otherwise = '') {
  return ({ text, known, suggestion }: Stranger): Complaint => [
    said(text),
    didYouMean(suggestion, known) || otherwise,
  ];
}

export function didYouMean(suggestion: string | undefined, known: readonly string[]): string {
  if (suggestion !== undefined) return `Menade du ${suggestion}?`;
  if (known.length === 0) return '';
  return `Välj bland: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ' med flera' : ''}.`;
}

/** En del av ett helt: 40 % när det går jämnt upp, annars 1/3. */
export function part(value: Rational): string {
  const percent = multiply(value, HUNDRED);
  return decimalsOf(percent) === undefined
    ? `${value.numerator}/${value.denominator}`
    : `${shown(percent)} %`;
}

export function shown(value: Rational): string {
  return toShortDecimal(value).replace('.', ',');
}

export function where(at: Place): string {
  return at.file === undefined ? 'kommandoraden' : placeName(at);
}

/** Det som räknas, där filen inte har något eget namn på det. */
export function called(dimension: string): string {
  return dimension === 'content' ? 'innehåll' : dimension;
}
