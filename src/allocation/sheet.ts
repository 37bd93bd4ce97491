import { leavesRest } from '../apportion/rounding.js';
import { nth } from '../kernel/nth.js';
import { decimalsOf, HUNDRED, multiply, type Rational, subtract, sum } from '../kernel/number.js';
import { capital } from '../sheet/capital.js';
import { asSentence, type Sentence } from '../sheet/sentence.js';
import { type Cell, EMPTY, kronorColumn, machineColumn, madeRows, type Sheet, text } from '../sheet/sheet.js';
import type { Allocation, AllocationRow } from './allocation.js';
import { decisionNotes } from './decision-notes.js';
import { type Extra, extraColumns } from './extra-columns.js';
import { nameCells } from './name-cell.js';
import { allocationNotes } from './notes.js';
import { borneOf } from './per-amounts.js';
import { perColumn } from './per-column.js';
import type { Words } from './words.js';

/** The table as the board printed it: parties, weights, shares, amounts, a row of sums; and what was adjusted. */
export function allocationSheet(allocation: Allocation, words: Words): Sheet {
  const { rows, totals, amount, unit, rounding } = allocation;
  const decimals = decimalsOf(unit) ?? 0;
  const weight = weightHeading(allocation, words);
  const { table } = words;
  const [before, after] = extraColumns(allocation, words);
  const per = perColumn(borneOf(allocation), words);
  const nameOf = nameCells([allocation], words);
  const perCell = (cell: Cell | undefined): Cell[] => (per ? [cell ?? EMPTY] : []);
  const money = (value: Rational): Cell => ({ kind: 'money', value, decimals });
  const extra = (columns: readonly Extra[], read: (column: Extra) => Rational) =>
    columns.map((column) => money(read(column)));
  const extraOf =
    ({ values }: Extra) =>
    (_: AllocationRow, i: number) =>
      money(nth(values, i));
  const cells: ((row: AllocationRow, i: number) => Cell)[] = [
    ({ party }) => text(party.id),
    ({ party }) => nameOf(party),
    ({ weight }) => weightCell(weight, allocation),
    ({ share }) => ({ kind: 'percent', value: multiply(share, HUNDRED) }),
    ...before.map(extraOf),
    ({ amount }) => money(amount),
    ...after.map(extraOf),
    ...(per ? [(_: AllocationRow, i: number) => per.cells[i] ?? EMPTY] : []),
  ];
  /** What rounding leaves of a column for nobody to pay. */
  const gap = ({ values, whole }: Extra) => subtract(whole, sum(values));
  const unclaimed = subtract(amount, totals.amount);
  const isUnclaimed = [unclaimed, ...[...before, ...after].map(gap)].some(
    ({ numerator }) => numerator !== 0n,
  );
  const shown = (columns: readonly Extra[]) =>
    columns.map(({ id, heading }) => ({ ...kronorColumn(id, heading), peopleOnly: true }));
  return {
    title: titleOf(allocation, words),
    columns: [
      machineColumn('party'),
      { id: 'name', heading: table.party },
      { id: 'weight', heading: weight },
      { id: 'percent', heading: table.percent, bareHeading: table.barePercent },
      ...shown(before),
      { id: 'amount', heading: table.amount, bareHeading: table.bareAmount },
      ...shown(after),
      ...(per ? [per] : []),
    ],
    rows: madeRows(rows, (row, i) => cells.map((cell) => cell(row, i))),
    totals: [
      ...(leavesRest(rounding) && isUnclaimed
        ? [
            [
              ...[EMPTY, text(table.unclaimed), EMPTY, EMPTY],
              ...extra(before, gap),
              money(unclaimed),
              ...extra(after, gap),
              ...perCell(EMPTY),
            ],
          ]
        : []),
      [
        EMPTY,
        text(table.total),
        weightCell(totals.weight, allocation),
        { kind: 'percent', value: HUNDRED },
        ...extra(before, ({ whole }) => whole),
        money(amount),
        ...extra(after, ({ whole }) => whole),
        ...perCell(per?.total),
      ],
    ],
    // Not every format has notes, and they may name many.
    get notes() {
      return allocationNotes(allocation, words);
    },
    charts: [
      {
        kind: 'shares',
        title: words.page.shares,
        names: 'name',
        notes: allocation.kind === 'split' ? [] : decisionNotes(allocation, words),
        value: 'percent',
      },
    ],
  };
}

/** A weight as short as it is exact; one that no decimals write, with as many as tell it apart. */
function weightCell(value: Rational, { kind }: Allocation): Cell {
  return { kind: 'number', value, decimals: kind === 'divided-year' ? 2 : undefined };
}

export function titleOf(allocation: Allocation, words: Words): Sentence {
  if (allocation.kind === 'split') return words.table.split;
  const { agreement, year } = allocation;
  const title = agreement.title[words.language];
  return asSentence(year === undefined ? title : `${title} ${year}`);
}

/** The heading of the weights: what they count, and in what. */
export function weightHeading(allocation: Allocation, words: Words): Sentence {
  if (allocation.kind === 'divided-year') return words.adjustments.days;
  if (allocation.kind === 'split') return words.table.weight;
  const { bases, rows } = allocation;
  const [basis] = bases;
  if (!basis || bases.length > 1 || rows.some(({ terms }) => terms !== undefined)) return words.table.weight;
  const { title, unit } = basis.measure;
  return asSentence(`${capital(title[words.language])}${unit === undefined ? '' : ` (${unit})`}`);
}
