import type { Answer } from '../allocation/allocation.js';
import { roundOverTime } from '../apportion/cumulative.js';
import { nth } from '../kernel/nth.js';
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../kernel/number.js';
import { compareText, type Party } from '../kernel/party.js';
import { assert } from '../kernel/problem.js';
import { exactToPay } from './exact-to-pay.js';
import type { Instalment } from './instalments.js';

/** What each party has to pay of a year in each instalment, in kronor: nothing of what it has paid directly. */
export type PaymentTable = ReadonlyMap<Party, readonly Rational[]>;

/**
 * Divides a year over its instalments, as it would be were all of it known from the beginning, in whole units.
 *
 * Law: each party's instalments add up to its amount less what it has paid directly, asserted; they are rounded by
 * `roundOverTime`: at every due date a party's sum so far is less than one unit from its exact sum so far; the order of the parties
 * changes nothing.
 */
export function paymentTable(answer: Answer, instalments: readonly Instalment[]): PaymentTable {
  const { unit } = answer;
  const exact = exactToPay(answer, instalments);
  const claims = answer.rows
    .map(({ party, amount, direct = ZERO }) => ({
      party,
      units: divide(subtract(amount, direct), unit).numerator,
      cells: (exact.get(party) ?? []).map((cell) => divide(cell, unit)),
    }))
    .sort((a, b) => compareText(a.party.code, b.party.code));
  const rounded = roundOverTime(
    claims.map(({ cells }) => cells),
    claims.map(({ units }) => units),
  );
  const table = new Map(
    claims.map(({ party }, i) => [party, nth(rounded, i).map((cell) => multiply(rational(cell), unit))]),
  );
  assert(
    answer.rows.every(
      ({ party, amount, direct = ZERO }) => compare(add(sum(table.get(party) ?? []), direct), amount) === 0,
    ),
    'the instalments of each party add up to what it has to pay',
  );
  return table;
}
