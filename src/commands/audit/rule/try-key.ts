import { nth } from '../../../kernel/nth.js';
import { divide, floor, isWhole, type Rational, rational } from '../../../kernel/number.js';
import { type Near, nearnessOf, oddsOf } from '../near.js';
import type { Figures } from './figures.js';
import { distances, type Shares } from './hypothesis.js';
import type { Key } from './key.js';
import { claimsOf, inUnits, type Made, madeBy } from './made.js';
import { type Trial, tryNearest, tryParts, tryRules } from './trials.js';

/** A key, a total, a unit and the rules of rounding that make a column, or come near it. */
export interface Found extends Made {
  readonly key: Key;
  /** Whether every row is whole as it is, so that nothing was rounded. */
  readonly isEven: boolean;
  /** Whether the total is the printed one; else it is what the rows make. */
  readonly isPrinted: boolean;
}

/** What a key is tried on: a total in whole units, and what is printed. */
export interface Base {
  readonly total: Rational;
  readonly isPrinted: boolean;
  readonly unit: Rational;
  readonly figures: Figures;
  /** A unit, or a key, that was chosen to fit: it must explain more than it has freedom. */
  readonly isCoarse: boolean;
  /** How many times chance would have to try to bring all amounts to whole units of it. */
  readonly coarseOdds: bigint;
}

/** A key that makes what is printed, or comes near it. */
export interface Tried {
  readonly state: 'known' | 'deviating' | 'within' | 'doubtful';
  readonly found: Found;
  /** Whether the key is as it is printed; percentages are rounded. */
  readonly isExact: boolean;
}

/** What a key makes of a base by any rounding; undefined when it is far from what is printed. */
export function tryKey(shares: Shares, base: Base): Tried | undefined {
  const { total, unit, figures, isCoarse, coarseOdds, isPrinted } = base;
  const units = divide(total, unit);
  const { exact, gaps, one, open, near, isRelated } = distances(shares, units, figures);
  if (2 * near < gaps.length && !(shares.isTold && isRelated)) return undefined;
  const printed = figures.rounded;
  const isMixed = shares.key.kind === 'mixed';
  const trials = trialsOf(shares, units, printed, isCoarse && !isMixed);
  if (trials.length === 0) return undefined;
  const made = madeBy({ total, unit, trials }, printed);
  const found = { ...made, key: shares.key, isEven: gaps.every((gap) => gap === 0n), isPrinted };
  const isExact = shares.slack === undefined;
  const sizes = exact.map((size) => size / one);
  if (found.rules.length > 0) {
    const none = sizes.map(() => 0n);
    const isTold = !isCoarse || oddsOf(sizes, none) * coarseOdds >= LEAST_ODDS;
    return isTold ? { state: 'known', found, isExact } : undefined;
  }
  if ((isCoarse && !isMixed) || shares.isOtherMoney) return undefined;
  const { isTold, isGuessed } = shares;
  if (shares.slack) {
    const off = gaps.map((gap) => beyond(gap, one, open));
    if (off.every((rows) => rows === 0n)) return { state: 'within', found, isExact };
    const state = nearnessOf({ sizes, off, slack: off.map(() => floor(open) + 1n), isTold, isGuessed });
    return told(state, { found, isExact }, off);
  }
  const off = found.computed.map((value, i) => {
    const gap = nth(figures.counts, i) - inUnits(value, unit) * figures.scale;
    return (gap < 0n ? -gap : gap) / figures.scale;
  });
  if (off.every((one, i) => one <= openBy(shares, i, nth(sizes, i)))) return undefined;
  const state = nearnessOf({ sizes, off, isTold, isGuessed });
  return isMixed && state !== 'deviating' ? undefined : told(state, { found, isExact }, off);
}

/** How many units a row may be off, since its part was rounded when it was printed. */
function openBy({ parts, step = 0n }: Shares, row: number, size: bigint): bigint {
  const part = nth(parts, row);
  const times = part === 0n ? 0n : (size * step) / part;
  const open = times < 2n ? 0n : times / 2n + 1n;
  // What is far coarser than the amounts is a count, and as exact as it is printed.
  return open > MOST_OPEN ? 0n : open;
}

const MOST_OPEN = 10n;

function told(
  state: Near,
  { found, isExact }: Omit<Tried, 'state'>,
  off: readonly bigint[],
): Tried | undefined {
  if (state === 'far') return undefined;
  return { state, isExact, found: { ...found, deviating: off.flatMap((one, i) => (one === 0n ? [] : [i])) } };
}

/** How many units a figure is from what a percentage may have made of it: less than one from that is any rounding. */
function beyond(gap: bigint, one: bigint, { numerator, denominator }: Rational): bigint {
  const more = gap * denominator - numerator * one;
  return more < 0n ? 0n : more / (one * denominator);
}

/** A key or a unit that was chosen among many is believed when chance would bring it once in so many times. */
const LEAST_ODDS = 1_000n;

/** The rules that shares may have been rounded by: none where only those are asked for that make every row, and none does. */
function trialsOf(
  { parts, whole, isAll }: Shares,
  units: Rational,
  printed: readonly bigint[],
  onlyMakers: boolean,
): readonly Trial[] {
  if (isWhole(units) && isAll) return tryRules(units.numerator, claimsOf(parts), printed, { onlyMakers });
  const weights = parts.map((part) => rational(part));
  return isWhole(units)
    ? tryParts(units.numerator, weights, rational(whole), printed)
    : tryNearest(units, weights, rational(whole), printed);
}
