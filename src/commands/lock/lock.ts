import type { Draw } from '../../agreement/draw.js';
import type { PublishedTable } from '../../agreement/published/table.js';
import type { Answer } from '../../allocation/allocation.js';
import { type InputCell, inputsOf } from '../../allocation/inputs.js';
import type { Place } from '../../kernel/issue.js';
import { compare, type Rational, subtract } from '../../kernel/number.js';
import { compareTable } from '../check/compare.js';
import type { Comparison, Deviation } from '../check/comparison.js';
import { computedAllocation } from '../check/computed.js';

/** A figure as it was when a table was decided. */
export interface LockedCell {
  readonly id: string;
  readonly text: string;
  readonly value: Rational;
  readonly at: Place;
}

/** A decided table that is to stay what it is, with the figures and the files that it was made of. */
export interface Lock {
  readonly table: PublishedTable;
  readonly inputs: readonly LockedCell[];
  /** The draw of lots that settled between equals then, whatever the agreement says now. */
  readonly drawn?: Draw;
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
}

/**
 * Compares a decided table with the one that is calculated now. When they differ, the figures that were read then and
 * read otherwise today are deviations too, each at the place where it stands today, before the amounts it has changed.
 */
export function compareLock({ table, inputs }: Lock, answer: Answer): Comparison<string | InputCell> {
  const comparison = compareTable(table, computedAllocation(answer));
  if (comparison.deviations.length === 0) return comparison;
  const now = new Map(inputsOf(answer).map((cell) => [cell.id, cell]));
  const changed = inputs.flatMap(({ id, text, value }): Deviation<string | InputCell>[] => {
    const cell = now.get(id);
    if (!cell || compare(cell.value, value) === 0) return [];
    const row = cell.party?.name ?? '';
    const difference = subtract(value, cell.value);
    const found = { row, column: cell, printed: text, computed: cell.value, difference, at: cell.at };
    return [{ kind: 'cell', ...found }];
  });
  return { ...comparison, deviations: [...changed, ...comparison.deviations] };
}

/**
 * Whether a decided table is the one that is calculated now, of the same figures: the same parties, weights and amounts,
 * and what is deducted before and after too.
 */
export function holdsTable({ table, inputs }: Lock, answer: Answer): boolean {
  const computed = computedAllocation(answer);
  return (
    isMadeOf(inputs, inputsOf(answer)) &&
    compareTable(table, computed).deviations.length === 0 &&
    table.rows.every(({ id }) => computed.has(id))
  );
}

function isMadeOf(then: readonly LockedCell[], now: readonly InputCell[]): boolean {
  const values = new Map(then.map(({ id, value }) => [id, value]));
  return (
    now.length === then.length &&
    now.every(({ id, value }) => {
      const before = values.get(id);
      return before !== undefined && compare(before, value) === 0;
    })
  );
}
