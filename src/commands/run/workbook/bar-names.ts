import type { Division } from '../../../allocation/allocation.js';
import type { Words } from '../../../allocation/words.js';
import { nameCell } from '../../../formats/xlsx/steps.js';
import { decimalsOf } from '../../../kernel/number.js';
import { cellName } from '../../../kernel/place.js';
import type { WorkbookWords } from './words.js';
import type { Grid, HelperColumn } from './workings.js';

/** The names of the bars of shares, each with its amount: whoever changes the amount changes the picture. */
export function barNames(
  { rows, unit }: Division,
  { first }: Grid,
  amountColumn: number,
  words: Words,
  { columns }: WorkbookWords,
): HelperColumn {
  const decimals = decimalsOf(unit) ?? 0;
  return {
    heading: columns.bar,
    cells: rows.map(({ party, amount: value }, i) => {
      const [name, amount] = [0, amountColumn].map((column) => cellName(column, first + i)) as [
        string,
        string,
      ];
      return nameCell(party.name, name, { kind: 'money', value, decimals }, amount, words);
    }),
  };
}
