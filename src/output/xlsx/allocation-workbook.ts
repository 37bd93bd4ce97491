import type { Allocation } from '../../core/allocation.js';
import type { Sheet } from '../sheet.js';
import type { Words } from '../words/words.js';
import { workbook as english } from '../words/workbook.en.js';
import { workbook as swedish } from '../words/workbook.sv.js';
import { allocationPage } from './allocation-page.js';
import { receiptPage } from './receipt-page.js';
import { toldOf } from './told.js';
import type { Workbook } from './xlsx.js';

/** An allocation in a workbook: its table with formulas, and its receipt. Law: no table among `others` is left out. */
export function allocationWorkbook(allocation: Allocation, others: readonly Sheet[], words: Words): Workbook {
  const said = words.language === 'en' ? english : swedish;
  const { page, names, isLive } = allocationPage(allocation, said.pages.allocation, words, said);
  const receipt = receiptPage(allocation, said.pages.receipt, isLive, words, said);
  return { pages: [page, receipt], names, told: (sources) => toldOf(allocation, words, sources), others };
}
