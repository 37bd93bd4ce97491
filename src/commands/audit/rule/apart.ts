import type { Rule } from '../../../apportion/rounding.js';
import { nth } from '../../../kernel/nth.js';
import {
  add,
  compare,
  divide,
  floor,
  multiply,
  type Rational,
  rational,
  ZERO,
} from '../../../kernel/number.js';
import type { TableColumn } from '../../../text/foreign/foreign.js';
import { type Complete, isToldKey } from '../complete.js';
import { figuresIn } from './figures.js';
import { plainKeys, type Shares, unitsOf } from './hypothesis.js';
import { columnsIn } from './key.js';
import { claimsOf, madeBy } from './made.js';
import { priceOf, totalsOf } from './price.js';
import type { Ruling } from './search.js';
import { tryNearest, tryParts, tryRules } from './trials.js';
import type { Found } from './try-key.js';

/**
 * A ruling, or the key that all rows but a few follow: of a total that is not printed, for what the few have too much or too little is
 * in the printed one. It goes before steps and takers that were chosen to fit, before what more rows deviate from, and before shares
 * that are told of nothing but these amounts (`mirrors`): those would follow them wherever they went. But that most are alike
 * says nothing against printed shares: half for one and a tenth for five others is agreed so.
 * Law: three rows at least, and three of four, follow one price for each part, and chance would seldom bring them there.
 */
export function orApart(
  ruling: Ruling,
  target: Complete,
  {
    keys,
    mirrors,
    whole,
    unit,
  }: {
    readonly keys: readonly Complete[];
    readonly mirrors: readonly TableColumn[];
    readonly whole: Rational;
    readonly unit?: Rational;
  },
): Ruling {
  const finest = unit ?? nth(unitsOf(target), 0);
  const isMirrored = ruling.found.every(({ key }) => columnsIn(key).some((one) => mirrors.includes(one)));
  const isKnown = ruling.state === 'known' && !ruling.found.every((one) => isChosen(one, finest));
  const isSettled = isKnown || ruling.state === 'within';
  if (isSettled && !isMirrored) return ruling;
  const { of: column, values } = target;
  const others = keys.filter(({ of }) => !mirrors.includes(of));
  const usable = plainKeys(others, values.length, column, whole).filter(
    ({ isOtherMoney, isAll, key }) => isAll && !isOtherMoney && !(isSettled && key.kind === 'equal-parts'),
  );
  const found = usable.flatMap((shares) => apartBy(shares, target, finest) ?? []);
  const [apart] = found.toSorted((a, b) => a.deviating.length - b.deviating.length);
  const isDoubtful = !isSettled && ruling.state === 'known' && !ruling.found.some(isBelieved);
  if (!apart) return isDoubtful ? { ...ruling, state: 'doubtful' } : ruling;
  if (ruling.state !== 'deviating') return { column, state: 'apart', found: [apart] };
  const isFewer = ruling.found.every(({ deviating }) => apart.deviating.length < deviating.length);
  return isFewer ? { ...ruling, found: [apart] } : ruling;
}

/** Whether a unit that is no ten of the finest, or one and who takes what is left, were chosen to make the rows. */
function isChosen({ unit, rules }: Found, finest: Rational): boolean {
  if (compare(unit, finest) <= 0) return false;
  const isTen = /^10*$/.test(divide(unit, finest).numerator.toString());
  return !isTen || !rules.some(({ rule }) => PLAIN.includes(rule));
}

/** Whether steps that were chosen to fit are of a key that is told to be one, or rounded as most are; else the takers were chosen too. */
function isBelieved({ key, rules }: Found): boolean {
  return (
    columnsIn(key).some((one) => isToldKey(one) && !one.isGuessed) ||
    rules.some(({ rule }) => PLAIN.includes(rule))
  );
}

const PLAIN: readonly Rule[] = ['largest-remainder', 'half-up', 'floor'];

function apartBy(shares: Shares, target: Complete, unit: Rational): Found | undefined {
  const figures = figuresIn(target.values, unit);
  const amounts = figures.counts.map((count) => rational(count, figures.scale));
  const rows = amounts.length;
  const price = priceOf(shares, amounts);
  if (!price || price.rows.length === rows || !areMost(price.rows.length, rows)) return undefined;
  const others = amounts.flatMap((_, row) => (price.rows.includes(row) ? [] : [row]));
  const printed = figures.rounded;
  const tried = totalsOf(price, rational(shares.whole)).map((units) => {
    const trials = trialsOf(shares, units, printed);
    return madeBy({ total: multiply(units, unit), unit, trials }, printed);
  });
  const made = nth(
    tried.toSorted((a, b) => a.deviating.length - b.deviating.length),
    0,
  );
  const isSeen =
    shares.key.kind === 'equal-parts'
      ? areNearlyAll(price.rows.length, rows)
      : isNoChance(shares, target, price.rows);
  return isSeen
    ? { ...made, rules: [], key: shares.key, isEven: false, isPrinted: false, deviating: others }
    : undefined;
}

function areMost(made: number, rows: number): boolean {
  return made >= 3 && 4 * made >= 3 * rows;
}

/** Equal amounts are often nothing but a round fee. */
function areNearlyAll(made: number, rows: number): boolean {
  return made >= 4 && 5 * made >= 4 * rows;
}

function trialsOf({ parts, whole }: Shares, units: Rational, printed: readonly bigint[]) {
  const weights = parts.map((part) => rational(part));
  if (units.denominator !== 1n) return tryNearest(units, weights, rational(whole), printed);
  return [
    ...tryRules(units.numerator, claimsOf(parts), printed),
    ...tryParts(units.numerator, weights, rational(whole), printed),
  ];
}

/** Whether rows that follow one price do so by no chance: the largest tells the price, and each other lies within a unit or two of all that it could be. */
function isNoChance(
  { parts, whole, slack, isTold }: Shares,
  target: Complete,
  kept: readonly number[],
): boolean {
  const values = kept.map((row) => nth(target.values, row));
  const coarsest = unitsOf({ ...target, values }).reduce((one, other) =>
    compare(other, one) > 0 ? other : one,
  );
  const sizes = kept.map((row, i) => {
    const open = slack ? divide(multiply(slack, rational(whole)), rational(nth(parts, row))) : ZERO;
    const size = divide(nth(values, i), coarsest);
    return floor(divide(size, add(rational(2n), multiply(size, multiply(open, rational(2n))))));
  });
  const [, ...others] = sizes.toSorted((a, b) => (a > b ? -1 : 1));
  let odds = 1n;
  for (const size of others) odds *= size > 1n ? size : 1n;
  return odds >= (isTold ? 1_000n : 1_000_000n);
}
