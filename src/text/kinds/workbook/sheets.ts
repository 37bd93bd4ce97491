import type { Cell, Sheet, Workbook } from 'hucre/xlsx';
import { fail, type Outcome, outcome } from '../../../kernel/outcome.js';
import { type Parts, type SeenSheet, startOf } from './parts.js';
import { packed } from './zip.js';

/** A sheet as the library reads it, with what was seen of it before. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: Sheet['rows'];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly isHidden: boolean;
  readonly isMain: boolean;
  readonly seen: SeenSheet;
}

/** The sheets of cells of a workbook. Issue: broken-workbook, for whatever keeps it from being read. */
export async function sheetsOf(parts: Parts, shown: string): Promise<Outcome<readonly ReadSheet[]>> {
  const { form, files, sheets } = parts;
  let book: Workbook;
  try {
    book = await read(form, packed(files), (index) => sheets[index]?.hasCells !== false);
  } catch {
    return fail('broken-workbook', { part: undefined }, startOf(shown));
  }
  const seen = sheets.filter(({ hasCells }) => hasCells);
  return outcome(
    book.sheets.map(({ name, rows, cells = new Map(), hidden, veryHidden }, i) => ({
      name,
      rows,
      cells,
      isMain: i === 0 && seen[0]?.own !== undefined,
      isHidden: (hidden ?? veryHidden) === true,
      seen: seen[i] ?? { hasCells: true, hiddenRows: 0, hiddenColumns: 0 },
    })),
  );
}

async function read(
  form: Parts['form'],
  bytes: Buffer,
  isRead: (index: number) => boolean,
): Promise<Workbook> {
  const { readOds, readXlsx } = await import('./library.js');
  if (form === 'ods') return readOds(bytes, { readStyles: true });
  return readXlsx(bytes, { readStyles: true, sheets: ({ index }) => isRead(index) });
}
