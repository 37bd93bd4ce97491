import { decimalsOf, ZERO } from '../kernel/number.js';
import { showExact, showMoney } from '../sheet/figures.js';
import type { Sentence } from '../sheet/sentence.js';
import type { AllocationRow, Answer, Split } from './allocation.js';
import { borneBy } from './extra-columns.js';
import type { Words } from './words.js';

/** What tells who weighs or pays what. */
type Weighed = Pick<Split, 'kind' | 'unit' | 'rows'> | Pick<Answer, 'kind' | 'unit' | 'rows' | 'adjustments'>;

/**
 * Who weighs zero, and who pays nothing though it weighs something. Laws: a party is named exactly when it weighs or
 * pays zero, and once; one that stands outside is told of as such, and not here.
 */
export function zeroNotes(allocation: Weighed, words: Words): Sentence[] {
  const { notes, mark } = words;
  const decimals = decimalsOf(allocation.unit) ?? 0;
  const outside = allocation.kind === 'split' ? [] : allocation.adjustments.outside.map(({ value }) => value);
  const rows = allocation.rows
    .filter(({ party }) => !outside.includes(party))
    .map((row) => ({ ...row, amount: borneBy(row) }));
  const weightless = rows.filter(({ weight }) => weight.numerator === 0n);
  const paying = weightless.filter(({ amount }) => amount.numerator !== 0n);
  const unpaying = weightless.filter(({ amount }) => amount.numerator === 0n);
  const free = rows.filter(({ weight, amount }) => weight.numerator !== 0n && amount.numerator === 0n);
  const paid = ({ party, amount }: AllocationRow) =>
    notes.zeroPart(party.name, showMoney(amount, mark, decimals));
  const exactly = ({ party, exact }: AllocationRow) =>
    exact.numerator === 0n ? party.name : notes.zeroExactly(party.name, showExact(exact, mark));
  return [
    ...(unpaying.length > 0 ? [notes.weightless(unpaying.map(({ party }) => party.name))] : []),
    ...(paying.length > 0 ? [notes.weightlessPaying(paying.map(paid))] : []),
    ...(free.length > 0 ? [notes.payingNothing(showMoney(ZERO, mark, decimals), free.map(exactly))] : []),
  ];
}
