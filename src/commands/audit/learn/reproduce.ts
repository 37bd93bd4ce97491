import type { AllocationRow } from '../../../allocation/allocation.js';
import { share } from '../../../allocation/share.js';
import { ROUNDING_FORMS, type Rounding } from '../../../apportion/rounding.js';
import { nth } from '../../../kernel/nth.js';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../../kernel/number.js';
import { inTableOrder, type Party } from '../../../kernel/party.js';
import type { Learned, SimpleKey } from './learned.js';

/** A rule that makes a table: as it is, as an agreement writes it, and the exact share of each party, in the order of the table. */
export interface Reproduced {
  readonly rounding: Rounding;
  readonly form: string;
  readonly shares: readonly Rational[];
}

/**
 * The first of the learned rules, else of all, that makes exactly the printed amounts, when the parties stand in the order of their
 * cooperation and equals are settled by its codes; undefined when none does.
 */
export function reproduced(learned: Learned, parties: readonly Party[]): Reproduced | undefined {
  const weights = weightsOf(learned, parties.length);
  const candidates = [learned.rounding, ...(learned.otherRoundings ?? []), ...UNNAMED];
  for (const candidate of candidates) {
    const { rounding, form } = namedIn(candidate, parties);
    const rows = rowsBy(rounding, weights, learned, parties);
    if (rows) return { rounding, form, shares: rows.map((row) => row.share) };
  }
  return undefined;
}

/** Every rule that needs nobody named: where equals were settled in the order of the table, one that says so makes it. */
const UNNAMED = Object.entries(ROUNDING_FORMS)
  .filter(([, form]) => !form.includes('<'))
  .map(([rule]) => ({ rule }) as Rounding);

/** The rows as the rule makes them, in the order of the table, when they are as printed. */
function rowsBy(
  rounding: Rounding,
  weights: readonly Rational[],
  { amount, unit, printed }: Learned,
  parties: readonly Party[],
): AllocationRow[] | undefined {
  const claimants = inTableOrder(parties).map((party) => {
    return { party, weight: nth(weights, parties.indexOf(party)), at: party.at };
  });
  const at = nth(parties, 0).at;
  const shared = share({ amount: { value: amount, at }, unit, rounding }, claimants);
  if (!shared.ok) return undefined;
  const rows = parties.map((party) => shared.value.rows.find((row) => row.party === party) as AllocationRow);
  const isPrinted = rows.every((row, i) => compare(row.amount, nth(printed.amounts, i)) === 0);
  const rest = subtract(amount, shared.value.totals.amount);
  return isPrinted && compare(rest, printed.rest ?? ZERO) === 0 ? rows : undefined;
}

/** A rule that names a party by its place, by the party itself. */
function namedIn(rounding: Rounding, parties: readonly Party[]): { rounding: Rounding; form: string } {
  const form = ROUNDING_FORMS[rounding.rule];
  if (!('code' in rounding)) return { rounding, form };
  const { code, name, id } = nth(parties, Number(rounding.code));
  return { rounding: { ...rounding, code, name }, form: form.replace('<party>', id) };
}

/** What each party weighs, exactly, in the order of the table. */
function weightsOf({ key, amount }: Learned, count: number): readonly Rational[] {
  if (key.kind === 'each-and-rest') {
    const left = subtract(amount, multiply(key.each, rational(BigInt(count))));
    return partsOf(left, key.rest, count).map((part) => add(key.each, part));
  }
  if (key.kind !== 'mixed') return simpleWeights(key, count);
  const parts = key.parts.map((part) => partsOf(part.share, part.key, count));
  return parts.reduce((all, part) => all.map((weight, i) => add(weight, nth(part, i))));
}

/** The parts that a key makes of a whole. */
function partsOf(whole: Rational, key: SimpleKey, count: number): readonly Rational[] {
  const weights = simpleWeights(key, count);
  const all = sum(weights);
  return weights.map((weight) => multiply(whole, divide(weight, all)));
}

function simpleWeights(key: SimpleKey, count: number): readonly Rational[] {
  return key.kind === 'alike' ? Array.from({ length: count }, () => ONE) : key.weights;
}
