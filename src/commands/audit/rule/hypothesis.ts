import { nth } from '../../../kernel/nth.js';
import {
  absolute,
  add,
  compare,
  divide,
  floor,
  isWhole,
  multiply,
  ONE,
  type Rational,
  rational,
  roundHalfAway,
  subtract,
  ZERO,
} from '../../../kernel/number.js';
import type { TableColumn } from '../../../text/foreign/foreign.js';
import { type Complete, isOtherYear, isToldKey } from '../complete.js';
import type { Key } from './key.js';

/** A key with the share that it gives each row; together they make one, but for percentages of a larger whole. */
export interface Shares {
  readonly key: Key;
  readonly values: readonly Rational[];
  /** The weights that the shares are of, as they are printed. */
  readonly weights: readonly Rational[];
  /** What the weights are parts of. */
  readonly whole: Rational;
  /** Half a step of a printed percentage, as a share: what rounding it left open. */
  readonly slack?: Rational;
  /** The heading, the unit or the user says that it is a key. */
  readonly isTold: boolean;
  /** It was only what was left to be one. */
  readonly isGuessed?: boolean;
}

/** Every key of one column, and equal parts: those that the table calls keys first, percentages and equal parts last. */
export function plainKeys(
  keys: readonly Complete[],
  rows: number,
  target: TableColumn,
  whole: Rational,
): Shares[] {
  const isUsable = ({ of }: Complete) => of !== target && !isOtherYear(of, target);
  const columns = keys
    .filter(isUsable)
    .flatMap((one): Shares[] => {
      const isPercent = one.of.column.kind === 'percent';
      const isParts = isPercent && compare(absolute(subtract(one.sum, whole)), noiseOf(one.values)) > 0;
      // Percentages that miss the whole are parts of it each by itself, or of what they make together.
      const wholes = isParts ? [whole, one.sum] : [one.sum];
      return wholes.map((all) => ({
        key: { kind: 'column', of: one.of },
        values: one.values.map((value) => divide(value, all)),
        weights: one.values,
        whole: all,
        slack: isPercent ? divide(divide(one.step, rational(2n)), all) : undefined,
        isTold: isToldKey(one.of),
        isGuessed: one.of.isGuessed,
      }));
    })
    .sort(
      (a, b) =>
        Number(a.slack !== undefined) - Number(b.slack !== undefined) || Number(b.isTold) - Number(a.isTold),
    );
  const part = rational(1n, BigInt(rows));
  const equal = Array.from({ length: rows }, () => ONE);
  const parts = { key: { kind: 'equal-parts' }, values: equal.map(() => part), weights: equal } as const;
  return [...columns, { ...parts, whole: rational(BigInt(rows)), isTold: false }];
}

/** Percentages as a spreadsheet writes them may miss their whole by the noise of its arithmetic. */
export function noiseOf(percents: readonly Rational[]): Rational {
  return rational(BigInt(percents.length), 10n ** 10n);
}

/** Two keys in round proportions that make a row which tells them apart: twentieths or thirds. */
export function mixedKeys(
  plain: readonly Shares[],
  total: Rational,
  unit: Rational,
  printed: readonly Rational[],
): Shares[] {
  const exact = plain.filter(({ slack }) => slack === undefined);
  return exact.flatMap((first, i) =>
    exact.slice(i + 1).flatMap((second) => {
      const gaps = first.values.map((value, row) => subtract(value, nth(second.values, row)));
      const row = largest(gaps);
      const gap = nth(gaps, row);
      if (gap.numerator === 0n || total.numerator === 0n) return [];
      const share = subtract(divide(nth(printed, row), total), nth(second.values, row));
      const part = divide(share, gap);
      const open = absolute(divide(multiply(unit, rational(3n, 2n)), multiply(total, gap)));
      return roundParts(part, open).map((round) => mixed(first, second, round));
    }),
  );
}

/** The round proportions within a distance: none where several are, for then they tell nothing. */
function roundParts(part: Rational, open: Rational): Rational[] {
  const near = [20n, 3n].flatMap((parts) => {
    const count = roundHalfAway(multiply(part, rational(parts)));
    const round = rational(count, parts);
    const isInside = count > 0n && count < parts;
    return isInside && compare(absolute(subtract(round, part)), open) <= 0 ? [round] : [];
  });
  return compare(open, rational(1n, 60n)) < 0 ? near.slice(0, 1) : [];
}

function mixed(first: Shares, second: Shares, part: Rational): Shares {
  const rest = subtract(ONE, part);
  const values = first.values.map((value, i) =>
    add(multiply(value, part), multiply(nth(second.values, i), rest)),
  );
  const key = { kind: 'mixed', first: first.key, part, second: second.key } as const;
  return { key, values, weights: values, whole: ONE, isTold: false };
}

/** A fixed amount each and the rest by a key, as the rows that tell most apart have it: the roundest amount that they allow. */
export function fixedEach(
  by: Shares,
  total: Rational,
  unit: Rational,
  printed: readonly Rational[],
): Rational | undefined {
  const [most, least] = [largest(by.values), largest(by.values.map((value) => subtract(ONE, value)))];
  const gap = subtract(nth(by.values, most), nth(by.values, least));
  if (gap.numerator === 0n || by.slack !== undefined) return undefined;
  const slope = divide(subtract(nth(printed, most), nth(printed, least)), gap);
  const each = subtract(nth(printed, least), multiply(slope, nth(by.values, least)));
  const open = divide(unit, gap);
  for (let grain = 10n ** 9n; grain >= 1n; grain /= 10n) {
    const step = multiply(unit, rational(grain));
    const round = multiply(rational(roundHalfAway(divide(each, step))), step);
    const isPart = round.numerator !== 0n && compare(absolute(round), absolute(total)) < 0;
    if (isPart && compare(absolute(subtract(round, each)), open) <= 0) return round;
  }
  return undefined;
}

function largest(values: readonly Rational[]): number {
  return values.reduce(
    (most, value, i) => (compare(absolute(value), absolute(nth(values, most))) > 0 ? i : most),
    0,
  );
}

/** What shares make of a total, row by row, in whole units without sign; how far what is printed is from that, and how far it may be by what the shares are printed with. */
export function distances(
  { values, slack }: Shares,
  total: Rational,
  unit: Rational,
  printed: readonly Rational[],
) {
  const size = absolute(divide(total, unit));
  const exact = values.map((value) => multiply(value, size));
  const sign = total.numerator < 0n ? -1n : 1n;
  const gaps = printed.map((value, i) => {
    const own = multiply(divide(value, unit), rational(sign));
    return absolute(subtract(own, nth(exact, i)));
  });
  const open = slack ? multiply(slack, size) : ZERO;
  const most = add(rational(2n), open);
  return {
    sizes: exact.map(floor),
    gaps,
    open,
    near: gaps.filter((gap) => compare(gap, most) < 0).length,
    /** No row is off by more than a fiftieth. */
    isRelated: gaps.every((gap, i) => compare(multiply(gap, rational(50n)), nth(exact, i)) <= 0),
  };
}

/** The units that amounts may have been rounded to: as they are written, then ever coarser ones that all are whole in. Zero is whole in any and tells nothing. */
export function unitsOf({ values, step }: Complete): Rational[] {
  const paid = values.filter(({ numerator }) => numerator !== 0n);
  const isUnit = (unit: Rational) => paid.length > 0 && paid.every((value) => isWhole(divide(value, unit)));
  const units = [step];
  for (let unit = multiply(step, TEN); isUnit(unit); unit = multiply(unit, TEN)) units.push(unit);
  return units;
}

const TEN = rational(10n);
