import { compare, HUNDRED, multiply, ONE, subtract } from '../../kernel/number.js';
import { percentText, showExact, showMoney, showNumber } from '../../sheet/figures.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import type { Allocation, AllocationRow, Division, Weighed } from '../allocation.js';
import { directOf } from '../extra-columns.js';
import type { Words } from '../words.js';
import { isWritten, showFraction } from './fraction.js';
import { limitSteps } from './limit-steps.js';
import { amountLine, roundingSteps } from './rounding-steps.js';
import type { Step } from './step.js';
import { figureLines } from './weight.js';

/** How each party's amount was made of a division, in steps that anyone can redo by hand. */
export function stepsOf(division: Division, of: Allocation, words: Words): (row: AllocationRow) => Step[] {
  const { steps: named } = words.explain;
  const figures = figureLines(division, of, words);
  const limits = limitSteps(division, of, words);
  const rounding = roundingSteps(division, words);
  return (row) => [
    [named.figure, figures(row)],
    [named.share, [shareLine(division, row, words)]],
    [named.exact, [exactLine(division, row, words)]],
    ...limits(row),
    ...rounding(row),
    ...amountSteps(division, row, words),
  ];
}

/** What a party pays, and what is left of it to pay. */
export function amountSteps(division: Division, row: AllocationRow, words: Words): Step[] {
  return [[words.explain.steps.amount, [amountLine(division, row, words)]], ...paySteps(row, words)];
}

/** What is left to pay when the party has paid some of it directly. */
function paySteps(row: AllocationRow, { adjustments, mark }: Words): Step[] {
  const { amount, direct, received, own } = row;
  if (direct === undefined) return [];
  const paid = directOf(row);
  const terms = [
    ...(paid.numerator === 0n ? [] : [` - ${showMoney(paid, mark)}`]),
    ...[received, own].flatMap((one) => (one ? [` + ${showMoney(one, mark)}`] : [])),
  ];
  const rest = showMoney(subtract(amount, direct), mark);
  return [[adjustments.toPay, [asSentence(`${showMoney(amount, mark)}${terms.join('')} = ${rest}`)]]];
}

/** A party's weight as a part of all weights. */
export function shareLine(
  { totals }: Pick<Division, 'totals'>,
  { weight, share }: Weighed,
  { mark }: Words,
): Sentence {
  const isOfOne = compare(totals.weight, ONE) === 0;
  const fraction = `${showNumber(weight, mark)}${isOfOne ? '' : ` / ${showNumber(totals.weight, mark)}`}`;
  const sign = isWritten(weight) && isWritten(totals.weight) ? '=' : '≈';
  return asSentence(
    `${fraction} ${sign} ${share.numerator}/${share.denominator} ≈ ${percentText(multiply(share, HUNDRED), mark, 2)}`,
  );
}

function exactLine({ amount, totals }: Division, { weight, share }: AllocationRow, words: Words): Sentence {
  const exact = multiply(amount, share);
  const fraction = showFraction(weight, totals.weight, words.mark);
  return asSentence(`${showMoney(amount, words.mark)} × ${fraction} = ${showExact(exact, words.mark)}`);
}
