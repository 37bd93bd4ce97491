import { andThen, fail, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Folder } from '../files.js';
import type { Grid } from '../grid.js';
import { openGrid } from '../open.js';
import { turned } from '../turned.js';
import type { Where } from '../where.js';
import type { NamedColumns } from './columns.js';
import { pivotedAt } from './pivoted.js';
import { restricted } from './restricted.js';
import { toldApartBy } from './told-apart.js';

/** How a table is to be read: which columns the user names, whether it is turned, and which of its rows are meant. */
export interface Asked {
  readonly columns: NamedColumns;
  readonly isTurned?: boolean;
  readonly where?: readonly Where[];
}

/**
 * The table of a file as it is asked for: turned, and of its rows those that are meant. What is left aside is said, and so is the
 * column to choose by where one tells the rows of one name apart. Issues: those of `openGrid`, `turned` and `restricted`,
 * pivoted-table where the parties are its columns.
 */
export async function openTable(folder: Folder, file: string, asked: Asked): Promise<Outcome<Grid>> {
  const { columns, isTurned = false, where = [] } = asked;
  const opened = await openGrid(folder, { file });
  const stands = andThen(opened, (grid) => (isTurned ? turned(grid) : outcome(grid)));
  return andThen(stands, (whole) => {
    const pivoted = Object.keys(columns).length === 0 ? pivotedAt(whole) : undefined;
    if (pivoted) return fail('pivoted-table', { isTurned }, pivoted);
    const meant = where.reduce<Outcome<Grid>>(
      (grid, one) => andThen(grid, (rest) => restricted(rest, one, columns)),
      outcome(whole),
    );
    return andThen(meant, (grid) => {
      const rows = whole.rows.length - grid.rows.length;
      const choices = where.map(({ value }) => `${value.dimension}=${value.category}`);
      if (where.length > 0) folder.remarks.push({ code: 'rows-left-aside', facts: { file, choices, rows } });
      const apart = toldApartBy(grid, columns);
      if (apart) folder.remarks.push({ code: 'rows-told-apart', facts: { file, ...apart } });
      return outcome(grid);
    });
  });
}
