import { COST } from '../../agreement/costs/cells.js';
import type { InputCell } from '../../agreement/figure-cell.js';
import type { PublishedTable } from '../../agreement/published/table.js';
import type { Answer } from '../../allocation/allocation.js';
import { cellsOf, heldInputs } from '../../allocation/inputs.js';
import type { Place } from '../../kernel/issue.js';
import { compare, type Rational, subtract, toExact } from '../../kernel/number.js';
import { compareTable } from '../check/compare.js';
import type { Comparison, Deviation } from '../check/comparison.js';
import { computedAllocation } from '../check/computed.js';
import type { Cause } from './cause.js';

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
  /** The rules that funding followed, by its id. */
  readonly rules?: ReadonlyMap<string, string>;
  /** The draw of lots that settled between equals then, by the ids of parties, whatever the agreement says now. */
  readonly drawn?: { readonly parties: readonly string[]; readonly source: string };
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
}

/** A decided table compared, and what else than figures is another than it was. */
export interface ComparedLock extends Comparison<string | InputCell> {
  readonly causes: readonly Cause[];
  /** The figures that are others, also where the table is the same. */
  readonly figures: readonly InputCell[];
  /** Whether what was asked then cannot be asked today. */
  readonly isRefused?: boolean;
}

/** Whether what was decided is another than it would be today: of other figures or parties, paid by others, or none that can be made. */
export function isAnother({ deviations, causes, isRefused }: ComparedLock): boolean {
  return (
    deviations.length > 0 ||
    isRefused === true ||
    causes.some(({ of }) => ['takesPart', 'received', 'own', 'direct'].includes(of))
  );
}

/**
 * Compares a decided table with the one that is calculated now. When they differ, the figures that were read then and
 * read otherwise today are deviations too, each at the place where it stands today, before the amounts it has changed.
 * `was`: the answer of the lock alone, where it holds what it was made of. A sum is that of its own rows, which the table itself tells of; a row of who has come since is told of with the cause.
 */
export function compareLock(
  { table, inputs }: Lock,
  allocation: Answer,
  causes: readonly Cause[] = [],
  was?: Answer,
): ComparedLock {
  const comparison = compareTable(table, computedAllocation(allocation));
  const moved = causes.filter(({ of }) => of === 'takesPart');
  const came = new Set(moved.flatMap(({ is, name }) => (is ? [name?.sv] : [])));
  const rows = comparison.deviations.filter(
    ({ kind, row }) => kind !== 'sum' && !(kind === 'missing-row' && came.has(row)),
  );
  // What is adjusted otherwise has been told among the causes.
  const isTold = causes.some(({ of }) => ['surcharge', 'external', 'own', 'direct'].includes(of));
  const then = isTold
    ? inputs.filter(({ id }) => !/^(surcharge$|external:|own-funding:|direct:)/.test(id))
    : inputs;
  const changed = [...changedFigures(then, allocation), ...(was ? madeOtherwise(was, allocation) : [])];
  const figures = changed.flatMap(({ cell, was: { text, value } }): Deviation<string | InputCell>[] => {
    const difference = subtract(value, cell.value);
    if (difference.numerator === 0n) return [];
    // What is of no party is told by what it is.
    const named = cell.party ? { row: cell.party.name, column: cell } : { row: cell, column: '' };
    return [{ kind: 'cell', ...named, printed: text, computed: cell.value, difference, at: cell.at }];
  });
  return {
    ...comparison,
    causes,
    figures: changed.map(({ cell }) => cell),
    deviations: rows.length + moved.length === 0 ? [] : [...figures, ...rows],
  };
}

/** The figures that are others today, each with what it was: of a party, or the agreed amount. */
function changedFigures<T extends Pick<LockedCell, 'id' | 'value'>>(
  then: readonly T[],
  now: Answer,
): { readonly cell: InputCell; readonly was: T }[] {
  const cells = new Map(heldInputs(now).map((cell) => [cell.id, cell]));
  return then.flatMap((was) => {
    const cell = cells.get(was.id);
    return cell && compare(cell.value, was.value) !== 0 ? [{ cell, was }] : [];
  });
}

/** The figures of years that were told in other parts, or as a whole: each part of theirs is there on one side alone. */
function madeOtherwise(
  then: Answer,
  now: Answer,
): { readonly cell: InputCell; readonly was: Pick<LockedCell, 'text' | 'value'> }[] {
  const partsOf = ({ parts = [] }: InputCell) => parts.map(({ id }) => id).join(' ');
  const before = new Map(cellsOf(then).map((cell) => [cell.id, cell]));
  return cellsOf(now).flatMap((cell) => {
    const was = before.get(cell.id);
    if (!was || partsOf(was) === partsOf(cell)) return [];
    return [{ cell, was: { text: toExact(was.value), value: was.value } }];
  });
}

/**
 * Whether a decided table is the one that is calculated now, of the same figures: the same parties, weights and amounts,
 * and what is deducted before and after too.
 */
export function holdsTable({ table, inputs }: Lock, answer: Answer): boolean {
  const computed = computedAllocation(answer);
  return (
    isMadeOf(inputs, heldInputs(answer)) &&
    compareTable(table, computed).deviations.length === 0 &&
    table.rows.every(({ id }) => computed.has(id))
  );
}

function isMadeOf(then: readonly LockedCell[], now: readonly InputCell[]): boolean {
  const values = new Map(then.map(({ id, value }) => [id, value]));
  // What was decided before 0.10.0 holds no lines of a cost sheet.
  const same = now.filter(({ id }) => values.has(id) || !id.startsWith(COST));
  return (
    same.length === then.length &&
    same.every(({ id, value }) => {
      const before = values.get(id);
      return before !== undefined && compare(before, value) === 0;
    })
  );
}
