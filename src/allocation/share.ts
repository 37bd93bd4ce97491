import { claimsOf } from '../agreement/draw.js';
import { apportion, queueOf } from '../apportion/apportion.js';
import { sound } from '../apportion/faults.js';
import { takerOf, wholeWeights } from '../apportion/queue.js';
import { leastUnitsOf, namesParty } from '../apportion/rounding.js';
import type { FinerIn } from '../kernel/faults/money.js';
import { fold } from '../kernel/identity.js';
import { type Issue, issue, type Place } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import {
  absolute,
  compare,
  decimalsOf,
  divide,
  isWhole,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  toShortDecimal,
  total,
} from '../kernel/number.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { AllocationRow, Claimant, Cost, Division, Split } from './allocation.js';

/**
 * Divides a cost between claimants in proportion to their weights.
 * Law: the amounts add up to the cost (where nobody takes the rest all but `leftover`); more laws at `apportion`.
 * Issues: no-parties, duplicate-party, negative-weight, all-weights-zero, unit-not-positive,
 * amount-finer-than-unit, not-taking-part, too-few-units, residual-impossible.
 */
export function share(cost: Cost, claimants: readonly Claimant[]): Outcome<Division> {
  const issues = [
    ...faultsOfClaimants(cost, claimants),
    ...wholeUnits(cost),
    ...faultsOfRounding(cost, claimants),
  ];
  if (issues.length > 0) return { ok: false, issues };

  const { unit, rounding, drawn } = cost;
  const amount = cost.amount.value;
  const claims = sound(claimsOf(claimants, drawn));
  const units = divide(amount, unit).numerator;
  const least = leastUnitsOf(claims, rounding);
  if (compare(absolute(rational(units)), rational(least)) < 0) {
    const facts = { amount, least: multiply(rational(least), unit), rule: rounding.rule };
    return fail('too-few-units', facts, cost.roundingAt ?? cost.amount.at);
  }
  const { amounts, leftovers, leftover, receivers, isTied, isDrawn } = apportion(units, claims, rounding);

  const totalWeight = sum(claims.map(({ weight }) => weight));
  const weights = wholeWeights(claims);
  const all = total(weights);
  const rows = claimants.map(({ party, weight, figures = NO_FIGURES, terms }, i): AllocationRow => {
    const portion = rational(nth(weights, i), all);
    const leftover = nth(leftovers, i);
    const own = multiply(rational(nth(amounts, i)), unit);
    return {
      party,
      weight,
      figures,
      terms,
      share: portion,
      exact: multiply(amount, portion),
      amount: own,
      down: leftover === 0n ? own : subtract(own, multiply(rational(leftover), unit)),
      leftover,
    };
  });
  const taker = rows[takerOf(claims, rounding)];
  if (taker && !mayTakeResidual(taker)) {
    const facts = { name: taker.party.name, amount: taker.amount };
    return fail('residual-impossible', facts, cost.roundingAt ?? cost.amount.at);
  }
  const named = (indexes: readonly number[]) => indexes.map((i) => nth(claimants, i).party);
  return outcome({
    amount,
    unit,
    rounding,
    drawn,
    rows,
    totals: { weight: totalWeight, amount: multiply(rational(total(amounts)), unit) },
    leftover: { units: leftover, to: named(receivers), isTied, isDrawn },
    taker: taker?.party,
    queue: named(queueOf(units, claims, rounding)),
  });
}

const NO_FIGURES: AllocationRow['figures'] = [];

/** A division that answers no agreement: the calculator alone. */
export function alone(division: Division): Split {
  return { kind: 'split', ...division };
}

/** What is wrong with those that share. Issues: no-parties, all-weights-zero, negative-weight, duplicate-party. */
export function faultsOfClaimants(cost: Cost, claimants: readonly Claimant[]): Issue[] {
  return [...faultsOfWeights(cost, claimants), ...(DISTINCT.has(claimants) ? [] : faultsOfCodes(claimants))];
}

/** Claimants whose codes were looked through, with their names. */
export function distinct(claimants: readonly Claimant[]): readonly Claimant[] {
  DISTINCT.add(claimants);
  return claimants;
}

/** What was looked through: claimants stay what they are once they are made. */
const DISTINCT = new WeakSet<readonly Claimant[]>();

function faultsOfWeights({ amount }: Cost, claimants: readonly Claimant[]): Issue[] {
  const negative = claimants.filter(({ weight }) => weight.numerator < 0n);
  const first = claimants[0];
  if (!first) return [issue('no-parties', {}, amount.at)];
  if (claimants.every(({ weight }) => weight.numerator === 0n)) {
    return [issue('all-weights-zero', {}, first.at)];
  }
  return negative.map(({ party, weight, at }) => issue('negative-weight', { name: party.name, weight }, at));
}

/** Issue: duplicate-party for a code that stands before, since ties go by it. */
function faultsOfCodes(claimants: readonly Claimant[]): Issue[] {
  const codes = new Set(claimants.map(({ party }) => fold(party.code)));
  if (codes.size === claimants.length) return [];
  const first = new Map<string, Party>();
  return claimants.flatMap((claimant): Issue[] => {
    const { party } = claimant;
    const code = fold(party.code);
    const holder = first.get(code);
    if (!holder) return first.set(code, party) && [];
    const facts = { text: party.code, holder: holder.name, first: holder.at };
    return [issue('duplicate-party', facts, claimant.at)];
  });
}

/**
 * What is wrong with an amount that must be whole units. The unit is at fault when it was given for an amount that
 * stands in a file. Issues: unit-not-positive, amount-finer-than-unit.
 */
export function wholeUnits(
  { amount, unit, unitAt }: Pick<Cost, 'amount' | 'unit' | 'unitAt'>,
  finerIn?: FinerIn,
): Issue[] {
  if (unit.numerator <= 0n) {
    return [issue('unit-not-positive', { text: toShortDecimal(unit) }, unitAt ?? amount.at)];
  }
  if (isWhole(divide(amount.value, unit))) return [];
  const isUnitGiven = unitAt !== undefined && unitAt.file === undefined;
  const at = isUnitGiven && amount.at.file !== undefined ? unitAt : amount.at;
  const remedy = coarsestUnit(amount.value);
  const facts = { amount: amount.value, unit, remedy, finerIn: finerIn ?? finerAt(at) };
  return [issue('amount-finer-than-unit', facts, at)];
}

/** Where a finer unit can be stated for an amount at a place: what stands in a file is divided by its agreement's unit. */
export function finerAt({ file }: Place): FinerIn {
  return file === undefined ? 'option' : 'agreement';
}

function faultsOfRounding({ rounding, roundingAt, amount }: Cost, claimants: readonly Claimant[]): Issue[] {
  if (!namesParty(rounding) || claimants.some(({ party }) => party.code === rounding.code)) return [];
  return [issue('not-taking-part', { name: rounding.name ?? rounding.code }, roundingAt ?? amount.at)];
}

/** The unit that suits the amount: kronor, öre, or as fine as it is written; a third when no decimals write it. */
function coarsestUnit(amount: Rational): Rational {
  const decimals = decimalsOf(amount);
  if (decimals === undefined) return rational(1n, amount.denominator);
  return rational(1n, 10n ** BigInt(decimals === 0 ? 0 : Math.max(2, decimals)));
}

/** The residual may not turn a party's charge into a credit, nor charge a party that weighs nothing. */
function mayTakeResidual({ amount, exact }: AllocationRow): boolean {
  if (exact.numerator === 0n) return amount.numerator === 0n;
  return amount.numerator === 0n || amount.numerator < 0n === exact.numerator < 0n;
}
