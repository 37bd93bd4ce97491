import type { Located, Place } from '../kernel/issue.js';
import { failed, map, type Outcome } from '../kernel/outcome.js';
import { assert } from '../kernel/problem.js';
import { type Folder, type ReadFile, readBytes } from './files.js';
import type { Grid } from './grid.js';
import { KINDS } from './kinds/index.js';
import type { Content } from './kinds/kind.js';
import { ledgerGrid, statisticGrid } from './laid-out.js';

/** A file by its name, and the sheet of it when it has several. */
export interface TableName {
  readonly file: string;
  readonly sheet?: Located<string>;
}

/**
 * Reads any file that is one of KINDS, once in a run. Issues: those of `readBytes` and of its kind.
 */
export async function openFile(folder: Folder, name: string, named?: Place): Promise<Outcome<Content>> {
  const file = readBytes(folder, name, named);
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
  const kind = KINDS.find(({ isOf }) => isOf(raw));
  assert(kind !== undefined, 'every file is of some kind');
  return kind.read(raw);
}

/** The tables of any file as they stand: statistics and books are laid out as tables. Issues as `openFile`. */
async function openGrids(folder: Folder, name: string, named?: Place): Promise<Outcome<readonly Grid[]>> {
  return map(await openFile(folder, name, named), gridsOf);
}

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

/** The table of a file: the sheet that is named, else the only one. Issues: those of `openFile`. */
export async function openGrid(folder: Folder, { file }: TableName, named?: Place): Promise<Outcome<Grid>> {
  return map(await openGrids(folder, file, named), ([grid]) => grid as Grid);
}
