import type { PublishedTable, Role } from '../../agreement/published/table.js';
import { agrees } from './agrees.js';
import type { Comparison } from './comparison.js';
import type { ComputedTable } from './computed.js';

/**
 * The measure that a column is of which is compared as weights, where its cells are that measure's figures: a weight that is made of
 * several measures is printed of none.
 */
export function meantMeasure(
  { rows }: Pick<PublishedTable, 'rows'>,
  computed: ComputedTable,
): Comparison['meant'] {
  const printed = rows.flatMap(({ id, cells }) =>
    cells.flatMap((cell) => (cell.role === 'weight' ? [{ id, cell }] : [])),
  );
  const agreeing = (role: Role) =>
    printed.filter(({ id, cell }) => {
      const value = computed.get(id)?.cells[role];
      return value !== undefined && agrees(cell, value);
    }).length;
  const [first] = printed;
  const roles = new Set([...computed.values()].flatMap(({ cells }) => Object.keys(cells) as Role[]));
  const [best] = [...roles]
    .filter((role) => role.startsWith('measure:') && agreeing(role) > agreeing('weight'))
    .sort((a, b) => agreeing(b) - agreeing(a));
  return first && best ? { column: first.cell.column, measure: best.slice('measure:'.length) } : undefined;
}
