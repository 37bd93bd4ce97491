import type { Answer } from '../allocation/allocation.js';
import { nth } from '../kernel/nth.js';
import {
  absolute,
  compare,
  divide,
  multiply,
  type Rational,
  roundTo,
  subtract,
  sum,
  ZERO,
} from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { Instalment } from './instalments.js';
import type { Beside } from './line.js';
import { exactOverInstalments, overlap } from './over-instalments.js';

/**
 * What each party exactly has to pay of a year in each instalment, in kronor: its share as its days fall, and in the parts of the
 * instalments in which it takes part what no day decides: less what it has paid directly, with the grants that it hands in and what
 * it bears by itself. Law: each party's add up to less than a unit from its amount less its direct, and to that where it takes a rest.
 */
export function exactToPay(
  answer: Answer,
  instalments: readonly Instalment[],
): ReadonlyMap<Party, readonly Rational[]> {
  const shares = exactOverInstalments(answer, instalments);
  return new Map(
    answer.rows.map(({ party, amount, direct = ZERO }) => {
      const parts = partsOf(party, answer, instalments);
      const share = withRest(shares.get(party) ?? [], amount, answer.unit, parts);
      return [party, share.map((cell, j) => subtract(cell, multiply(direct, nth(parts, j))))];
    }),
  );
}

/** What a party is to have paid beside its share before an instalment, without one in all: to the nearest unit. */
export function besideSoFar(
  party: Party,
  answer: Answer,
  instalments: readonly Instalment[],
  before?: number,
): Beside {
  const row = answer.rows.find((one) => one.party === party);
  if (!row?.own && !row?.received) return { own: ZERO, received: ZERO };
  const part = sum(partsOf(party, answer, instalments).slice(0, before));
  const due = (whole = ZERO) => roundTo(multiply(whole, part), answer.unit);
  return { own: due(row.own), received: due(row.received) };
}

/** The part of a party's year that each instalment is: the instalment's own, of the days on which the party takes part. */
function partsOf(party: Party, answer: Answer, instalments: readonly Instalment[]): Rational[] {
  const own = instalments.map(({ part }) => part);
  if (answer.kind === 'agreed') return own;
  const stretches = answer.stretches.filter(({ parties }) => parties.includes(party));
  const there = instalments.map((one) =>
    multiply(one.part, sum(stretches.map(({ from, to }) => overlap([from, to], one)))),
  );
  const whole = sum(there);
  return whole.numerator === 0n ? own : there.map((part) => divide(part, whole));
}

/** A share that ends at an amount which is no rounding of it follows in proportion; of a share of nothing the amount falls in the parts. */
function withRest(
  share: readonly Rational[],
  amount: Rational,
  unit: Rational,
  parts: readonly Rational[],
): readonly Rational[] {
  const exact = sum(share);
  if (compare(absolute(subtract(amount, exact)), unit) < 0) return share;
  return exact.numerator === 0n
    ? parts.map((part) => multiply(amount, part))
    : share.map((cell) => divide(multiply(cell, amount), exact));
}
