import {
  absolute,
  add,
  compare,
  divide,
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
import { figuresIn, figuresWithout } from './figures.js';
import { plainKeys, type Shares, unitsOf } from './hypothesis.js';
import { fixedEach, mixedKeys } from './in-parts.js';
import { type Base, type Found, type Tried, tryKey } from './try-key.js';

/**
 * How a column of money was made. `known`: by all of `found`, each of which makes every row. `deviating`: by the one found, but for some rows. `within`: by
 * percentages, as near as they are printed. `doubtful`: near the one found, among figures so small that chance may be the cause. `apart`: by the one found,
 * of a total that is not printed, but for some rows. `undecided`: by nothing that is in the table.
 */
export interface Ruling {
  readonly column: TableColumn;
  readonly state: Tried['state'] | 'apart' | 'undecided';
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

/** Two keys in round proportions, or a fixed amount each and a key: only where more rows than freedom speak for it. */
function inParts(keys: readonly Shares[], base: Base): Tried[] {
  const plain = keys.filter(({ isOtherMoney }) => !isOtherMoney);
  const { total, unit, figures } = base;
  const rows = figures.counts.length;
  const units = divide(total, unit);
  if (rows < 3 || !isWhole(units)) return [];
  const mixed = mixedKeys(plain, units.numerator, figures).flatMap((shares) => tryKey(shares, base) ?? []);
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
  // That some are alike is no key that refutes what all are within their printed shares of.
  const exact = of('deviating', true);
  const keyed = exact.filter(({ found }) => found.key.kind !== 'equal-parts');
  const [first] = [...keyed, ...of('within'), ...exact, ...of('deviating'), ...of('doubtful')];
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

/** Each amount but one is whole in a coarser unit once in as many times as that is coarser; zero is whole in any. */
function oddsOfUnit({ values, step }: Complete, unit: Rational): bigint {
  const paid = values.filter(({ numerator }) => numerator !== 0n).length;
  const coarser = divide(unit, step).numerator;
  return coarser ** BigInt(Math.max(0, Math.min(paid - 1, MOST_COUNTED)));
}

/** So many amounts tell as much as is asked. */
const MOST_COUNTED = 10;
