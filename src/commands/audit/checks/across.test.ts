import fc from 'fast-check';
import { describe } from 'vitest';
import { law, same } from '../../../../tests/helpers/laws.js';
import { printedTable } from '../../../../tests/helpers/printed-table.js';
import { rational } from '../../../kernel/number.js';
import type { TableColumn } from '../../../text/foreign/foreign.js';
import { mayMake } from './across.js';

/** Columns of tenths, with a heading each; a cell that is 9 of 10 is filled in. */
const columnsOf = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 3, max: 6 }) })
  .chain(({ rows, columns }) =>
    fc.array(
      fc.array(
        fc.record({ tenths: fc.integer({ min: -3, max: 3 }), isThere: fc.nat(9).map((one) => one > 0) }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
      { minLength: columns, maxLength: columns },
    ),
  );

describe('columns', () => {
  law(
    'may make another where one row at least, and as many as all others but one, are their sum to the half of a step',
    [columnsOf, fc.nat(), fc.nat(), fc.boolean()],
    (cells, place, from, isBefore) => {
      const printed = printedTable(
        cells.map((rows, i) => ({
          heading: `c${i}`,
          kind: 'amount',
          values: rows.map(({ tenths }) => rational(BigInt(tenths), 10n)),
          step: rational(1n, 5n),
        })),
      );
      const columns = printed.columns.map(
        (column, i): TableColumn => ({
          ...column,
          cells: column.cells.map((cell, row) => (cells[i]?.[row]?.isThere ? cell : undefined)),
        }),
      );
      const own = place % cells.length;
      const [first, end] = isBefore
        ? [from % (own + 1), own]
        : [own + 1, cells.length - (from % cells.length)];
      if (end <= first) return true;
      const parts = cells.slice(first, end);
      const full = (cells[own] ?? []).flatMap((cell, row) => {
        const all = [cell, ...parts.flatMap((part) => part[row] ?? [])];
        return all.every(({ isThere }) => isThere) ? [all.map(({ tenths }) => tenths)] : [];
      });
      // A half of a fifth is a tenth.
      const made = full.filter(([sum = 0, ...rest]) => Math.abs(sum - rest.reduce((a, b) => a + b, 0)) <= 1);
      const off = full.length - made.length;
      return same(
        mayMake({ ...printed, columns }, own, first, end),
        made.length > 0 && off <= made.length + 1,
      );
    },
  );
});
