import type { Allocation } from '../core/allocation.js';
import { decimalsOf, HUNDRED, multiply, subtract } from '../core/number.js';
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
