import type { Label } from '../../kernel/issue.js';
import { absolute, decimalsOf, divide, HUNDRED, multiply, type Rational } from '../../kernel/number.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import type { Cell } from '../../sheet/sheet.js';
import type { Difference, DifferenceRow } from './causes.js';
import type { Words } from './words.js';

/** An alternative: what it is called when it has a name, and what it is known by or was stated as. */
export interface Alternative {
  readonly title?: Label;
  readonly id: string;
  readonly difference: Difference;
}

/** What an alternative is called; one that was stated on the spot has no name. */
export function nameOf({ title }: Pick<Alternative, 'title'>, { compare: said, language }: Words): Sentence {
  return title ? asSentence(title[language]) : said.alternative;
}

/** The change in percent of what was; none of nothing. */
export function percentOf({
  from,
  difference,
}: Pick<DifferenceRow, 'from' | 'difference'>): Rational | undefined {
  return from.numerator === 0n ? undefined : multiply(divide(difference, absolute(from)), HUNDRED);
}

/** A cell of money with the decimals of the alternatives' unit. */
export function moneyOf({ from }: Difference): (value: Rational) => Cell {
  return (value) => ({ kind: 'money', value, decimals: decimalsOf(from.unit) ?? 0 });
}
