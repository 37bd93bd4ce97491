import { nth } from '../kernel/nth.js';
import { add, type Rational, subtract, sum, ZERO } from '../kernel/number.js';
import type { Sentence } from '../sheet/sentence.js';
import type { Allocation, AllocationRow, DividedYear, Result } from './allocation.js';
import { stretchText } from './limit-notes.js';
import type { Words } from './words.js';

/** A column of amounts that only some results have. */
export interface Extra {
  readonly id: string;
  readonly heading: Sentence;
  /** In the order of the rows. */
  readonly values: readonly Rational[];
  /** What the column adds up to, with what rounding leaves for nobody. */
  readonly whole: Rational;
}

/**
 * The columns that stand before and after the amounts: what a divided year changes, the amounts without limits, the whole
 * units of each stretch, and what was paid directly.
 */
export function extraColumns(
  allocation: Allocation,
  words: Words,
): readonly [before: Extra[], after: Extra[]] {
  const { rows, amount: whole } = allocation;
  const { adjustments } = words;
  const changeFrom = (values: readonly Rational[]): Extra => ({
    id: 'change',
    heading: adjustments.change,
    values: rows.map(({ amount }, i) => subtract(amount, nth(values, i))),
    whole: ZERO,
  });
  const paid = paidColumns(allocation, words);
  const isYear = allocation.kind === 'divided-year';
  const known = isYear ? allocation.rows.flatMap(({ before }) => before ?? []) : [];
  const isKnown = isYear && known.length === rows.length;
  const before = isKnown ? [{ id: 'before', heading: adjustments.before, values: known, whole }] : [];
  const isLimited = rows.some(({ limited }) => limited !== undefined);
  const values = isLimited ? rows.map(({ limited, amount }) => limited?.unlimited ?? amount) : [];
  const unlimited = isLimited ? [{ id: 'unlimited', heading: adjustments.unlimited, values, whole }] : [];
  const compared = [...before, ...unlimited];
  const [from] = compared;
  return [
    [...compared, ...(isYear ? stretchColumns(allocation, words) : [])],
    [...(from ? [changeFrom(from.values)] : []), ...paid],
  ];
}

/** The column of what parties bear by themselves. */
export const OWN_FUNDING = 'own-funding';

const STRETCH = 'stretch-';

/** Whether a column is a part of the year, so that those that are make the amounts. */
export function isPartOfYear({ id }: Extra): boolean {
  return id.startsWith(STRETCH);
}

function stretchColumns({ stretches, rows }: DividedYear, words: Words): Extra[] {
  return stretches.map((stretch, i) => {
    const amounts = new Map(stretch.division.rows.map(({ party, amount }) => [party, amount]));
    return {
      id: `${STRETCH}${i + 1}`,
      heading: stretchText(stretch, words),
      values: rows.map(({ party }) => amounts.get(party) ?? ZERO),
      whole: stretch.division.amount,
    };
  });
}

/** What a party has paid directly, whatever it has received or bears by itself. */
export function directOf({
  direct = ZERO,
  received = ZERO,
  own = ZERO,
}: Pick<AllocationRow, 'direct' | 'received' | 'own'>): Rational {
  return direct === ZERO && received === ZERO && own === ZERO ? ZERO : sum([direct, received, own]);
}

/** What a party bears of the cost: its amount, and what it bears by itself. */
export function borneBy({ amount, own }: Pick<AllocationRow, 'amount' | 'own'>): Rational {
  return own ? add(amount, own) : amount;
}

/** What all bear together, also what no party pays. */
export function borneIn({ amount, rows }: Pick<Result, 'amount' | 'rows'>): Rational {
  return sum([amount, ...rows.flatMap(({ own }) => own ?? [])]);
}

/** What was paid directly, what was received for all, what parties bear by themselves, and what is left to pay; none when nobody has paid anything. */
function paidColumns({ rows, amount }: Allocation, { adjustments }: Words): Extra[] {
  if (rows.every(({ direct }) => direct === undefined)) return [];
  const [direct, received] = [rows.map(directOf), rows.map((row) => row.received ?? ZERO)];
  const left = rows.map((row) => subtract(row.amount, row.direct ?? ZERO));
  const column = (id: string, heading: Sentence, values: readonly Rational[]) =>
    values.every(({ numerator }) => numerator === 0n) ? [] : [{ id, heading, values, whole: sum(values) }];
  const all = sum(rows.map((row) => row.direct ?? ZERO));
  return [
    ...column('direct', adjustments.direct, direct),
    ...column('received', adjustments.handedIn, received),
    ...column(
      OWN_FUNDING,
      adjustments.ownFunding,
      rows.map(({ own = ZERO }) => own),
    ),
    { id: 'to-pay', heading: adjustments.toPay, values: left, whole: subtract(amount, all) },
  ];
}
