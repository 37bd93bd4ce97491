import { compare, HUNDRED, multiply, subtract, sum } from '../../kernel/number.js';
import { showExact, showMoney, showNumber } from '../../sheet/figures.js';
import type { Sentence } from '../../sheet/sentence.js';
import type { Allocation, AllocationRow, Division } from '../allocation.js';
import type { Words } from '../words.js';
import { showFraction } from './fraction.js';
import { type OwnLimit, ownLimits, yearBefore } from './own-limits.js';
import type { Step } from './step.js';

/** What a floor or a cap comes to, of what, and what it makes of the exact amount. */
export function limitSteps(division: Division, of: Allocation, words: Words): (row: AllocationRow) => Step[] {
  const { adjustments, mark } = words;
  const { amount, rows } = division;
  const held = sum(rows.filter((row) => row.limited?.heldBy).map((row) => row.exact));
  const free = sum(rows.filter((row) => !row.limited?.heldBy).map((row) => row.weight));
  const rest = showMoney(subtract(amount, held), mark);
  return (row) => {
    const { exact, limited, weight } = row;
    const heldBy = limited?.heldBy;
    if (!limited || (heldBy === undefined && exact.numerator === 0n)) return [];
    const stated = ownLimits(of, row).flatMap((limit) => limitLine(limit, of, words));
    const shown = showExact(exact, mark);
    if (heldBy) return [[adjustments.limitStep, [...stated, adjustments.heldStep(heldBy, shown)]]];
    const price = adjustments.price(rest, showFraction(weight, free, mark), shown);
    return [[adjustments.limitStep, [...stated, price]]];
  };
}

/** A limit that is a part of something: the part, of what, and what it comes to. One in kronor is what it says. */
function limitLine(
  { which, bound, base, exact, amount }: OwnLimit,
  of: Allocation,
  words: Words,
): Sentence[] {
  const { adjustments, mark } = words;
  if ('amount' in bound || !base || of.kind === 'split') return [];
  const product = `${showNumber(multiply(bound.part, HUNDRED), mark)} % × ${showExact(base, mark)}`;
  const whole = compare(exact, amount) === 0 ? undefined : showExact(amount, mark);
  const made = [product, showExact(exact, mark), whole] as const;
  return [
    bound.of === 'share'
      ? adjustments.partOfShare(which, ...made)
      : adjustments.partOfLastYear(which, yearBefore(of), ...made),
  ];
}
