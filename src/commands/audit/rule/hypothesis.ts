import { nth } from '../../../kernel/nth.js';
import {
  absolute,
  add,
  compare,
  divide,
  isWhole,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toIntegers,
  ZERO,
} from '../../../kernel/number.js';
import type { TableColumn } from '../../../text/foreign/foreign.js';
import { type Complete, isMoney, isOtherYear, isToldKey } from '../complete.js';
import { SPREAD } from '../near.js';
import type { Figures } from './figures.js';
import type { Key } from './key.js';

/** A key with the part of a whole that it gives each row, as whole numbers in the same proportions. */
export interface Shares {
  readonly key: Key;
  readonly parts: readonly bigint[];
  readonly whole: bigint;
  /** Whether the parts make the whole: not those of percentages of something larger. */
  readonly isAll: boolean;
  /** The last place that the parts are printed to, of what nothing tells to be a key: it may have been rounded when it was made. */
  readonly step?: bigint;
  /** Half a step of a printed percentage, as a share: what rounding it left open. */
  readonly slack?: Rational;
  /** The heading, the unit or the user says that it is a key. */
  readonly isTold: boolean;
  /** It was only what was left to be one. */
  readonly isGuessed?: boolean;
  /** Other money was rounded when it was made, and may have been made of the same: where it is near, it tells nothing. */
  readonly isOtherMoney?: boolean;
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
    .flatMap((one) => sharesOf(one, whole))
    .sort(
      (a, b) =>
        Number(a.slack !== undefined) - Number(b.slack !== undefined) || Number(b.isTold) - Number(a.isTold),
    );
  const parts = Array.from({ length: rows }, () => 1n);
  const equal = { key: { kind: 'equal-parts' }, parts, whole: BigInt(rows), isAll: true } as const;
  return [...columns, { ...equal, isTold: false }];
}

/** A column as a key: percentages that miss the whole are parts of it each by itself, or of what they make together. */
function sharesOf({ of, values, sum, step }: Complete, whole: Rational): Shares[] {
  const isPercent = of.column.kind === 'percent';
  const isParts = isPercent && compare(absolute(subtract(sum, whole)), noiseOf(values)) > 0;
  return (isParts ? [whole, sum] : [sum]).map((all) => {
    const integers = toIntegers([...values, all, step]);
    return {
      key: { kind: 'column', of },
      parts: integers.slice(0, -2),
      step: isToldKey(of) && !of.isGuessed ? undefined : integers.at(-1),
      whole: nth(integers, values.length),
      isAll: !isParts || all === sum,
      slack: isPercent ? divide(divide(step, rational(2n)), all) : undefined,
      isTold: isToldKey(of),
      isGuessed: of.isGuessed,
      isOtherMoney: isMoney(of) && !isToldKey(of),
    };
  });
}

/** Percentages as a spreadsheet writes them may miss their whole by the noise of its arithmetic. */
function noiseOf(percents: readonly Rational[]): Rational {
  return rational(BigInt(percents.length), 10n ** 10n);
}

/**
 * What shares make of whole units, row by row and without sign; how far what is printed is from that, and how far it may be by
 * what the shares are printed with. All in parts of a unit, of which `one` has so many.
 */
export function distances(
  { parts, whole, slack }: Shares,
  units: Rational,
  { counts, scale }: Pick<Figures, 'counts' | 'scale'>,
) {
  const size = absolute(units);
  const one = whole * size.denominator * scale;
  const [own, made] = [whole * size.denominator * (units.numerator < 0n ? -1n : 1n), size.numerator * scale];
  const exact = parts.map((part) => part * made);
  const gaps = counts.map((count, i) => {
    const gap = count * own - nth(exact, i);
    return gap < 0n ? -gap : gap;
  });
  const open = slack ? multiply(slack, size) : ZERO;
  const { numerator, denominator } = add(rational(2n), open);
  const most = numerator * one;
  return {
    exact,
    gaps,
    one,
    open,
    near: gaps.filter((gap) => gap * denominator < most).length,
    /** No row is off by more than keys that have to do with each other are. */
    isRelated: gaps.every((gap, i) => gap * SPREAD <= nth(exact, i)),
  };
}

/** The units that amounts may have been rounded to: as they are written, then ever coarser ones that all are whole in: tens of it, and twice or five times the coarsest. Zero is whole in any and tells nothing. */
export function unitsOf({ values, step }: Complete): Rational[] {
  const paid = values.filter(({ numerator }) => numerator !== 0n);
  const isUnit = (unit: Rational) => paid.length > 0 && paid.every((value) => isWhole(divide(value, unit)));
  // Nobody rounded to decimals that are noughts in every row.
  const units = [compare(step, ONE) < 0 && isUnit(ONE) ? ONE : step];
  for (let unit = multiply(nth(units, 0), TEN); isUnit(unit); unit = multiply(unit, TEN)) units.push(unit);
  const coarsest = nth(units, units.length - 1);
  return [...units, ...[2n, 5n].map((times) => multiply(coarsest, rational(times))).filter(isUnit)];
}

const TEN = rational(10n);
