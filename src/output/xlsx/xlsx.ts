import type { Made } from '../formats.js';
import type { Words } from '../words/words.js';
import { workbook as english } from '../words/workbook.en.js';
import { workbook as swedish } from '../words/workbook.sv.js';
import { allocationPage } from './allocation-page.js';
import type { Book } from './book.js';
import { xlsxFile } from './file.js';
import { pageNames } from './page-names.js';
import { receiptPage } from './receipt-page.js';
import { sheetPage } from './sheet-page.js';
import { sourcesPage } from './sources-page.js';

/** A report as an XLSX workbook: an allocation with its formulas, sources and receipt; of others a sheet a table. */
export async function renderXlsx(report: Made, words: Words): Promise<Uint8Array> {
  return xlsxFile(await bookOf(report, words));
}

/** The workbook of a report, before it becomes a file. */
export async function bookOf({ sheets, allocation, provenance }: Made, words: Words): Promise<Book> {
  const said = words.language === 'en' ? english : swedish;
  const { allocation: table, sources, receipt } = said.pages;
  const made = await provenance();
  const title = sheets[0]?.title ?? '';
  const about = { title, creator: `allocate ${made.version}` };
  if (!allocation) {
    const names = pageNames([sources, ...sheets.map((sheet) => sheet.title)]);
    const pages = sheets.map((sheet, i) => sheetPage(sheet, names[i + 1] ?? '', words));
    return {
      ...about,
      pages: [...pages, sourcesPage(title, undefined, made, sources, words, said)],
      names: [],
    };
  }
  // What is deducted from the cost stands above the table.
  const others = sheets.slice(1).filter((sheet) => sheet.title !== words.adjustments.fromCost);
  const names = pageNames([table, sources, receipt, ...others.map((sheet) => sheet.title)]).slice(3);
  const main = allocationPage(allocation, table, words, said);
  return {
    ...about,
    names: main.names,
    pages: [
      main.page,
      sourcesPage(title, allocation, made, sources, words, said),
      receiptPage(allocation, receipt, main.isLive, words, said),
      ...others.map((sheet, i) => sheetPage(sheet, names[i] ?? '', words)),
    ],
  };
}
