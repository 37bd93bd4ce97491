import { isoDate } from '../kernel/date.js';
import type { Place } from '../kernel/issue.js';
import { sum } from '../kernel/number.js';
import type { Sentence } from '../sheet/sentence.js';
import { type Cell, type Column, columnsOf, EMPTY, kronorColumn, type Sheet, text } from '../sheet/sheet.js';
import { money } from './sheets.js';
import type { TradeLine } from './trade.js';
import type { Words } from './words.js';

/**
 * Every line of a receipt: where it stands, what it is, and how it came to its amount. `across`: the one of the two that differs, when
 * the other is one party. Law: the amounts add up to the sum below them.
 */
export function lineSheet(
  lines: readonly TradeLine[],
  title: Sentence,
  placeName: (at: Place) => string,
  { trade: { headings, total } }: Words,
  across?: 'seller' | 'buyer',
): Sheet {
  const { place, date, what, quantity, price, from, exact, amount } = headings;
  const sides = (['seller', 'buyer'] as const).filter((side) => across === undefined || side === across);
  const columns: Column[] = [
    ...columnsOf({ place, date, ...Object.fromEntries(sides.map((side) => [side, headings[side]])) }),
    ...columnsOf({ what, quantity }),
    kronorColumn('price', price),
    ...columnsOf({ from }),
    kronorColumn('exact', exact),
    kronorColumn('amount', amount),
  ];
  const sums = columns.map(({ id }, i): Cell => {
    if (i === 0) return text(total);
    return id === 'amount' ? money(sum(lines.map((line) => line.amount))) : EMPTY;
  });
  return {
    title,
    columns,
    rows: lines.map((line) => [
      text(placeName(line.at)),
      line.date ? text(isoDate(line.date)) : EMPTY,
      ...sides.map((side) => text(line[side].name)),
      text(whatOf(line)),
      { kind: 'number', value: line.quantity },
      { kind: 'exact', value: line.price },
      line.listed?.from ? text(isoDate(line.listed.from)) : EMPTY,
      { kind: 'exact', value: line.exact },
      money(line.amount),
    ]),
    totals: [sums],
    notes: [],
  };
}

/** An item with its text and unit, or the text of a line with a price of its own. */
function whatOf({ listed, text: own }: TradeLine): string {
  const item = listed && `${listed.text ?? listed.item}${listed.unit ? ` (${listed.unit})` : ''}`;
  return [item, own].filter((part) => part !== undefined).join(': ');
}
