import { type Rational, subtract, sum, ZERO } from '../kernel/number.js';
import type { Sentence } from '../sheet/sentence.js';
import { stretchText } from './adjustment-notes.js';
import type { Allocation, AllocationRow } from './allocation.js';
import type { Words } from './words.js';

/** A column of amounts that only some results have. */
export interface Extra {
  readonly id: string;
  readonly heading: Sentence;
  readonly of: (row: AllocationRow) => Rational;
  /** What the column adds up to, with what rounding leaves for nobody. */
  readonly whole: Rational;
}

/**
 * The columns that stand before and after the amounts: the stretches of a divided year and what they change, the
 * amounts without limits, what was paid directly.
 */
export function extraColumns(
  allocation: Allocation,
  words: Words,
): readonly [before: Extra[], after: Extra[]] {
  const { stretches, rows, amount } = allocation;
  const { adjustments } = words;
  const unlimited = (row: AllocationRow) => row.unlimited ?? row.amount;
  const earlier = (row: AllocationRow) => row.before ?? row.amount;
  const changeFrom = (of: Extra['of']): Extra => ({
    id: 'change',
    heading: adjustments.change,
    of: (row) => subtract(row.amount, of(row)),
    whole: ZERO,
  });
  const direct = ({ direct: paid = ZERO }: AllocationRow) => paid;
  const allDirect = sum(rows.map(direct));
  const isDivided = stretches.length > 0;
  const isLimited = rows.some((row) => row.unlimited !== undefined);
  const isPaid = rows.some((row) => row.direct !== undefined);
  return [
    [
      ...(isDivided ? [{ id: 'before', heading: adjustments.before, of: earlier, whole: amount }] : []),
      ...stretches.map(
        (stretch, i): Extra => ({
          id: `stretch-${i + 1}`,
          heading: stretchText(stretch, words),
          of: ({ party }) => stretch.division.rows.find((row) => row.party === party)?.amount ?? ZERO,
          whole: stretch.division.amount,
        }),
      ),
      ...(isLimited
        ? [{ id: 'unlimited', heading: adjustments.unlimited, of: unlimited, whole: amount }]
        : []),
    ],
    [
      ...(isDivided ? [changeFrom(earlier)] : []),
      ...(isLimited ? [changeFrom(unlimited)] : []),
      ...(isPaid
        ? [
            { id: 'direct', heading: adjustments.direct, of: direct, whole: allDirect },
            {
              id: 'to-pay',
              heading: adjustments.toPay,
              of: (row: AllocationRow) => subtract(row.amount, direct(row)),
              whole: subtract(amount, allDirect),
            },
          ]
        : []),
    ],
  ];
}
