import { failed, map, type Outcome } from '../../kernel/outcome.js';
import type { Content, FileKind, RawFile } from './kind.js';
import { isOds, odsParts } from './workbook/ods.js';
import { sheetsOf } from './workbook/sheets.js';
import { isXlsx, xlsxParts } from './workbook/xlsx.js';
import { type Entry, entriesIn, isZip } from './workbook/zip.js';

/**
 * A workbook of Excel or LibreOffice: every sheet is a table. It is unpacked and looked over here, for no limit is certain
 * that its reader keeps, and read by a library that is loaded when a workbook is met.
 */
export const workbook: FileKind = {
  id: 'workbook',
  about: { sv: 'en arbetsbok (XLSX, ODS)', en: 'a workbook (XLSX, ODS)' },
  isOf: (file) => {
    const entries = filesIn(file);
    return isXlsx(entries) || isOds(file.bytes, entries);
  },
  read: async (file): Promise<Outcome<Content>> => {
    const entries = filesIn(file);
    const parts = isXlsx(entries) ? xlsxParts(file, entries) : odsParts(file, entries);
    const sheets = parts.ok ? await sheetsOf(parts.value, file.shown) : failed(parts);
    const { gridOf } = await import('./workbook/grid.js');
    return map(sheets, (all) => ({ holds: 'grids', grids: all.map((sheet) => gridOf(sheet, file.shown)) }));
  },
};

function filesIn({ bytes }: RawFile): readonly Entry[] {
  return (isZip(bytes) && entriesIn(bytes)) || [];
}
