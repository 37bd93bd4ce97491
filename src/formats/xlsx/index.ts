import { asSentence, spoken } from '../../sheet/sentence.js';
import type { Words } from '../../sheet/words.js';
import type { Made } from '../format.js';
import type { Book } from './book.js';
import { xlsxFile } from './file.js';
import { pageNames } from './page-names.js';
import { sheetPage } from './sheet-page.js';
import { sourcesPage as english } from './sources-page.en.js';
import { sourcesPage } from './sources-page.js';
import { sourcesPage as swedish } from './sources-page.sv.js';

/** A report as an XLSX workbook: the pages that it has made for one, else a sheet a table; and its sources. */
export async function renderXlsx(report: Made, words: Words): Promise<Uint8Array> {
  return xlsxFile(await bookOf(report, words));
}

/** The workbook of a report, before it becomes a file. */
export async function bookOf({ sheets, documents, provenance }: Made, words: Words): Promise<Book> {
  const said = spoken(words.language === 'en' ? english : swedish);
  const title = sheets[0]?.title ?? asSentence('');
  const { pages = [], names = [], told, others = sheets } = (await documents?.xlsx?.()) ?? {};
  // After all that has been read.
  const made = await provenance();
  const [first, ...rest] = pages;
  const titles = [...pages.map(({ name }) => name), said.name, ...others.map((sheet) => sheet.title)];
  const tabs = pageNames(titles).slice(pages.length + 1);
  const tables = others.map((sheet, i) => sheetPage(sheet, tabs[i] ?? '', words));
  const sources = sourcesPage(title, told?.(said) ?? [], made, said);
  const creator = `allocate ${made.version}`;
  const all = first ? [first, sources, ...rest, ...tables] : [...tables, sources];
  const own = tables.flatMap(({ name: page, names: cells = [] }) => cells.map((cell) => ({ ...cell, page })));
  return { title, creator, pages: all, names: [...names, ...own] };
}
