import { compare, HUNDRED, multiply, type Rational, subtract, sum } from '../../kernel/number.js';
import { percentText, showExact, showMoney } from '../../sheet/figures.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import type { Allocation, StretchRow } from '../allocation.js';
import type { Words } from '../words.js';
import { showFraction } from './fraction.js';
import { type OwnLimit, ownLimits, yearBefore } from './own-limits.js';
import type { Step } from './step.js';

/** What was divided within limits: exact, all of it or what some days of it cost. */
interface Divided {
  readonly amount: Rational;
  readonly rows: readonly LimitedRow[];
}

type LimitedRow = Omit<StretchRow, 'amount'>;

/** The stretch of a year that a division is of: its place, and its part of the year's days as it is written. */
export interface OfStretch {
  readonly place: number;
  readonly part: string;
}

/** What a floor or a cap comes to, of what, and what it makes of the exact amount. */
export function limitSteps(
  { amount, rows }: Divided,
  of: Allocation,
  words: Words,
  stretch?: OfStretch,
): (row: LimitedRow) => Step[] {
  const { adjustments, mark } = words;
  const held = sum(rows.filter((row) => row.limited?.heldBy).map((row) => row.exact));
  const free = sum(rows.filter((row) => !row.limited?.heldBy).map((row) => row.weight));
  const rest = showExact(subtract(amount, held), mark);
  return (row) => {
    const { exact, limited, weight } = row;
    const heldBy = limited?.heldBy;
    if (!limited || (heldBy === undefined && exact.numerator === 0n)) return [];
    const stated = ownLimits(of, row, stretch?.place).flatMap((limit) =>
      limitLine(limit, of, words, stretch?.part),
    );
    const shown = showExact(exact, mark);
    if (heldBy) return [[adjustments.limitStep, [...stated, adjustments.heldStep(heldBy, shown)]]];
    const price = adjustments.price(rest, showFraction(weight, free, mark), shown);
    return [[adjustments.limitStep, [...stated, price]]];
  };
}

/** A limit that is a part of something, or is for some of the days: what it comes to. Another in kronor is what it says. */
function limitLine(
  { which, bound, base, exact, amount }: OwnLimit,
  of: Allocation,
  words: Words,
  days: string | undefined,
): Sentence[] {
  const { adjustments, mark } = words;
  if (of.kind === 'split') return [];
  const ofDays = days === undefined ? '' : ` × ${days}`;
  const isExact = compare(exact, amount) === 0;
  const whole = isExact ? undefined : adjustments.wholly(showExact(amount, mark), days !== undefined);
  if ('amount' in bound) {
    if (days === undefined) return [];
    const made = [`${showMoney(bound.amount, mark)}${ofDays}`, showExact(exact, mark), whole] as const;
    return [adjustments.ofDays(which, ...made)];
  }
  if (!base) return [];
  const part = `${percentText(multiply(bound.part, HUNDRED), mark)}${ofDays}`;
  const made = [asSentence(`${part} × ${showExact(base, mark)}`), showExact(exact, mark), whole] as const;
  return [
    bound.of === 'share'
      ? adjustments.partOfShare(which, ...made)
      : adjustments.partOfLastYear(which, yearBefore(of), ...made),
  ];
}
