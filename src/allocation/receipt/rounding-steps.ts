import { isDivisorRule, pointOf } from '../../apportion/rounding.js';
import { placesOf } from '../../kernel/by-party.js';
import {
  absolute,
  decimalsOf,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../kernel/number.js';
import { showExact, showMoney, showUnit } from '../../sheet/figures.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import type { AllocationRow, Division } from '../allocation.js';
import { drawnNotes } from '../drawn-notes.js';
import { isTakenBack, leftoverUnit } from '../notes.js';
import type { Words } from '../words.js';
import type { Step } from './step.js';

/** How a party's exact amount became whole units, by the rule that was used. */
export function roundingSteps(division: Division, words: Words): (row: AllocationRow) => Step[] {
  const queued = queueSteps(division, words);
  return (row) => {
    if (row.weight.numerator === 0n && row.exact.numerator === 0n) {
      return [[words.explain.steps.rounded, [words.explain.nothing(row.party.name)]]];
    }
    return queued?.(row) ?? ruleSteps(division, row, words);
  };
}

/** What a rule that has no queue makes of a row. */
function ruleSteps(division: Division, row: AllocationRow, words: Words): Step[] {
  const { rounding, unit, totals, taker } = division;
  const { explain, mark } = words;
  const shown = showMoney(row.amount, mark, decimalsOf(unit) ?? 0);
  const drawn = drawnNotes(division, words);
  const step = (line: Sentence): Step[] => [[explain.steps.rounded, [line, ...drawn]]];
  if (row.party === taker) {
    const others = showMoney(subtract(totals.amount, row.amount), mark, decimalsOf(unit) ?? 0);
    return step(explain.residual(row.party.name, others, shown));
  }
  if (isDivisorRule(rounding.rule)) return step(words.rounding.divisorStep(rounding.rule, shown));
  if (rounding.rule === 'cascade') return step(cascadeLine(division, row, words));
  if (pointOf(rounding.rule)?.share === 'floor')
    return step(words.rounding.downStep(showUnit(unit, mark), shown));
  return step(explain.nearest(showUnit(unit, mark), shown));
}

/** What those above left, and the party's part of it. */
function cascadeLine(
  { rows, amount, unit }: Division,
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
function queueSteps(division: Division, words: Words): ((row: AllocationRow) => Step[]) | undefined {
  const { unit, queue, leftover, amount, rows, rounding } = division;
  const point = pointOf(rounding.rule);
  if (point?.takes !== 'one') return undefined;
  const { explain, notes, mark } = words;
  const decimals = decimalsOf(unit) ?? 0;
  const places = placesOf(queue);
  const allDown = showMoney(sum(rows.map((one) => one.down)), mark, decimals);
  const oneLeft = showMoney(leftoverUnit(division), mark);
  const tell = isTakenBack(division)
    ? { all: words.rounding.tooMany, one: words.rounding.givesBack }
    : { all: explain.sumDown, one: explain.queue };
  const label = amount.numerator < 0n ? explain.steps.towardsZero : explain.steps.down;
  return ({ party, exact, down, leftover: own }) => {
    const lines =
      leftover.units === 0n
        ? [explain.noneLeft(allDown)]
        : [
            tell.all(allDown, leftover.to.length, oneLeft, words.rounding.queued(point.taker)),
            tell.one(party.name, places.get(party) ?? 0, queue.length, own !== 0n, oneLeft),
            ...drawnNotes(division, words),
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

/** What it pays; of one in a queue, with the unit that it got or gave back. */
export function amountLine({ unit, rounding }: Division, row: AllocationRow, { mark }: Words): Sentence {
  const decimals = decimalsOf(unit) ?? 0;
  const shown = showMoney(row.amount, mark, decimals);
  if (pointOf(rounding.rule)?.takes !== 'one' || row.leftover === 0n) return asSentence(shown);
  const added = multiply(rational(row.leftover), unit);
  const sign = added.numerator < 0n ? '-' : '+';
  return asSentence(
    `${showMoney(row.down, mark, decimals)} ${sign} ${showMoney(absolute(added), mark, decimals)} = ${shown}`,
  );
}
