import type { CostSheet } from '../../agreement/costs/sheet.js';
import { adjustmentSheets } from '../../allocation/adjustment-notes.js';
import type { Allocation } from '../../allocation/allocation.js';
import { markOf } from '../../allocation/decision-notes.js';
import { allocationSheet } from '../../allocation/sheet.js';
import type { Format, Report } from '../../formats/format.js';
import type { Rational } from '../../kernel/number.js';
import type { Language } from '../../sheet/words.js';
import type { Call, Output } from '../command.js';
import { directWarning, ownWarning, unclaimedWarning, write } from '../report.js';
import type { Page } from './page/document.js';
import type { Words } from './words.js';

/** What one format alone asks for: a page its document, a workbook also a cost sheet that the amount does not follow from. */
interface Beside {
  readonly page: (language: Language) => Promise<Page>;
  readonly sheet?: () => Promise<CostSheet | undefined>;
}

/** Writes an allocation in a format; the cost sheet of an agreed amount follows the table. */
export async function report(
  allocation: Allocation,
  format: Format,
  call: Call<Words>,
  inputs: Output['inputs'],
  { page, sheet }: Beside,
): Promise<Output> {
  const costs = sheetBehind(allocation);
  const sheetOf = costs && (await import('../cost/sheet.js')).costSheet;
  const make = (words: Words): Report => {
    const costSheets = sheetOf ? [sheetOf(costs.sheet, words, costs.shared)] : [];
    return {
      sheets: [allocationSheet(allocation, words), ...adjustmentSheets(allocation, words), ...costSheets],
      mark: allocation.kind === 'split' ? undefined : markOf([allocation], words),
      data: async () => (await import('../../allocation/data.js')).allocationData(allocation),
      documents: {
        // What is deducted from the cost stands above the table of a workbook.
        xlsx: async () => {
          const behind = costs ?? sheetBehind(allocation, await sheet?.());
          const others =
            behind && (await import('../cost/sheet.js')).costSheet(behind.sheet, words, behind.shared);
          const { allocationWorkbook } = await import('./workbook/workbook.js');
          return allocationWorkbook(allocation, others ? [others] : [], words, behind);
        },
        html: async () =>
          (await import('./page/document.js')).allocationDocument(
            allocation,
            await page(words.language),
            words,
          ),
      },
    };
  };
  // What was paid directly has columns where there are totals, but not in rows alone.
  const talk = [
    ...unclaimedWarning(allocation, format, call.words),
    ...(format.holds === 'rows'
      ? [...directWarning(allocation, call.words), ...ownWarning(allocation, call.words)]
      : []),
  ];
  return { ...(await write(make, format, call, inputs)), talk };
}

/** The cost sheet that the amount comes from, as the question sets it, with what is shared of it. */
function sheetBehind(
  allocation: Allocation,
  found?: CostSheet,
): { sheet: CostSheet; shared: Rational } | undefined {
  if (allocation.kind === 'split') return undefined;
  const { agreement, isAgreedAmount, cost: shared, costs } = allocation;
  const sheet = costs?.sheet ?? (isAgreedAmount ? (agreement.costs ?? found) : undefined);
  return sheet && { sheet, shared };
}
