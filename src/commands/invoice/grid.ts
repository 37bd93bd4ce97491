import { compareDates, isoDate } from '../../kernel/date.js';
import { asSentence } from '../../sheet/sentence.js';
import { type Cell, type Sheet, text } from '../../sheet/sheet.js';
import { type Invoices, payersIn, totalOf } from './invoice.js';
import { finestUnit, moneyIn, titleOfAll } from './line-texts.js';
import type { Words } from './words.js';

/** Parties by due dates, with sums both ways, of one agreement or of all together. */
export function instalmentGrid(all: readonly Invoices[], words: Words): Sheet {
  const lines = all.flatMap((one) => one.lines);
  const dues = [
    ...new Map(all.flatMap(({ dues }) => dues).map(({ due }) => [isoDate(due), due])).values(),
  ].sort(compareDates);
  const money = moneyIn(finestUnit(all));
  const isOfOneYear = new Set(all.map(({ year }) => year)).size === 1;
  const columns = dues.map((due) => lines.filter((line) => compareDates(line.due, due) === 0));
  const row = (heading: Cell, isOf: (line: (typeof lines)[number]) => boolean): Cell[] => [
    heading,
    ...columns.map((column) => money(totalOf(column.filter(isOf)))),
    money(totalOf(lines.filter(isOf))),
  ];
  return {
    title: words.invoice.gridTitle(
      titleOfAll(all, words),
      all.some(({ isDraft }) => isDraft),
    ),
    columns: [
      { id: 'name', heading: words.table.party },
      ...dues.map((due) => ({ id: isoDate(due), heading: asSentence(isoDate(due)) })),
      { id: 'total', heading: isOfOneYear ? words.invoice.yearTotal : words.table.total },
    ],
    rows: payersIn(all).map((party) => row(text(party.name), (line) => line.party === party)),
    totals: [row(text(words.table.total), () => true)],
    notes: [words.invoice.bothWays],
  };
}
