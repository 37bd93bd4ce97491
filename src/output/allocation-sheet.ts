import type { Allocation } from '../core/allocation.js';
import { type CostSheet, costAmounts } from '../core/costs.js';
import {
  compare,
  decimalsOf,
  HUNDRED,
  multiply,
  ONE,
  rational,
  subtract,
  toShortDecimal,
} from '../core/number.js';
import { showMoney, showNumber } from './figures.js';
import { allocationNotes } from './notes.js';
import { type Cell, EMPTY, type Sheet, text } from './sheet.js';
import type { Words } from './words/words.js';

/** The table as the board printed it: parties, weights, shares, amounts, a row of sums. */
export function allocationSheet(allocation: Allocation, words: Words): Sheet {
  const { rows, totals, amount, unit, leftover, rounding } = allocation;
  const decimals = decimalsOf(unit) ?? 0;
  const weight = weightHeading(allocation, words);
  const { table } = words;
  return {
    title: titleOf(allocation, words),
    columns: [
      { id: 'party', heading: 'Id', bareHeading: 'Id', machineOnly: true },
      { id: 'name', heading: table.party, bareHeading: table.party },
      { id: 'weight', heading: weight, bareHeading: weight },
      { id: 'percent', heading: table.percent, bareHeading: table.barePercent },
      { id: 'amount', heading: table.amount, bareHeading: table.bareAmount },
    ],
    rows: rows.map((row): Cell[] => [
      text(row.party.id),
      text(row.party.name),
      { kind: 'number', value: row.weight },
      { kind: 'percent', value: multiply(row.share, HUNDRED) },
      { kind: 'money', value: row.amount, decimals },
    ]),
    totals: [
      ...(rounding.rule === 'half-up' && leftover.units !== 0n
        ? [
            [
              EMPTY,
              text(table.unclaimed),
              EMPTY,
              EMPTY,
              { kind: 'money', value: subtract(amount, totals.amount), decimals } as Cell,
            ],
          ]
        : []),
      [
        EMPTY,
        text(table.total),
        { kind: 'number', value: totals.weight },
        { kind: 'percent', value: HUNDRED },
        { kind: 'money', value: amount, decimals },
      ],
    ],
    notes: allocationNotes(allocation, words),
  };
}

/** An agreement's cost sheet: the budget table that its amount rests on. */
export function costSheet(costs: CostSheet, words: Words): Sheet {
  const amounts = costAmounts(costs);
  const { table, notes } = words;
  const headings = {
    costs: table.costLine,
    amount: table.costAmount(unitName(costs, words)),
    comment: table.comment,
  };
  return {
    title: costs.title,
    columns: Object.entries(headings).map(([id, heading]) => ({ id, heading, bareHeading: heading })),
    rows: costs.lines.map(({ id, title, comment, decimals }): Cell[] => [
      text(title),
      { kind: 'number', value: amounts.get(id) ?? rational(0n), decimals },
      comment === undefined ? EMPTY : text(comment),
    ]),
    totals: [],
    notes: [...roundedLines(costs, words), notes.source(costs.source)],
  };
}

/** The lines that are printed with fewer decimals than they have: the visible figures need not add up. */
function roundedLines(costs: CostSheet, { notes, mark }: Words): string[] {
  const amounts = costAmounts(costs);
  return costs.lines.flatMap(({ id, title, decimals }) => {
    const amount = amounts.get(id) ?? rational(0n);
    return (decimalsOf(amount) ?? 0) > decimals ? [notes.exactLine(title, showNumber(amount, mark))] : [];
  });
}

export function titleOf({ agreement, year }: Allocation, words: Words): string {
  if (!agreement) return words.table.split;
  return [agreement.title[words.language], year].filter((part) => part !== undefined).join(' ');
}

/** The heading of the weights: what they count, and in what. */
function weightHeading({ basis }: Allocation, words: Words): string {
  if (!basis) return words.table.weight;
  const { title, unit } = basis.measure;
  const name = title[words.language];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${unit === undefined ? '' : ` (${unit})`}`;
}

function unitName({ unit }: CostSheet, { mark }: Words): string {
  if (compare(unit, ONE) === 0) return 'kr';
  return toShortDecimal(unit) === '1000' ? 'tkr' : showMoney(unit, mark);
}
