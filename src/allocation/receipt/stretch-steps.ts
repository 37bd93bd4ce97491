import { nth } from '../../kernel/nth.js';
import { decimalsOf, multiply } from '../../kernel/number.js';
import { showExact, showMoney } from '../../sheet/figures.js';
import { asSentence, joined, type Sentence } from '../../sheet/sentence.js';
import type { DividedYear, RowOfYear, StretchRow } from '../allocation.js';
import { stretchText } from '../limit-notes.js';
import type { Words } from '../words.js';
import { showFraction } from './fraction.js';
import { limitSteps } from './limit-steps.js';
import { roundingSteps } from './rounding-steps.js';
import type { Step } from './step.js';
import { amountSteps, shareLine } from './steps.js';
import { figureLines } from './weight.js';

/** The days of a stretch as a part of the year's, as anyone can count them: 181/365. */
function partOfDays({ stretches }: DividedYear, place: number): string {
  const all = stretches.reduce((days, stretch) => days + stretch.days, 0);
  return `${nth(stretches, place).days}/${all}`;
}

/** A stretch with its days, and what they cost: exact, of the whole. */
export function stretchHeading(answer: DividedYear, place: number, words: Words): Sentence {
  const { mark, adjustments } = words;
  const stretch = nth(answer.stretches, place);
  const all = answer.stretches.reduce((days, { days: own }) => days + own, 0);
  const cost = `${showMoney(answer.amount, mark)} × ${partOfDays(answer, place)} = ${showExact(stretch.division.exact, mark)}`;
  return joined([
    asSentence(`${stretchText(stretch, words)} (${adjustments.factor(stretch.days, all)}):`),
    asSentence(cost),
  ]);
}

/** How each party's exact part of what a stretch costs was made, and the whole units of its year that fall on these days. */
export function stretchSteps(answer: DividedYear, place: number, words: Words): (row: StretchRow) => Step[] {
  const { explain, adjustments, mark } = words;
  const { division, bases = answer.bases } = nth(answer.stretches, place);
  const part = partOfDays(answer, place);
  const figures = figureLines(division, { ...answer, bases }, words);
  const limits = limitSteps({ ...division, amount: division.exact }, answer, words, { place, part });
  const exactLine = ({ weight, share }: StretchRow): Sentence => {
    const fraction = showFraction(weight, division.totals.weight, mark);
    const exact = showExact(multiply(division.exact, share), mark);
    return asSentence(`${showMoney(answer.amount, mark)} × ${part} × ${fraction} = ${exact}`);
  };
  return (row) => [
    [explain.steps.figure, figures(row)],
    [explain.steps.share, [shareLine(division, row, words)]],
    [explain.steps.exact, [exactLine(row)]],
    ...limits(row),
    [adjustments.ofYear, [asSentence(showMoney(row.amount, mark, decimalsOf(answer.unit) ?? 0))]],
  ];
}

/** How what a party's days cost, exact, became the whole units of its year, and how these fall on the days. */
export function yearSteps(answer: DividedYear, words: Words): (row: RowOfYear) => Step[] {
  const { explain, adjustments, mark } = words;
  const rounding = roundingSteps(answer, words);
  const decimals = decimalsOf(answer.unit) ?? 0;
  return (row) => {
    const own = answer.stretches.flatMap(({ division }, place) => {
      const part = division.rows.find(({ party }) => party === row.party);
      return part ? [{ part, place, whole: division.totals.weight }] : [];
    });
    const parts = own.map(
      ({ part, place, whole }) => `${partOfDays(answer, place)} × ${showFraction(part.weight, whole, mark)}`,
    );
    const terms = parts.length > 1 ? `(${parts.join(' + ')})` : parts.join('');
    const exact = showExact(row.exact, mark);
    const line = row.limited
      ? adjustments.partsTogether(exact)
      : asSentence(`${showMoney(answer.amount, mark)} × ${terms} = ${exact}`);
    const amounts = own.map(({ part }) => showMoney(part.amount, mark, decimals));
    const whole = showMoney(row.amount, mark, decimals);
    return [
      [explain.steps.exact, [line]],
      ...rounding(row),
      ...amountSteps(answer, row, words),
      ...(amounts.length > 1
        ? [[adjustments.onDays, [asSentence(`${amounts.join(' + ')} = ${whole}`)]] as Step]
        : []),
    ];
  };
}
