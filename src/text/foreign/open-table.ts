import { andThen, fail, map, type Outcome, outcome, valueIn } from '../../kernel/outcome.js';
import type { Folder } from '../files.js';
import type { Grid } from '../grid.js';
import { openFile, openGrid } from '../open.js';
import { turned } from '../turned.js';
import type { Where } from '../where.js';
import type { NamedColumns } from './columns.js';
import { pivotedAt } from './pivoted.js';
import { restricted } from './restricted.js';
import { statisticTable } from './statistic-table.js';
import { toldApartBy } from './told-apart.js';

/** How a table is to be read: which columns the user names, whether it is turned, and which of its rows are meant. */
export interface Asked {
  readonly columns: NamedColumns;
  readonly isTurned?: boolean;
  readonly where?: readonly Where[];
  /** Each row has one figure, so that of statistics everything else must be chosen. */
  readonly isOneEach?: boolean;
}

/**
 * The table of a file as it is asked for: turned, and of its rows those that are meant. What is left aside is said, and so is the
 * column to choose by where one tells the rows of one name apart. Issues: those of `openGrid`, `turned`, `restricted` and
 * `statisticTable`, pivoted-table where the parties are its columns.
 */
export async function openTable(folder: Folder, file: string, asked: Asked): Promise<Outcome<Grid>> {
  const { columns, isTurned = false, where = [] } = asked;
  const content = valueIn(await openFile(folder, file));
  const [statistic, ...others] = content?.holds === 'statistics' ? content.statistics : [];
  const isOneEach = asked.isOneEach === true && !columns.weight && !columns.percent;
  if (statistic && others.length === 0 && !isTurned && (isOneEach || where.length > 0)) {
    return map(statisticTable(statistic, where, isOneEach), (grid) => {
      folder.remarks.push(...(grid.remarks ?? []));
      return grid;
    });
  }
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
      if (rows > 0) folder.remarks.push({ code: 'rows-left-aside', facts: { file, choices, rows } });
      const apart = toldApartBy(grid, columns);
      if (apart) folder.remarks.push({ code: 'rows-told-apart', facts: { file, ...apart } });
      return outcome(grid);
    });
  });
}
