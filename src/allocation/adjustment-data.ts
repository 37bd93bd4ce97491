import type { Bound, External } from '../agreement/adjustments.js';
import { isoDate } from '../kernel/date.js';
import { type Rational, subtract } from '../kernel/number.js';
import { decimal } from '../sheet/figures.js';
import type { Allocation, AllocationRow, Answer, RowOfYear, StretchOfYear } from './allocation.js';
import { directOf } from './extra-columns.js';
import { fundingOf } from './funding.js';

/** The whole cost, where a surcharge or funding makes it another than what is divided. */
export function costOf(allocation: Allocation) {
  const { cost, steps } = fundingOf(allocation);
  return steps.length > 0 ? { cost: decimal(cost) } : {};
}

/** What only a row of a divided, limited or partly paid amount has. */
export function adjustedRow(row: AllocationRow | RowOfYear) {
  const { limited } = row;
  return {
    before: 'before' in row && row.before ? decimal(row.before) : undefined,
    unlimited: limited && decimal(limited.unlimited),
    heldBy: limited?.heldBy,
    ...paidData(row),
  };
}

/** What a party has paid directly, and what is left to pay. */
export function paidData(row: Pick<AllocationRow, 'direct' | 'received' | 'own' | 'amount'>) {
  const { direct, received, own, amount } = row;
  if (!direct) return {};
  return {
    direct: decimal(directOf(row)),
    received: received && decimal(received),
    ownFunding: own && decimal(own),
    toPay: decimal(subtract(amount, direct)),
  };
}

/** The stretches of a divided year, and what the agreement adjusts; only what applies. */
export function adjustedParts(allocation: Answer) {
  const { adjustments, phases } = allocation;
  const { external, own = [], outside, limits, direct } = adjustments;
  const parts = {
    phases: some(phases.map(({ party, part }) => ({ party: party.id, part: fraction(part) }))),
    surcharge: surchargeData(allocation),
    external: some(external.map(externalData)),
    ownFunding: some(
      own.map(({ party, title, amount, part, exact }) => ({
        party: party.id,
        title,
        amount: decimal(amount.value),
        part: part && fraction(part),
        exact: exact && fraction(exact),
      })),
    ),
    outside: some(outside.map(({ value }) => value.id)),
    limits: some(
      limits.map(({ party, floor, cap, isStrict }) => ({
        party: party.id,
        floor: floor && boundOf(floor),
        cap: cap && boundOf(cap),
        strict: isStrict || undefined,
      })),
    ),
    direct: some(
      direct.map(({ party, title, amount }) => ({ party: party.id, title, amount: decimal(amount.value) })),
    ),
  };
  const isAdjusted = Object.values(parts).some((part) => part !== undefined);
  return {
    stretches: allocation.kind === 'divided-year' ? allocation.stretches.map(stretchData) : undefined,
    adjustments: isAdjusted ? parts : undefined,
  };
}

/** Funding from outside: what it comes to, and of one that follows a rule how. */
function externalData({ title, amount, to, rule, made }: External) {
  const { remains } = rule ?? {};
  return {
    title,
    amount: decimal(amount.value),
    to: to?.id,
    part: rule && fraction(rule.part),
    of: rule && (rule.lines?.map(({ value }) => value) ?? 'cost'),
    base: made && fraction(made.base),
    exact: made && fraction(made.exact),
    cap: rule?.cap && decimal(rule.cap),
    ownFunding:
      remains && ('part' in remains ? { part: fraction(remains.part) } : { amount: decimal(remains.amount) }),
    heldBy: made?.heldBy,
  };
}

/** The host's surcharge: the part of the cost that it is, when it is one, and what is added. */
function surchargeData(allocation: Answer) {
  const step = fundingOf(allocation).steps.find(({ kind }) => kind === 'surcharge');
  if (step?.kind !== 'surcharge') return undefined;
  const { surcharge, value } = step;
  const part = 'part' in surcharge ? { part: fraction(surcharge.part) } : {};
  return { party: surcharge.host.id, ...part, amount: decimal(value) };
}

function stretchData({ from, to, days, division }: StretchOfYear) {
  return {
    from: isoDate(from),
    to: isoDate(to),
    days,
    exact: fraction(division.exact),
    amount: decimal(division.amount),
    rows: division.rows.map(({ party, share, exact, amount, limited }) => ({
      party: party.id,
      share: fraction(share),
      exact: fraction(exact),
      heldBy: limited?.heldBy,
      amount: decimal(amount),
    })),
  };
}

/** A limit as it was stated. */
function boundOf(bound: Bound) {
  if ('amount' in bound) return { amount: decimal(bound.amount) };
  const lastYear = bound.of === 'last-year' && bound.lastYear ? { lastYear: decimal(bound.lastYear) } : {};
  return { part: fraction(bound.part), of: bound.of, ...lastYear };
}

/** An exact number as data. */
export function fraction({ numerator, denominator }: Rational) {
  return { numerator: String(numerator), denominator: String(denominator) };
}

/** JSON leaves out what is undefined. */
function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
