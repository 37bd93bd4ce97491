import { nth } from '../../../kernel/nth.js';
import {
  absolute,
  add,
  compare,
  divide,
  floor,
  isWhole,
  multiply,
  type Rational,
  rational,
  subtract,
  total,
  ZERO,
} from '../../../kernel/number.js';
import type { ForeignTable, TableColumn } from '../../../text/foreign/foreign.js';
import type { Complete } from '../complete.js';
import { type Near, nearnessOf, oddsOf } from '../near.js';
import { type Figures, figuresIn, figuresWithout } from './figures.js';
import { distances, fixedEach, mixedKeys, plainKeys, type Shares, unitsOf } from './hypothesis.js';
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

/**
 * How a column of money was made. `known`: by all of `found`, each of which makes every row. `deviating`: by the one found, but for some rows. `within`: by
 * percentages, as near as they are printed. `doubtful`: near the one found, among figures so small that chance may be the cause. `undecided`: by nothing that is in the table.
 */
export interface Ruling {
  readonly column: TableColumn;
  readonly state: 'known' | 'deviating' | 'within' | 'doubtful' | 'undecided';
  readonly found: readonly Found[];
}

/** What a search is told. */
export interface Asked {
  /** Else what the amounts are written with, or a coarser unit that all are whole in. */
  readonly unit?: Rational;
  /** Who has less than this part of the weights gets nothing. */
  readonly threshold?: Rational;
}

/**
 * Searches for the rule that made a column: each hypothesis is a base (the printed sum, or what the rows make), a key (a column, equal parts,
 * two keys in round proportions, a fixed amount each and a key), a unit and a point of the space of roundings.
 * Law: a rule that is named makes every row by itself; one that is said to be deviated from makes all rows but those that are named.
 */
export function rulingOf(
  table: ForeignTable,
  target: Complete,
  keys: readonly Complete[],
  asked: Asked,
): Ruling {
  const { total, rest } = target.of;
  const made = add(target.sum, rest?.value ?? ZERO);
  const isSame = total && compare(total.value, made) === 0;
  const ruling = rulingFrom(table, target, keys, asked, [
    ...(total ? [{ total: total.value, isPrinted: true }] : []),
    ...(isSame ? [] : [{ total: made, isPrinted: false }]),
  ]);
  const isKept = rest && compare(absolute(rest.value), target.step) >= 0;
  if (!isKept || ruling.state === 'known') return ruling;
  // What is nobody's may have been kept apart before the others shared.
  const alone = rulingFrom(table, target, keys, asked, [{ total: target.sum, isPrinted: false }]);
  return alone.state === 'known' || ruling.state === 'undecided' ? alone : ruling;
}

/** The rule by any of the bases, the finest unit first. */
function rulingFrom(
  table: ForeignTable,
  target: Complete,
  keys: readonly Complete[],
  asked: Asked,
  bases: readonly Pick<Base, 'total' | 'isPrinted'>[],
): Ruling {
  const { of: column, values } = target;
  const plain = plainKeys(keys, values.length, column, table.whole).flatMap((one) =>
    limited(one, asked.threshold),
  );
  let other: Ruling | undefined;
  const units = asked.unit ? [asked.unit] : unitsOf(target);
  for (const unit of units) {
    const figures = figuresIn(values, unit);
    const isCoarse = unit !== units[0];
    const coarseOdds = isCoarse ? oddsOfUnit(target, unit) : 1n;
    const isDivisible = (total: Rational) => column.rest !== undefined || isWhole(divide(total, unit));
    const tried: Tried[] = [];
    for (const base of bases.filter(({ total }) => isDivisible(total))) {
      const by = { ...base, unit, figures, isCoarse, coarseOdds };
      tried.push(...plain.flatMap((shares) => tryKey(shares, by) ?? []));
      const known = knownIn(tried);
      if (known.length > 0) return { column, state: 'known', found: known };
    }
    if (!other || !isCoarse) other = strongest(column, tried) ?? other;
  }
  const [unit] = units;
  if (unit && other?.state !== 'deviating' && !asked.threshold) {
    const figures = figuresIn(values, unit);
    const tried = bases.flatMap((base) =>
      inParts(plain, { ...base, unit, figures, isCoarse: true, coarseOdds: 1n }),
    );
    const known = tried.filter(({ state }) => state === 'known').map(({ found }) => found);
    if (known.length > 0) return { column, state: 'known', found: known };
    other = strongest(column, tried) ?? other;
  }
  return inCoarser(other, units, values.length) ?? { column, state: 'undecided', found: [] };
}

/** Where every row is off, among amounts in a coarser unit than they are written with, they may have been rounded to it in a way of its own. */
function inCoarser(ruling: Ruling | undefined, units: readonly Rational[], rows: number): Ruling | undefined {
  const isAll = ruling?.state === 'deviating' && ruling.found[0]?.deviating.length === rows;
  const [finest, coarsest] = [units[0], units.at(-1)];
  const isCoarse = finest && coarsest && compare(coarsest, multiply(finest, rational(5n))) >= 0;
  return isAll && isCoarse ? { ...ruling, state: 'doubtful' } : ruling;
}

interface Base {
  readonly total: Rational;
  readonly isPrinted: boolean;
  readonly unit: Rational;
  readonly figures: Figures;
  /** A unit, or a key, that was chosen to fit: it must explain more than it has freedom. */
  readonly isCoarse: boolean;
  /** How many times chance would have to try to bring all amounts to whole units of it. */
  readonly coarseOdds: bigint;
}

interface Tried {
  readonly state: Exclude<Ruling['state'], 'undecided'>;
  readonly found: Found;
  /** Whether the key is as it is printed; percentages are rounded. */
  readonly isExact: boolean;
}

/** What a key makes of a base by any rounding; undefined when it is far from what is printed. */
function tryKey(shares: Shares, base: Base): Tried | undefined {
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

/** Each amount but one is whole in a coarser unit once in as many times as that is coarser; zero is whole in any. */
function oddsOfUnit({ values, step }: Complete, unit: Rational): bigint {
  const paid = values.filter(({ numerator }) => numerator !== 0n).length;
  const coarser = divide(unit, step).numerator;
  return coarser ** BigInt(Math.max(0, Math.min(paid - 1, MOST_COUNTED)));
}

/** So many amounts tell as much as is asked. */
const MOST_COUNTED = 10;

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

/**
 * What makes every row: of the printed sum, else of what the rows make. Rows that differ in a few from what a key makes of the printed
 * sum differ from that, unless the first of all rules makes them of their own sum.
 */
function knownIn(tried: readonly Tried[]): Found[] {
  const known = tried.filter(({ state }) => state === 'known').map(({ found }) => found);
  const printed = known.filter(({ isPrinted }) => isPrinted);
  if (printed.length > 0) return printed;
  const isOff = tried.some(
    ({ state, found, isExact }) => state === 'deviating' && found.isPrinted && isExact,
  );
  return isOff ? known.filter(({ rules }) => rules.some(({ rule }) => rule === 'largest-remainder')) : known;
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

/** Two keys in round proportions, or a fixed amount each and a key: only where more rows than freedom speak for it. */
function inParts(keys: readonly Shares[], base: Base): Tried[] {
  const plain = keys.filter(({ isOtherMoney }) => !isOtherMoney);
  const { total, unit, figures } = base;
  const rows = figures.counts.length;
  const units = divide(total, unit);
  if (rows < 3 || !isWhole(units)) return [];
  const mixed = mixedKeys(plain, units, figures).flatMap((shares) => tryKey(shares, base) ?? []);
  if (mixed.length > 0 || rows < 4) return mixed;
  return plain.flatMap((by) => {
    const count = fixedEach(by, units, figures);
    if (count === undefined) return [];
    const each = multiply(rational(count), unit);
    const rest = subtract(total, multiply(each, rational(BigInt(rows))));
    const tried = tryKey(by, { ...base, total: rest, figures: figuresWithout(figures, count) });
    if (!tried) return [];
    const computed = tried.found.computed.map((value) => add(value, each));
    const key = { kind: 'each-and-rest', each, rest: by.key } as const;
    return tried.state === 'known' ? [{ ...tried, found: { ...tried.found, total, computed, key } }] : [];
  });
}

/**
 * The surest of what was tried; of those as sure the one that fewest rows deviate from. What an exact key refutes is refuted,
 * but percentages refute nothing that lies within their own rounding.
 */
function strongest(column: TableColumn, tried: readonly Tried[]): Ruling | undefined {
  const of = (state: Tried['state'], isExact?: boolean) =>
    tried
      .filter((one) => one.state === state && (isExact === undefined || one.isExact === isExact))
      .toSorted((a, b) => a.found.deviating.length - b.found.deviating.length);
  const [first] = [...of('deviating', true), ...of('within'), ...of('deviating'), ...of('doubtful')];
  return first && { column, state: first.state, found: [first.found] };
}

/** The shares of those who have a part of the weights or more, for the others get nothing; no key where nobody has. */
function limited(shares: Shares, threshold: Rational | undefined): Shares[] {
  if (!threshold || shares.key.kind !== 'column') return [shares];
  const least = threshold.numerator * shares.whole;
  const parts = shares.parts.map((part) => (part * threshold.denominator < least ? 0n : part));
  const whole = total(parts);
  return whole === 0n ? [] : [{ ...shares, key: { ...shares.key, threshold }, parts, whole, isAll: true }];
}
