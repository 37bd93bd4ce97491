import type { AllocationRow, Division } from '../allocation/allocation.js';
import { add, compare, type Rational, subtract, sum, ZERO } from '../kernel/number.js';
import { inTableOrder, type Party } from '../kernel/party.js';
import { assert } from '../kernel/problem.js';

/** One side of a settlement in kronor: what each party pays, and the whole, with what rounding leaves nobody. */
export interface Side extends Pick<Division, 'amount'> {
  readonly rows: readonly Pick<AllocationRow, 'party' | 'amount'>[];
}

/** What was paid against what it should have been; the difference is what was paid too much. */
export interface Balance {
  readonly paid: Rational;
  readonly final: Rational;
  readonly difference: Rational;
}

/** The balance of each party, of what rounding leaves nobody, and of the whole. */
export interface Settlement {
  readonly rows: readonly (Balance & { readonly party: Party })[];
  readonly unclaimed: Balance;
  readonly totals: Balance;
}

/**
 * Sets what was paid against the final amounts, party by party, in table order; a party of one side alone has
 * nothing on the other. Law, asserted: the differences add up to the total difference exactly.
 */
export function settle(advance: Side, final: Side): Settlement {
  const parties = inTableOrder([...new Set([...advance.rows, ...final.rows].map(({ party }) => party))]);
  const [paid, due] = [amountsOf(advance), amountsOf(final)];
  const rows = parties.map((party) => ({
    party,
    ...balance(paid.get(party) ?? ZERO, due.get(party) ?? ZERO),
  }));
  const totals = balance(advance.amount, final.amount);
  const unclaimed = balance(
    subtract(totals.paid, sum(rows.map((row) => row.paid))),
    subtract(totals.final, sum(rows.map((row) => row.final))),
  );
  const differences = sum(rows.map(({ difference }) => difference));
  assert(
    compare(add(differences, unclaimed.difference), totals.difference) === 0,
    'the differences of a settlement add up to the total difference',
  );
  return { rows, unclaimed, totals };
}

/**
 * What the parties paid in advance: what is stated with what they have paid directly, and for the others what was
 * allocated, of which the direct is a part.
 * Law: with nothing stated it is the allocation, with what rounding left nobody; else the sum of the payments.
 */
export function paidInAdvance(
  stated: ReadonlyMap<Party, Rational>,
  direct: ReadonlyMap<Party, Rational>,
  allocated?: Side,
): Side {
  if (allocated && stated.size === 0) return allocated;
  const amounts = allocated ? amountsOf(allocated) : new Map<Party, Rational>();
  for (const [party, amount] of stated) amounts.set(party, add(amount, direct.get(party) ?? ZERO));
  const rows = [...amounts].map(([party, amount]) => ({ party, amount }));
  return { rows, amount: sum([...amounts.values()]) };
}

function amountsOf({ rows }: Side): Map<Party, Rational> {
  return new Map(rows.map(({ party, amount }) => [party, amount]));
}

function balance(paid: Rational, final: Rational): Balance {
  return { paid, final, difference: subtract(paid, final) };
}
