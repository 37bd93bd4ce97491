import { assert } from '../../kernel/problem.js';
import { csv } from './csv.js';
import { json } from './json.js';
import type { FileKind, RawFile } from './kind.js';
import { notATable } from './not-a-table.js';
import { px } from './px.js';
import { sie } from './sie.js';
import { workbook } from './workbook.js';

const READ: readonly FileKind[] = [workbook, json, px, sie, csv];

/** Every kind of file, those that hold no table first, in the order in which a file is asked what it is: CSV is what is nothing else. */
const KINDS: readonly FileKind[] = Object.freeze([notATable(READ), ...READ]);

/** The kind that a file is of. */
export function kindOf(file: RawFile): FileKind {
  const kind = KINDS.find(({ isOf }) => isOf(file));
  assert(kind !== undefined, 'every file is of some kind');
  return kind;
}
