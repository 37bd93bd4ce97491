import type { Place } from '../kernel/issue.js';
import { andThen, failed, map, type Outcome, outcome } from '../kernel/outcome.js';
import { type Folder, type ReadFile, readBytes } from './files.js';
import type { Grid } from './grid.js';
import { kindOf } from './kinds/index.js';
import type { Content } from './kinds/kind.js';
import { ledgerGrid, statisticGrid } from './laid-out.js';
import { type TableName, tableNamed, theGrid } from './table-name.js';

/**
 * Reads a file of any kind, once in a run. Issues: those of `readBytes` and of its kind.
 */
export async function openFile(folder: Folder, name: string, named?: Place): Promise<Outcome<Content>> {
  const file = readBytes(folder, tableNamed(name, named).file, named);
  if (!file.ok) return failed(file);
  const { bytes } = file.value;
  const content = CONTENTS.get(bytes) ?? contentOf(file.value, folder);
  CONTENTS.set(bytes, content);
  return content;
}

/** What files hold, each taken apart once. */
const CONTENTS = new WeakMap<Buffer, Promise<Outcome<Content>>>();

async function contentOf({ bytes, shown }: ReadFile, folder: Folder): Promise<Outcome<Content>> {
  const raw = { bytes, shown, remark: (one: Folder['remarks'][number]) => void folder.remarks.push(one) };
  return kindOf(raw).read(raw);
}

/** Tables as they stand: statistics and books are laid out as tables. */
function gridsOf(content: Content): readonly Grid[] {
  switch (content.holds) {
    case 'grids':
      return content.grids;
    case 'statistics':
      return content.statistics.map(statisticGrid);
    case 'ledger':
      return [ledgerGrid(content.ledger)];
  }
}

/**
 * The table of a file: the sheet that is named, in its name too (`a.xlsx#Blad1`), else the only one. What is said of a sheet is
 * said when it is read. Issues: those of `openFile`, `theGrid` and the sheet.
 */
export async function openGrid(folder: Folder, name: TableName, named?: Place): Promise<Outcome<Grid>> {
  const table = { ...tableNamed(name.file, named), ...(name.sheet ? { sheet: name.sheet } : {}) };
  const grids = map(await openFile(folder, table.file, named), gridsOf);
  return andThen(grids, (all) =>
    andThen(theGrid(all, table), (grid) => {
      const { issues = [], remarks = [] } = grid;
      if (!SAID.has(grid)) folder.remarks.push(...remarks);
      SAID.add(grid);
      return outcome(grid, issues);
    }),
  );
}

/** The tables whose remarks are said. */
const SAID = new WeakSet<Grid>();
