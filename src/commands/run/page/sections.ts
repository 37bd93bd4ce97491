import type { Allocation, AllocationRow } from '../../../allocation/allocation.js';
import { borneBy } from '../../../allocation/extra-columns.js';
import { type Receipt, receiptParts } from '../../../allocation/receipt/receipt.js';
import { sourcesSheet } from '../../../allocation/receipt/sources-sheet.js';
import { allocationSheet } from '../../../allocation/sheet.js';
import type { Words } from '../../../allocation/words.js';
import { notesHtml, section, sheetSection, tableHtml } from '../../../formats/html/table.js';
import { prose } from '../../../formats/html/text.js';
import { picturesOf } from '../../../formats/picture/index.js';
import { pictureHtml } from '../../../formats/picture/svg.js';
import { decimalsOf } from '../../../kernel/number.js';
import { showMoney } from '../../../sheet/figures.js';
import type { Sheet } from '../../../sheet/sheet.js';

/** All that a page shows of an allocation: table, bars, grounds, a receipt for each row, sources. */
export function allocationHtml(
  allocation: Allocation,
  words: Words,
  sheet: Sheet = allocationSheet(allocation, words),
): string {
  const { page } = words;
  const table = section('table', words.table.split, tableHtml(sheet, 'table', words));
  const shares = picturesOf(sheet, words).map(pictureHtml);
  const chart = section('shares', page.shares, shares.join(''));
  const parts = receiptParts(allocation, words);
  const receipts = allocation.rows
    .map((row, i) => receiptHtml(row, parts(row), i, allocation, words))
    .join('');
  return [
    `<div class="figures">${table}${chart}</div>\n`,
    section('grounds', page.grounds, notesHtml(sheet.notes)),
    section('receipts', page.receipts, `<p class="help">${prose(page.receiptsHelp)}</p>${receipts}`),
    ...(allocation.kind === 'split' ? [] : [sheetSection(sourcesSheet(allocation, words), 'sources', words)]),
  ].join('');
}

/** How one row's amount was made, opened on demand. */
function receiptHtml(
  row: AllocationRow,
  parts: Receipt['parts'],
  index: number,
  { unit }: Allocation,
  words: Words,
): string {
  const amount = showMoney(borneBy(row), words.mark, decimalsOf(unit) ?? 0);
  const summary = `<summary><span>${prose(row.party.name)}</span> <span class="amount">${prose(amount)}</span></summary>`;
  return `<details id="receipt-${index + 1}">${summary}${parts.map(partHtml).join('')}</details>\n`;
}

function partHtml({ heading, steps }: Receipt['parts'][number]): string {
  const title = heading === undefined ? '' : `<h3>${prose(heading)}</h3>`;
  const items = steps.map(
    ([label, lines]) =>
      `<li><b>${prose(label)}</b>${lines.map((line) => `<p>${prose(line)}</p>`).join('')}</li>`,
  );
  return `${title}<ol>${items.join('\n')}</ol>`;
}
