import { isDivisorRule, pointOf } from '../../apportion/rounding.js';
import { placesOf } from '../../kernel/by-party.js';
import {
  absolute,
  decimalsOf,
  divide,
  HUNDRED,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../kernel/number.js';
import { showExact, showMoney, showNumber, showPercent, showUnit } from '../../sheet/figures.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import type { Allocation, AllocationRow } from '../allocation.js';
import { leftoverUnit } from '../notes.js';
import type { Words } from '../words.js';
import { figureLines } from './weight.js';

/** A step's name and its lines. */
export type Step = readonly [label: Sentence, lines: readonly Sentence[]];

/** How each party's amount was made of a division, in steps that anyone can redo by hand. */
export function stepsOf(allocation: Allocation, words: Words): (row: AllocationRow) => Step[] {
  const { steps: named } = words.explain;
  const figures = figureLines(allocation, words);
  const limits = limitSteps(allocation, words);
  const rounding = roundingSteps(allocation, words);
  return (row) => [
    [named.figure, figures(row)],
    [named.share, [shareLine(allocation, row, words)]],
    [named.exact, [exactLine(allocation, row, words)]],
    ...limits(row),
    ...rounding(row),
    [named.amount, [amountLine(allocation, row, words)]],
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
function limitSteps({ amount, rows }: Allocation, words: Words): (row: AllocationRow) => Step[] {
  const { adjustments, mark } = words;
  const held = sum(rows.filter((row) => row.heldBy).map((row) => row.exact));
  const free = sum(rows.filter((row) => !row.heldBy).map((row) => row.weight));
  const rest = showMoney(subtract(amount, held), mark);
  return ({ exact, heldBy, unlimited, weight }) => {
    if (unlimited === undefined || (heldBy === undefined && exact.numerator === 0n)) return [];
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

function shareLine({ totals }: Allocation, { weight, share }: AllocationRow, { mark }: Words): Sentence {
  const fraction = `${showNumber(weight, mark)} / ${showNumber(totals.weight, mark)}`;
  const sign = isWritten(weight) && isWritten(totals.weight) ? '=' : '≈';
  return asSentence(
    `${fraction} ${sign} ${share.numerator}/${share.denominator} ≈ ${showPercent(multiply(share, HUNDRED), mark)}`,
  );
}

function exactLine({ amount, totals }: Allocation, { weight, share }: AllocationRow, words: Words): Sentence {
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

function roundingSteps(allocation: Allocation, words: Words): (row: AllocationRow) => Step[] {
  const queued = queueSteps(allocation, words);
  return (row) => {
    if (row.weight.numerator === 0n && row.exact.numerator === 0n) {
      return [[words.explain.steps.rounded, [words.explain.nothing(row.party.name)]]];
    }
    return queued?.(row) ?? ruleSteps(allocation, row, words);
  };
}

/** What a rule that has no queue makes of a row. */
function ruleSteps(allocation: Allocation, row: AllocationRow, words: Words): Step[] {
  const { rounding, unit, totals, taker } = allocation;
  const { explain, mark } = words;
  const shown = showMoney(row.amount, mark, decimalsOf(unit) ?? 0);
  const step = (line: Sentence): Step[] => [[explain.steps.rounded, [line]]];
  if (row.party === taker) {
    const others = showMoney(subtract(totals.amount, row.amount), mark, decimalsOf(unit) ?? 0);
    return step(explain.residual(row.party.name, others, shown));
  }
  if (isDivisorRule(rounding.rule)) return step(words.rounding.divisorStep(rounding.rule, shown));
  if (rounding.rule === 'cascade') return step(cascadeLine(allocation, row, words));
  if (pointOf(rounding.rule)?.share === 'floor')
    return step(words.rounding.downStep(showUnit(unit, mark), shown));
  return step(explain.nearest(showUnit(unit, mark), shown));
}

/** What those above left, and the party's part of it. */
function cascadeLine(
  { rows, amount, unit }: Allocation,
  row: AllocationRow,
  { rounding, mark }: Words,
): Sentence {
  const from = rows.indexOf(row);
  const left = subtract(amount, sum(rows.slice(0, from).map((one) => one.amount)));
  const whole = sum(rows.slice(from).map(({ exact }) => exact));
  const part = whole.numerator === 0n ? row.share : divide(row.exact, whole);
  const shown = (value: Rational) => showMoney(value, mark, decimalsOf(unit) ?? 0);
  return rounding.cascadeStep(shown(left), `${part.numerator}/${part.denominator}`, shown(row.amount));
}

/** Each share by itself, what all of that leaves over, and this party's place in the queue for it; of a rule without queue none. */
function queueSteps(allocation: Allocation, words: Words): ((row: AllocationRow) => Step[]) | undefined {
  const { unit, queue, leftover, amount, rows, rounding } = allocation;
  const point = pointOf(rounding.rule);
  if (point?.takes !== 'one') return undefined;
  const { explain, notes, mark } = words;
  const decimals = decimalsOf(unit) ?? 0;
  const places = placesOf(queue);
  const allDown = showMoney(sum(rows.map((one) => one.down)), mark, decimals);
  const oneLeft = showMoney(leftoverUnit(allocation), mark);
  const label = amount.numerator < 0n ? explain.steps.towardsZero : explain.steps.down;
  return ({ party, exact, down, leftover: own }) => {
    const lines =
      leftover.units === 0n
        ? [explain.noneLeft(allDown)]
        : [
            explain.sumDown(allDown, leftover.to.length, oneLeft, words.rounding.queued(point.taker)),
            explain.queue(party.name, places.get(party) ?? 0, queue.length, own !== 0n, oneLeft),
            ...(leftover.isTied ? [notes.tie] : []),
          ];
    const shown = showMoney(down, mark, decimals);
    return [
      point.share === 'floor'
        ? [label, [explain.down(shown, showExact(subtract(exact, down), mark))]]
        : [explain.steps.rounded, [explain.nearest(showUnit(unit, mark), shown)]],
      [explain.steps.leftover, lines],
    ];
  };
}

function amountLine({ unit, rounding }: Allocation, row: AllocationRow, { mark }: Words): Sentence {
  const decimals = decimalsOf(unit) ?? 0;
  const shown = showMoney(row.amount, mark, decimals);
  if (pointOf(rounding.rule)?.takes !== 'one' || row.leftover === 0n) return asSentence(shown);
  const added = multiply(rational(row.leftover), unit);
  const sign = added.numerator < 0n ? '-' : '+';
  return asSentence(
    `${showMoney(row.down, mark, decimals)} ${sign} ${showMoney(absolute(added), mark, decimals)} = ${shown}`,
  );
}
