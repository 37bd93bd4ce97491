import { showExact, showGrouped, showMoney, showNumber, showPercent } from './figures.js';
import { plain } from './plain.js';
import type { Cell } from './sheet.js';
import type { Words } from './words.js';

/** A cell as people read it: `3468,7`, `30,81%`, `369 666 kr`. */
export function cellText(cell: Cell, { mark }: Words): string {
  switch (cell.kind) {
    case 'text':
      return plain(cell.text);
    case 'number':
      return (cell.isGrouped ? showGrouped : showNumber)(cell.value, mark, cell.decimals);
    case 'percent':
      return showPercent(cell.value, mark, cell.decimals);
    case 'money':
      return showMoney(cell.value, mark, cell.decimals);
    case 'exact':
      return showExact(cell.value, mark);
    case 'empty':
      return '';
  }
}
