import { sheetPage } from '../../../formats/xlsx/sheet-page.js';
import type { Workbook } from '../../../formats/xlsx/workbook.js';
import { spoken } from '../../../sheet/sentence.js';
import type { Words } from '../words.js';
import { workbook as english } from '../workbook/en.js';
import { allocationPage } from '../workbook/page.js';
import { workbook as swedish } from '../workbook/sv.js';
import { toldOf } from '../workbook/told.js';
import type { Answered } from './answered.js';
import { perSheet, yearsSheet } from './sheet.js';

/** Several years in a workbook: the table of them all, and each by itself, with its formulas. */
export function yearsWorkbook(answered: Answered, words: Words): Workbook {
  const catalogue = words.language === 'en' ? english : swedish;
  const pages = answered.years.map(({ year, allocation }) => {
    const said = { ...spoken(catalogue), names: namesOf(year, catalogue.names), pages: catalogue.pages };
    return allocationPage(allocation, String(year), words, said);
  });
  const years = sheetPage(yearsSheet(answered, words), catalogue.pages.years, words);
  return {
    pages: [years, ...pages.map(({ page }) => page)],
    names: pages.flatMap(({ names }) => names),
    told: (sources) => answered.years.flatMap(({ allocation }) => toldOf(allocation, words, sources)),
    others: perSheet(answered, words),
  };
}

/** The names of cells, each year its own: one name is of one cell in a workbook. */
function namesOf<N extends Readonly<Record<string, string>>>(year: number, names: N): N {
  return Object.fromEntries(Object.entries(names).map(([id, name]) => [id, `${name}_${year}`])) as N;
}
