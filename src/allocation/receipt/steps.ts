import { decimalsOf, divide, HUNDRED, multiply, type Rational, subtract, sum } from '../../kernel/number.js';
import { showExact, showMoney, showNumber, showPercent } from '../../sheet/figures.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import type { Allocation, AllocationRow, Division } from '../allocation.js';
import type { Words } from '../words.js';
import { amountLine, roundingSteps } from './rounding-steps.js';
import type { Step } from './step.js';
import { figureLines } from './weight.js';

/** How each party's amount was made of a division, the whole of a result or a stretch of its year, in steps that anyone can redo by hand. */
export function stepsOf(division: Division, of: Allocation, words: Words): (row: AllocationRow) => Step[] {
  const { steps: named } = words.explain;
  const figures = figureLines(division, of, words);
  const limits = limitSteps(division, words);
  const rounding = roundingSteps(division, words);
  return (row) => [
    [named.figure, figures(row)],
    [named.share, [shareLine(division, row, words)]],
    [named.exact, [exactLine(division, row, words)]],
    ...limits(row),
    ...rounding(row),
    [named.amount, [amountLine(division, row, words)]],
    ...paySteps(row, words),
  ];
}

/** How the amounts of the stretches of a year, one for each in which it takes part, make the party's amount. */
export function yearSteps(amounts: readonly Rational[], row: AllocationRow, words: Words): Step[] {
  const terms = amounts.map((part) => showMoney(part, words.mark)).join(' + ');
  const whole = showMoney(row.amount, words.mark);
  return [
    [words.explain.steps.amount, [asSentence(amounts.length > 1 ? `${terms} = ${whole}` : terms)]],
    ...paySteps(row, words),
  ];
}

/** What is left to pay when the party has paid some of it directly. */
function paySteps({ amount, direct }: AllocationRow, { adjustments, mark }: Words): Step[] {
  if (direct === undefined) return [];
  const rest = showMoney(subtract(amount, direct), mark);
  return [
    [adjustments.toPay, [asSentence(`${showMoney(amount, mark)} - ${showMoney(direct, mark)} = ${rest}`)]],
  ];
}

/** What a floor or a cap makes of the exact amount. */
function limitSteps({ amount, rows }: Division, words: Words): (row: AllocationRow) => Step[] {
  const { adjustments, mark } = words;
  const held = sum(rows.filter((row) => row.limited?.heldBy).map((row) => row.exact));
  const free = sum(rows.filter((row) => !row.limited?.heldBy).map((row) => row.weight));
  const rest = showMoney(subtract(amount, held), mark);
  return ({ exact, limited, weight }) => {
    const heldBy = limited?.heldBy;
    if (!limited || (heldBy === undefined && exact.numerator === 0n)) return [];
    const shown = showExact(exact, mark);
    if (heldBy) return [[adjustments.limitStep, [adjustments.heldStep(heldBy, shown)]]];
    const part = divide(weight, free);
    const fraction =
      isWritten(weight) && isWritten(free)
        ? `${showNumber(weight, mark)} / ${showNumber(free, mark)}`
        : `${part.numerator} / ${part.denominator}`;
    return [[adjustments.limitStep, [adjustments.price(rest, fraction, shown)]]];
  };
}

function shareLine({ totals }: Division, { weight, share }: AllocationRow, { mark }: Words): Sentence {
  const fraction = `${showNumber(weight, mark)} / ${showNumber(totals.weight, mark)}`;
  const sign = isWritten(weight) && isWritten(totals.weight) ? '=' : '≈';
  return asSentence(
    `${fraction} ${sign} ${share.numerator}/${share.denominator} ≈ ${showPercent(multiply(share, HUNDRED), mark)}`,
  );
}

function exactLine({ amount, totals }: Division, { weight, share }: AllocationRow, words: Words): Sentence {
  const exact = multiply(amount, share);
  const fraction =
    isWritten(weight) && isWritten(totals.weight)
      ? `${showNumber(weight, words.mark)} / ${showNumber(totals.weight, words.mark)}`
      : `${share.numerator} / ${share.denominator}`;
  return asSentence(`${showMoney(amount, words.mark)} × ${fraction} = ${showExact(exact, words.mark)}`);
}

/** Whether decimals write the number; rounded, it would not make the amount. */
function isWritten(value: Rational): boolean {
  return decimalsOf(value) !== undefined;
}
