import { nth } from '../../../kernel/nth.js';
import {
  absolute,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../../kernel/number.js';
import type { ForeignTable } from '../../../text/foreign/foreign.js';
import { type Complete, canBeKey, completeColumns, isMoney, isToldKey } from '../complete.js';
import { nearnessOf, oddsOf } from '../near.js';
import { FINEST, type Made, madeShares } from '../rule/made.js';
import { type Check, checkOf, type Relation } from './check.js';

/** A column of percentages, what it is said to be the shares of, and how they were rounded; undefined where they are parts of a larger whole. */
export interface ShareCheck extends Check {
  readonly made?: Made;
  /** They are near it, but chance may be the cause: whether they are its shares is not known. */
  readonly isDoubtful?: boolean;
  /** What they make together, where they are parts of more than the table has. */
  readonly partOfMore?: Rational;
}

/** Percentages that are each row's part of another column, or all but some. */
export function shareChecks(table: ForeignTable): ShareCheck[] {
  const complete = completeColumns(table);
  const shares = complete.filter(({ of }) => of.column.kind === 'percent' || of.role === 'percent');
  const keys = complete.filter((one) => !shares.includes(one) && canBeKey(one));
  return shares.flatMap((share) => {
    const tried = keys.flatMap((key) => shareOf(table, share, key) ?? []);
    const told = tried.filter(({ of }) => of.every(isToldKey));
    return surest(told) ?? surest(tried) ?? tried[0] ?? [];
  });
}

/** The check that holds, else the one with the fewest deviations; one that is doubtful is neither. */
function surest(tried: readonly ShareCheck[]): ShareCheck | undefined {
  const sure = tried.filter(({ isDoubtful }) => !isDoubtful);
  return sure.toSorted((a, b) => a.deviating.length - b.deviating.length)[0];
}

/** Percentages as shares of a column: of what its rows make, else of a larger whole. */
function shareOf(table: ForeignTable, share: Complete, key: Complete): ShareCheck | undefined {
  const { rows, whole } = table;
  const made = madeShares(share.values, share.step, key.values, whole);
  const told = { test: 'share', column: share.of, of: [key.of], lines: rows.length } as const;
  if (made.rules.length > 0) return { ...told, deviating: [], isExact: true, made };
  // Beyond the tenth decimal a spreadsheet's own arithmetic shows, and rounds once more.
  const isNoise = share.values.every((value, i) => {
    const exact = divide(multiply(nth(key.values, i), whole), key.sum);
    return compare(absolute(subtract(value, exact)), FINEST) <= 0;
  });
  if (isNoise && compare(share.step, FINEST) < 0) return { ...told, deviating: [], isExact: true, made };
  const inSteps = (value: Rational) => bigint(absolute(divide(value, made.unit)));
  const off = made.computed.map((value, i) => inSteps(subtract(nth(share.values, i), value)));
  // Shares are of what was shared out before it was rounded: a unit of it is that much of the whole.
  const isRounded = isMoney(key.of) && !isToldKey(key.of);
  const open = isRounded ? inSteps(divide(multiply(key.step, whole), absolute(key.sum))) + 1n : 0n;
  if (isRounded && off.every((one) => one <= open)) return { ...told, deviating: [], isExact: false };
  const near = nearnessOf({
    sizes: made.computed.map(inSteps),
    off: off.map((one) => (one > open ? one - open : 0n)),
    slack: off.map(() => open),
    isTold: isToldKey(key.of),
  });
  if (near === 'deviating' || areMoved(share, key, whole))
    return { ...told, deviating: deviations(table, share, made), isExact: false, made };
  const larger = largerWhole(share, key, table);
  if (larger?.deviating.length === 0) return { ...larger, partOfMore: share.sum };
  return near === 'doubtful' ? { ...told, deviating: [], isExact: false, made, isDoubtful: true } : undefined;
}

/**
 * Whether percentages are a column's shares, each to its last place, but on other rows: in order of size they are its shares in order of
 * size, among so many orders that chance would seldom bring it.
 */
function areMoved(share: Complete, key: Complete, whole: Rational): boolean {
  const { step } = share;
  const [percents, weights] = [share.values.toSorted(compare), key.values.toSorted(compare)];
  const sizes = percents.map((value) => bigint(absolute(divide(value, step))));
  const odds = oddsOf(
    sizes,
    sizes.map(() => 0n),
  );
  const orders = sizes.slice(0, MOST_ORDERED).reduce((product, _, i) => product * BigInt(i + 1), 1n);
  return odds >= LEAST_ODDS * orders && madeShares(percents, step, weights, whole).rules.length > 0;
}

const LEAST_ODDS = 100n;
/** More rows are so unlikely in any order that no more orders are counted. */
const MOST_ORDERED = 6;

/** Percentages that make less than the whole, in proportion to a column: the rows are parts of more than is in the table. */
function largerWhole(share: Complete, key: Complete, { rows, whole }: ForeignTable): Check | undefined {
  const half = multiply(share.step, rational(BigInt(share.values.length), 2n));
  if (compare(share.sum, subtract(whole, half)) >= 0 || share.sum.numerator === 0n) return undefined;
  const relations = rows.map(({ name }, i): Relation => {
    const part = divide(nth(key.values, i), key.sum);
    const printed = nth(share.of.cells, i);
    return {
      name,
      printed: printed as Relation['printed'],
      exact: multiply(part, share.sum),
      slack: multiply(part, half),
      isSum: false,
    };
  });
  return checkOf('share', share.of, [key.of], relations);
}

function deviations({ rows }: ForeignTable, share: Complete, made: Made) {
  return made.deviating.flatMap((row) => {
    const printed = share.of.cells[row];
    return printed ? [{ name: nth(rows, row).name, printed, computed: nth(made.computed, row) }] : [];
  });
}

/** Whether percentages make the whole but for the rounding of each. */
export function makesWhole({ values, of }: Complete, whole: Rational): boolean {
  const gap = absolute(subtract(sum(values), whole));
  const most = sum(of.cells.map((cell) => multiply(cell?.step ?? rational(0n), rational(1n, 2n))));
  return compare(gap, most) <= 0;
}

function bigint({ numerator, denominator }: Rational): bigint {
  return numerator / denominator;
}
