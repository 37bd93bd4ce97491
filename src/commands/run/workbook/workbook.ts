import type { CostSheet } from '../../../agreement/costs/sheet.js';
import type { Allocation } from '../../../allocation/allocation.js';
import type { Words } from '../../../allocation/words.js';
import type { Workbook } from '../../../formats/xlsx/workbook.js';
import type { Rational } from '../../../kernel/number.js';
import { spoken } from '../../../sheet/sentence.js';
import type { Sheet } from '../../../sheet/sheet.js';
import { behindOf } from './behind.js';
import { workbook as english } from './en.js';
import { allocationPage } from './page.js';
import { receiptPage } from './receipt-page.js';
import { workbook as swedish } from './sv.js';
import { toldOf } from './told.js';

/** An allocation in a workbook: its table with formulas, and its receipt; `costs` is the cost sheet of the first of the others, and what is shared of it. Law: no table among `others` is left out. */
export function allocationWorkbook(
  allocation: Allocation,
  others: readonly Sheet[],
  words: Words,
  costs?: { readonly sheet: CostSheet; readonly shared: Rational },
): Workbook {
  const catalogue = words.language === 'en' ? english : swedish;
  const said = { ...spoken(catalogue), names: catalogue.names, pages: catalogue.pages };
  const { page, names, isLive } = allocationPage(
    allocation,
    said.pages.allocation,
    words,
    said,
    costs && others[0] && behindOf(costs.sheet, others[0], costs.shared),
  );
  const receipt = receiptPage(allocation, said.pages.receipt, isLive, words, said);
  return { pages: [page, receipt], names, told: (sources) => toldOf(allocation, words, sources), others };
}
